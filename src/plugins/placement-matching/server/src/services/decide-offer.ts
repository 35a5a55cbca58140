import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import { addDays } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { step } from '../../../domain/life-cycles/life-cycle';
import { OFFER } from '../../../domain/life-cycles/offer';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { documentsOf } from '../adapters/documents-of';
import { findOffer, takeVersion, type OfferTrace, type StoredOffer } from '../adapters/offer-store';
import { API_TYPES } from '../api-types';
import { bookingWork } from './booking-work';
import { recordAudit } from './record-audit';

/** So long after a decision the employer can read it by the link; then the offer is removed. */

type Decision = {
  readonly id: string;
  readonly version: number;
  readonly move: 'approve' | 'ask' | 'refuse' | 'return';
};
type Effect<Answer> = {
  /** Fields of the offer besides its state. */
  readonly data: object;
  readonly made?: Partial<OfferTrace>;
  readonly answer: Answer;
};

/** One decision of a coordinator: the state, what it brings with it and the trace to take it back by, in one transaction. */
export async function decideOffer<Answer>(
  strapi: Core.Strapi,
  { id, version, move }: Decision,
  effect: (offer: StoredOffer) => Promise<Result<Effect<Answer>, DomainError>>,
): Promise<Result<Answer, DomainError>> {
  return bookingWork(strapi, { useCase: `${move}-offer` }, async (unit) => {
    const offer = await findOffer(strapi, { documentId: id });
    if (!offer) return failure({ code: 'not-found', what: 'offer', id });
    const { state } = offer;
    if (offer.version !== version || !(await takeVersion(unit, offer))) {
      return failure({ code: 'stale', what: 'offer', version: offer.version });
    }
    const before = move === 'return' ? { to: offer.made?.before ?? 'received' } : {};
    const passed = step(OFFER, { event: move, from: state, ...before });
    if (!passed.ok) return passed;
    const done = await effect(offer);
    if (!done.ok) return done;
    const { data, made = {}, answer } = done.value;
    const trace: OfferTrace = { ...NOTHING_MADE, ...made, before: state, question: offer.question };
    await documentsOf(strapi, API_TYPES.offer).update({
      documentId: id,
      data: {
        ...data,
        state: passed.value.to,
        version: version + 1,
        made: move === 'return' ? null : trace,
      },
    });
    recordAudit(unit, {
      ...{ action: 'offer-changed', kind: 'offer', record: id },
      facts: { event: move, state: passed.value.to },
    });
    return success(answer);
  });
}

const NOTHING_MADE = { employer: null, workplace: null, contactPerson: null };

type Words<Field extends string> = { readonly id: string; readonly version: number } & Readonly<
  Record<Field, string>
>;

/** The employer reads the question by the link and answers there. */
export const askEmployer = (
  strapi: Core.Strapi,
  { question, ...asked }: Words<'question'>,
): Promise<Result<object, DomainError>> =>
  decideOffer(strapi, { ...asked, move: 'ask' }, async () =>
    success({ data: { question, reply: null }, answer: {} }),
  );

export const refuseOffer = (
  strapi: Core.Strapi,
  { reason, ...asked }: Words<'reason'>,
): Promise<Result<object, DomainError>> =>
  decideOffer(strapi, { ...asked, move: 'refuse' }, async () => {
    const removeOn = addDays(systemClock.today(), KEPT_DAYS.decidedOffer);
    return success({ data: { reason, removeOn }, answer: {} });
  });
