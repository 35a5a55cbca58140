import { setImmediate as breathe } from 'node:timers/promises';
import { asksOf, type Ask, type Booking } from '../../../domain/claims/asks';
import { chooseUnits, type Claim } from '../../../domain/claims/choose-units';
import { parseClaimKey, type Resource } from '../../../domain/claims/claim-key';
import { seatsOfDay } from '../../../domain/claims/seats-of-day';
import type { Day } from '../../../domain/days';
import { quotasOfBookings } from '../../../domain/quotas/quotas-of-bookings';
import type { ClosedSlot, DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import {
  lockSupervisors,
  lockWorkplaces,
  type Bookable,
  type BookableSlot,
} from '../adapters/bookable-store';
import { insertClaims, readClaimed, type ClaimedUnits } from '../adapters/claim-store';
import { failpoint } from '../adapters/failpoint';
import { lockQuotas, readProvidersOf } from '../adapters/quota-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { LostRace } from '../adapters/with-retries';
import { nameTaken, type TakenUnit } from './name-taken';

type Resources = {
  readonly slots: ReadonlyMap<string, BookableSlot>;
  readonly supervisors: ReadonlyMap<string, Bookable>;
  readonly workplaces: ReadonlyMap<string, Bookable>;
  /** Seats of each quota. */
  readonly quotas: ReadonlyMap<string, number>;
};

/** About this many claims are chosen and written before the server may answer somebody else. */
const BATCH = 2_000;

/**
 * Claims every day of every booking, or answers all that is taken. The slots are locked by the caller,
 * who reads supervisor and workplace from them.
 */
export async function claimBookings(
  unit: UnitOfWork,
  bookings: readonly Booking[],
  slots: ReadonlyMap<string, BookableSlot>,
): Promise<Result<number, DomainError>> {
  const closed = closedSlots(bookings, slots);
  if (closed.length > 0) return failure({ code: 'slot-closed', closed });
  await breathe();
  const { counted, quotas } = await countedInQuotas(unit, bookings);
  const resources = {
    slots,
    quotas,
    supervisors: await lockSupervisors(unit, idsOf(bookings, 'supervisor')),
    workplaces: await lockWorkplaces(unit, idsOf(bookings, 'workplace')),
  };
  const full: TakenUnit[] = [];
  let written = 0;
  const asks = asksOf(counted);
  await breathe();
  for (const batch of batches(asks)) {
    const { claims, taken } = await chooseBatch(unit, batch, resources);
    full.push(...taken);
    if (full.length > 0) continue;
    full.push(...(await writeBatch(unit, claims)));
    written += claims.length;
    failpoint(unit.strapi, 'claims:first-batch');
  }
  if (full.length === 0) return success(written);
  return failure({ code: 'taken', taken: await nameTaken(unit, full) });
}

/** The bookings with the quotas that they take a seat of; a hold is nobody's and takes none. */
async function countedInQuotas(
  unit: UnitOfWork,
  bookings: readonly Booking[],
): Promise<{ readonly counted: readonly Booking[]; readonly quotas: Resources['quotas'] }> {
  const quotas = await lockQuotas(unit, [...new Set(bookings.map(({ slot }) => slot))]);
  if (quotas.length === 0) return { counted: bookings, quotas: new Map() };
  const learners = new Set(bookings.flatMap(({ learner }) => learner ?? []));
  const providers = await readProvidersOf({ strapi: unit.strapi, db: unit.trx }, [...learners]);
  const quotasOf = quotasOfBookings(quotas);
  return {
    quotas: new Map(quotas.map(({ id, seats }) => [id, seats])),
    counted: bookings.map((booking) => {
      const provider = providers.get(booking.learner ?? '') ?? null;
      return { ...booking, quotas: quotasOf({ ...booking, provider }) };
    }),
  };
}

function closedSlots(
  bookings: readonly Booking[],
  slots: ReadonlyMap<string, BookableSlot>,
): ClosedSlot[] {
  const closed = new Map<string, Set<Day>>();
  for (const booking of bookings) {
    const slot = slots.get(booking.slot);
    for (const day of booking.days) {
      if (slot && slot.state === 'open' && seatsOfDay(slot, day) !== undefined) continue;
      closed.set(booking.slot, (closed.get(booking.slot) ?? new Set()).add(day));
    }
  }
  return [...closed].map(([id, days]) => ({
    id,
    name: slots.get(id)?.name ?? id,
    days: [...days].sort(),
  }));
}

const idsOf = (bookings: readonly Booking[], kind: 'supervisor' | 'workplace'): string[] => [
  ...new Set(bookings.flatMap((booking) => booking[kind] ?? [])),
];

async function chooseBatch(
  unit: UnitOfWork,
  asks: readonly Ask[],
  resources: Resources,
): Promise<{ readonly claims: readonly Claim[]; readonly taken: readonly TakenUnit[] }> {
  const claimed = await readClaimed(unit, asks.map(daysWanted));
  const claims: Claim[] = [];
  const taken: TakenUnit[] = [];
  for (const ask of asks) {
    const { resource } = ask;
    const chosen = chooseUnits({
      ask,
      limitOf: (day) => limitOf(resources, resource, day),
      claimed: claimed.get(`${resource.kind}:${resource.id}`) ?? NOTHING,
    });
    claims.push(...chosen.claims);
    taken.push(...chosen.fullDays.map((day) => ({ ...resource, day })));
  }
  return { claims, taken };
}

async function writeBatch(
  unit: UnitOfWork,
  claims: readonly Claim[],
): Promise<readonly TakenUnit[]> {
  const lost = await insertClaims(unit, claims);
  if (lost.length > 0 && !unit.isLastTry) throw new LostRace();
  return lost.flatMap((key) => {
    const claim = parseClaimKey(key);
    return claim ? [{ ...claim.resource, day: claim.day }] : [];
  });
}

function limitOf(resources: Resources, resource: Resource, day: Day): number {
  switch (resource.kind) {
    case 'learner':
      return 1;
    case 'slot': {
      const slot = resources.slots.get(resource.id);
      return slot ? (seatsOfDay(slot, day) ?? 0) : 0;
    }
    case 'supervisor':
      return resources.supervisors.get(resource.id)?.capacity ?? 0;
    case 'workplace':
      return resources.workplaces.get(resource.id)?.capacity ?? 0;
    case 'quota':
      return resources.quotas.get(resource.id) ?? 0;
  }
}

const NOTHING: ClaimedUnits = new Map();

function daysWanted(ask: Ask): {
  readonly resource: Resource;
  readonly firstDay: Day;
  readonly lastDay: Day;
} {
  const firsts = ask.bookings.flatMap((booking) => booking.days[0] ?? []);
  const lasts = ask.bookings.flatMap((booking) => booking.days.at(-1) ?? []);
  return {
    resource: ask.resource,
    firstDay: firsts.reduce((a, b) => (a < b ? a : b)),
    lastDay: lasts.reduce((a, b) => (a > b ? a : b)),
  };
}

function* batches(asks: readonly Ask[]): Generator<readonly Ask[]> {
  let batch: Ask[] = [];
  let size = 0;
  for (const ask of asks) {
    batch.push(ask);
    size += ask.bookings.reduce((sum, booking) => sum + booking.days.length, 0);
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
