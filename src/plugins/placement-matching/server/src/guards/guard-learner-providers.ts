import type { Core } from '@strapi/strapi';
import { asksOf } from '../../../domain/claims/asks';
import { chooseUnits } from '../../../domain/claims/choose-units';
import { quotasOfBookings } from '../../../domain/quotas/quotas-of-bookings';
import { readBookings, type StandingBooking } from '../adapters/booking-reader';
import { deleteResourceClaims, insertClaims, readClaimed } from '../adapters/claim-store';
import { systemClock } from '../adapters/clock';
import { namesOf } from '../adapters/names';
import { holdQuotas, readProvidersOf, readQuotas } from '../adapters/quota-store';
import { saveBookingProvider } from '../adapters/save-booking-provider';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { API_TYPES } from '../api-types';
import { quotaFullSentence } from '../messages/guards';
import { lockedRow } from './lock-row';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/**
 * A quota counts the learners of its provider. Whoever gets another provider leaves the quotas of the former one and
 * takes seats of the new one's, in the transaction that saves the learner; where there are none left nothing is saved.
 */
export function guardLearnerProviders(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { documentId } = ctx.params as { readonly documentId?: string };
    if (ctx.uid !== API_TYPES.learner || ctx.action !== 'update' || !documentId) return next();
    return lockedRow(strapi, { uid: ctx.uid, documentId }, async (db) => {
      const unit: UnitOfWork = {
        ...{ strapi, trx: db as UnitOfWork['trx'], isLastTry: true, notes: [] },
        client: strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite',
      };
      const before = await providerOf(unit, documentId);
      const result = await next();
      const after = await providerOf(unit, documentId);
      if (after !== before) await recount(unit, { learner: documentId, provider: after });
      return result;
    });
  });
}

type Sent = { readonly learner: string; readonly provider: string | null };

const providerOf = async ({ strapi, trx }: UnitOfWork, learner: string): Promise<string | null> =>
  (await readProvidersOf({ strapi, db: trx }, [learner])).get(learner) ?? null;

async function recount(unit: UnitOfWork, sent: Sent): Promise<void> {
  await holdQuotas(unit);
  const reading = { strapi: unit.strapi, db: unit.trx };
  const today = systemClock.today();
  const coming = (await readBookings(reading, { learner: sent.learner })).filter(({ days }) =>
    days.some((day) => day >= today),
  );
  if (coming.length === 0) return;
  const ids = coming.map(({ id }) => id);
  const left = new Set(coming.flatMap(({ quotas = [] }) => quotas.map(({ id }) => id)));
  for (const id of left) await deleteResourceClaims(unit, { kind: 'quota', id }, ids);
  await saveBookingProvider(unit, ids, sent.provider);
  await claimQuotas(unit, sent, coming);
}

async function claimQuotas(
  unit: UnitOfWork,
  { learner, provider }: Sent,
  coming: readonly StandingBooking[],
): Promise<void> {
  const reading = { strapi: unit.strapi, db: unit.trx };
  const quotas = await readQuotas(reading, { slots: coming.map(({ slot }) => slot) });
  const quotasOf = quotasOfBookings(quotas);
  const counted = coming.map((one) => ({ ...one, quotas: quotasOf({ ...one, provider }) }));
  for (const ask of asksOf(counted).filter(({ resource }) => resource.kind === 'quota')) {
    const quota = quotas.find(({ id }) => id === ask.resource.id);
    const days = ask.bookings.flatMap((one) => one.days).sort();
    const range = { firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' };
    const claimed = await readClaimed(unit, [{ resource: ask.resource, ...range }]);
    const { claims, fullDays } = chooseUnits({
      ask,
      limitOf: () => quota?.seats ?? 0,
      claimed: claimed.get(`quota:${ask.resource.id}`) ?? new Map(),
    });
    if (fullDays.length > 0) {
      const by = await namesOf(reading, 'learner', [learner]);
      const told = { kind: 'quota' as const, name: quota?.name ?? '', by, days: fullDays };
      const sentence = quotaFullSentence(told, readerLanguage(unit.strapi));
      throw refusal('IN_USE', sentence, { by, days: fullDays });
    }
    await insertClaims(unit, claims);
  }
}
