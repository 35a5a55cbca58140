import type { Core } from '@strapi/strapi';
import { asksOf } from '../../../domain/claims/asks';
import { chooseUnits } from '../../../domain/claims/choose-units';
import type { Quota } from '../../../domain/quotas/quota';
import { readBookings, type StandingBooking } from '../adapters/booking-reader';
import { deleteQuotaClaims, insertClaims } from '../adapters/claim-store';
import { namesOf } from '../adapters/names';
import { holdQuotas, readQuotas } from '../adapters/quota-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { API_TYPES } from '../api-types';
import { tooSmallSentence } from '../messages/guards';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/**
 * A quota is never smaller than what its provider has booked: a change is refused with the list of those
 * concerned, and what stands already is counted in the transaction that says so.
 */
export function guardQuotas(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid !== API_TYPES.quota || !WRITES.has(ctx.action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const client = strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
      const unit: UnitOfWork = { strapi, trx, client, isLastTry: true, notes: [] };
      await holdQuotas(unit);
      const result = await next();
      const { documentId } = ctx.params as { readonly documentId?: string };
      const written = result as { readonly documentId?: string };
      const id = (ctx.action === 'delete' ? documentId : written.documentId) ?? '';
      await deleteQuotaClaims(unit, id);
      const [quota] = await readQuotas({ strapi, db: trx }, { id });
      if (quota) await countStanding(unit, quota);
      return result;
    });
  });
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'delete']);

async function countStanding(unit: UnitOfWork, quota: Quota): Promise<void> {
  const reading = { strapi: unit.strapi, db: unit.trx };
  const bookings = await readBookings(reading, { provider: quota.provider });
  const asks = asksOf(bookings).filter(
    ({ resource }) => resource.kind === 'quota' && resource.id === quota.id,
  );
  for (const ask of asks) {
    const { claims, fullDays } = chooseUnits({
      ask,
      limitOf: () => quota.seats,
      claimed: new Map(),
    });
    if (fullDays.length > 0) {
      const isFull = new Set(fullDays);
      const concerned = ask.bookings.filter(({ days }) => days.some((day) => isFull.has(day)));
      throw await tooSmall(unit, { quota, days: fullDays, bookings: concerned });
    }
    await insertClaims(unit, claims);
  }
}

type TooSmall = {
  readonly quota: Quota;
  readonly days: readonly string[];
  readonly bookings: readonly Pick<StandingBooking, 'learner'>[];
};

async function tooSmall(unit: UnitOfWork, { quota, days, bookings }: TooSmall): Promise<Error> {
  const reading = { strapi: unit.strapi, db: unit.trx };
  const learners = [...new Set(bookings.flatMap(({ learner }) => learner ?? []))];
  const by = await namesOf(reading, 'learner', learners);
  const concerned = { kind: 'quota' as const, name: quota.name, by, days };
  const sentence = tooSmallSentence(concerned, readerLanguage(unit.strapi));
  return refusal('IN_USE', sentence, { by, days });
}
