import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { asksOf } from '../../../domain/claims/asks';
import { chooseUnits } from '../../../domain/claims/choose-units';
import { readBookings, type StandingBooking } from '../adapters/booking-reader';
import { deleteResourceClaims, insertClaims, readClaimed } from '../adapters/claim-store';
import { lockSlots, lockSupervisors } from '../adapters/bookable-store';
import { systemClock } from '../adapters/clock';
import { saveBookingSupervisor } from '../adapters/save-booking-supervisor';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { refuseToMove, refuseToSupervise } from './booked-row';

type Places = {
  readonly name: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
};
type Saving<Value> = {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly slot: string;
  readonly save: () => Promise<Value>;
};

/**
 * A slot that somebody is coming to stays at its workplace. Its supervisor may be another: those who come follow, with
 * their claims, in the transaction that saves the slot, unless the new one has no room on some day.
 */
export async function rebookSlot<Value>({ strapi, db, slot, save }: Saving<Value>): Promise<Value> {
  const before = await placesOf(strapi, db, slot);
  const result = await save();
  const after = await placesOf(strapi, db, slot);
  const today = systemClock.today();
  const coming = async (): Promise<readonly StandingBooking[]> =>
    (await readBookings({ strapi, db }, { slot })).filter(({ days }) =>
      days.some((day) => day >= today),
    );
  const row = { strapi, db, kind: 'slot', id: slot } as const;
  if (after.workplace !== before.workplace)
    await refuseToMove(row, { coming: await coming(), name: before.name });
  if (after.supervisor !== before.supervisor) {
    const followers = (await coming()).filter((one) => one.supervisor === before.supervisor);
    await follow(unitOf(strapi, db), { followers, before, after });
  }
  return result;
}

async function placesOf(strapi: Core.Strapi, db: Knex, slot: string): Promise<Places> {
  const found = (await lockSlots(unitOf(strapi, db), [slot])).get(slot);
  const { name = slot, supervisor = null, workplace = null } = found ?? {};
  return { name, supervisor, workplace };
}

const unitOf = (strapi: Core.Strapi, db: Knex): UnitOfWork => ({
  ...{ strapi, trx: db as Knex.Transaction, isLastTry: true, notes: [] },
  client: strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite',
});

type Following = {
  readonly followers: readonly StandingBooking[];
  readonly before: Places;
  readonly after: Places;
};

async function follow(unit: UnitOfWork, { followers, before, after }: Following): Promise<void> {
  if (followers.length === 0) return;
  const ids = followers.map(({ id }) => id);
  if (before.supervisor !== null)
    await deleteResourceClaims(unit, { kind: 'supervisor', id: before.supervisor }, ids);
  await saveBookingSupervisor(unit, ids, after.supervisor);
  if (after.supervisor === null) return;
  const supervisor = (await lockSupervisors(unit, [after.supervisor])).get(after.supervisor);
  const wanting = followers.map(({ id, slot, days }) => ({
    ...{ id, slot, days },
    supervisor: after.supervisor,
  }));
  const ask = asksOf(wanting).find(({ resource }) => resource.kind === 'supervisor');
  if (!ask) return;
  const days = wanting.flatMap((one) => one.days).sort();
  const range = { firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' };
  const claimed = await readClaimed(unit, [{ resource: ask.resource, ...range }]);
  const { claims, fullDays } = chooseUnits({
    ask,
    limitOf: () => supervisor?.capacity ?? Infinity,
    claimed: claimed.get(`supervisor:${after.supervisor}`) ?? new Map(),
  });
  if (fullDays.length > 0) {
    const row = { strapi: unit.strapi, db: unit.trx, kind: 'supervisor' as const };
    await refuseToSupervise({ ...row, id: after.supervisor }, { followers, days: fullDays });
  }
  await insertClaims(unit, claims);
}
