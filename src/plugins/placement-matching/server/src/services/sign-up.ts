import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import type { SignedUp, SignUpInput } from '../../../contracts/public-sign-ups';
import { addDays, dayInSweden } from '../../../domain/days';
import type { DomainError, InputIssue } from '../../../domain/errors';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { failureOf } from '../adapters/database-errors';
import { documentsOf } from '../adapters/documents-of';
import { publishedTexts } from '../adapters/text-rows';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { LostRace } from '../adapters/with-retries';
import { API_TYPES } from '../api-types';
import { numberOf } from './form-key';
import { hashOf, linkToken } from './link-token';
import { PUBLIC_TEXTS_CHANGED, reading } from './public-index';
import { recordAudit } from './record-audit';
import { canSignUp, firstFreeSeat, takenSeats, type SignUpEvent } from './sign-up-seats';

/** So long after the event the organiser may need to reach those who came. */
const NO_EVENT = { code: 'not-found', what: 'event', id: '' } as const;
const NO_SIGN_UP = { code: 'not-found', what: 'sign-up', id: '' } as const;

type Answer = Promise<Result<SignedUp, DomainError>>;
type Row = {
  readonly id: number;
  readonly documentId: string;
  readonly number: string;
  readonly eventId: string;
  readonly eventTitle: string;
  readonly state: SignedUp['state'];
  readonly seatKey: string | null;
  readonly removeOn: string;
};

/** Takes a seat, or a place in the queue when all are taken; the database itself lets nobody take a seat twice. */
export async function signUp(strapi: Core.Strapi, input: SignUpInput): Answer {
  const wrong = faultsOf(strapi, input);
  if (typeof wrong !== 'string') return failure({ code: 'invalid', issues: wrong });
  const number = wrong;
  const rows = await reading(
    publishedTexts(strapi, API_TYPES.event, { where: { slug: input.event } }),
  );
  const [named] = rows as unknown as readonly SignUpEvent[];
  const event = named ? await mainOf(strapi, named) : undefined;
  if (!event) return failure(NO_EVENT);
  const stored = await reading(
    inUnitOfWork(strapi, { useCase: 'sign-up' }, async (unit) => {
      const earlier = await find(strapi, { number });
      // Sent twice: the first time counts.
      if (earlier) return success(await asSignedUp(strapi, earlier));
      if (!canSignUp(event))
        return failure({ code: 'wrong-state', what: 'event', state: 'closed', expected: ['open'] });
      const seatKey = firstFreeSeat(event, await takenSeats(strapi, event.documentId));
      const { name, organisation, email, language } = input;
      const data = {
        ...{ number, name, organisation: organisation || null, email, language, seatKey },
        ...{ eventId: event.documentId, eventTitle: event.title },
        tokenHash: hashOf(linkToken(strapi, 'sign-up', number)),
        state: seatKey ? 'signed-up' : 'in-queue',
        removeOn: addDays(dayInSweden(new Date(event.startsAt)), KEPT_DAYS.signUp),
      };
      try {
        await documentsOf(strapi, API_TYPES.eventRegistration).create({ data });
      } catch (error) {
        if (failureOf(error) === 'duplicate') throw new LostRace('the seat was taken');
        throw error;
      }
      const made = await find(strapi, { number });
      if (made) recordAudit(unit, { ...TOLD, action: 'record-created', record: made.documentId });
      return made ? success(await asSignedUp(strapi, made)) : failure(NO_SIGN_UP);
    }),
  );
  // The event's page says whether there are seats left.
  if (stored.ok) await strapi.eventHub.emit(PUBLIC_TEXTS_CHANGED);
  return stored;
}

export async function followSignUp(strapi: Core.Strapi, token: string): Answer {
  const row = await reading(find(strapi, { tokenHash: hashOf(token) }));
  return row ? success(await asSignedUp(strapi, row)) : failure(NO_SIGN_UP);
}

/** Who it is stands in no audit trail. */
const TOLD = { kind: 'event-registration', facts: { fields: ['state'] } } as const;
const GIVEN_BACK = { state: 'cancelled', seatKey: null };

/** Gives the seat to whoever has waited longest. */
export async function cancelSignUp(strapi: Core.Strapi, token: string): Answer {
  const cancelled = await reading(
    inUnitOfWork(strapi, { useCase: 'cancel-sign-up' }, async (unit) => {
      const row = await find(strapi, { tokenHash: hashOf(token) });
      if (!row) return failure(NO_SIGN_UP);
      const rows = documentsOf(strapi, API_TYPES.eventRegistration);
      const { documentId, seatKey, eventId } = row;
      await rows.update({ documentId, data: GIVEN_BACK });
      recordAudit(unit, { ...TOLD, action: 'record-changed', record: documentId });
      const [next] = seatKey ? await queueOf(strapi, eventId) : [];
      if (next) {
        await rows.update({
          documentId: next.documentId,
          data: { state: 'signed-up', seatKey },
        });
        recordAudit(unit, { ...TOLD, action: 'record-changed', record: next.documentId });
      }
      const left = await find(strapi, { documentId });
      return left ? success(await asSignedUp(strapi, left)) : failure(NO_SIGN_UP);
    }),
  );
  if (cancelled.ok) await strapi.eventHub.emit(PUBLIC_TEXTS_CHANGED);
  return cancelled;
}

/** The case number of a right form, or what is wrong with it. */
function faultsOf(strapi: Core.Strapi, input: SignUpInput): string | InputIssue[] {
  const personal = (['name', 'organisation'] as const).filter((field) =>
    hasNationalNumber(input[field]),
  );
  if (personal.length > 0) {
    return personal.map((path) => ({ path, problem: 'national-number' }));
  }
  const key = numberOf(strapi, input.key);
  return typeof key === 'string'
    ? [{ path: 'key', problem: 'wrong-form', allowed: key }]
    : key.number;
}

/** Seats and days are the Swedish text's: they are the same in every language. */
async function mainOf(strapi: Core.Strapi, named: SignUpEvent): Promise<SignUpEvent> {
  const where = { documentId: named.documentId, locale: 'sv' };
  const [main] = await reading(publishedTexts(strapi, API_TYPES.event, { where }));
  return (main as unknown as SignUpEvent | undefined) ?? named;
}

async function find(strapi: Core.Strapi, where: object): Promise<Row | null> {
  return strapi.db.query(API_TYPES.eventRegistration).findOne({ where });
}

const queueOf = (strapi: Core.Strapi, eventId: string): Promise<readonly Row[]> =>
  strapi.db
    .query(API_TYPES.eventRegistration)
    .findMany({ where: { eventId, state: 'in-queue' }, orderBy: { id: 'asc' } });

async function asSignedUp(strapi: Core.Strapi, row: Row): Promise<SignedUp> {
  const { number, state, eventTitle, eventId, removeOn, id } = row;
  const queue = state === 'in-queue' ? await queueOf(strapi, eventId) : [];
  const index = queue.findIndex((one) => one.id === id);
  return {
    ...{ number, state, event: eventTitle, removeOn: String(removeOn) },
    token: linkToken(strapi, 'sign-up', number),
    place: index < 0 ? null : index + 1,
  };
}
