import type { SlotSeats } from '../../../domain/claims/seats-of-day';
import type { Day } from '../../../domain/days';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { readOpenings, type Reading } from './period-reader';
import { dayList } from './row-values';
import { linkOf, tableOf } from './table-names';

export type SlotOnOffer = SlotSeats & {
  readonly id: string;
  readonly title: string;
  readonly workplace: string | null;
  readonly supervisor: string | null;
};

/** Every open slot by workplace and title. */
export async function readSlotsOnOffer({ strapi, db }: Reading): Promise<SlotOnOffer[]> {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const supervisor = linkOf(strapi, API_TYPES.slot, 'supervisor');
  const rows: readonly (Omit<SlotOnOffer, 'open'> & { readonly rowId: number })[] = await db({
    s: tableOf(strapi, API_TYPES.slot),
  })
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `lw.${workplace.to}`)
    .leftJoin({ ls: supervisor.table }, `ls.${supervisor.from}`, 's.id')
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.id', `ls.${supervisor.to}`)
    .where('s.state', 'open')
    .orderBy(['w.name', 's.title', 's.id'])
    .select({
      rowId: 's.id',
      id: 's.document_id',
      title: 's.title',
      seats: 's.seats',
      workplace: 'w.name',
      supervisor: 'v.name',
    });
  const openings = await readOpenings({ strapi, db });
  return rows.map(({ rowId, ...slot }) => ({ ...slot, open: openings.get(rowId) ?? [] }));
}

/** How many seats of each slot are booked each day, by placements and holds. */
export async function readBookedSeats(
  { strapi, db }: Reading,
  slots: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<Day, number>>> {
  const rows: readonly { readonly slot: string; readonly days: unknown }[] = [
    ...(await db(tableOf(strapi, PLUGIN_TYPES.placement))
      .where('state', 'published')
      .whereIn('slot', [...slots])
      .select('slot', 'days')),
    ...(await db(tableOf(strapi, PLUGIN_TYPES.hold))
      .where('state', 'held')
      .whereIn('slot', [...slots])
      .select('slot', 'days')),
  ];
  const booked = new Map<string, Map<Day, number>>();
  for (const { slot, days } of rows) {
    const ofSlot = booked.get(slot) ?? new Map<Day, number>();
    for (const day of dayList(days)) ofSlot.set(day, (ofSlot.get(day) ?? 0) + 1);
    booked.set(slot, ofSlot);
  }
  return booked;
}
