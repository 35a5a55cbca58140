import type { Booking } from '../../../domain/claims/asks';
import type { SlotSeats } from '../../../domain/claims/seats-of-day';
import { quotasOfBookings } from '../../../domain/quotas/quotas-of-bookings';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import { readOpenings, type Reading } from './period-reader';
import { readQuotas } from './quota-store';
import { dayList } from './row-values';
import { tableOf } from './table-names';

/** A published placement or a hold that stands. */
export type StandingBooking = Booking & {
  readonly kind: 'placement' | 'hold';
  readonly period: string | null;
};
/** Which bookings: all, or those that name this one. */
export type BookingFilter =
  | Record<string, never>
  | { readonly slot: string }
  | { readonly supervisor: string }
  | { readonly workplace: string }
  | { readonly learner: string }
  | { readonly period: string }
  | { readonly provider: string };

export async function readBookings(
  { strapi, db }: Reading,
  filter: BookingFilter = {},
): Promise<StandingBooking[]> {
  const common = ['document_id', 'slot', 'supervisor', 'workplace', 'days'];
  const placements: readonly Row[] = await db(tableOf(strapi, PLUGIN_TYPES.placement))
    .where({ state: 'published', ...filter })
    .orderBy('id')
    .select(...common, 'learner', 'period', 'provider');
  const namesNoPerson = !['learner', 'period', 'provider'].some((one) => one in filter);
  const holds: readonly Row[] = namesNoPerson
    ? await db(tableOf(strapi, PLUGIN_TYPES.hold))
        .where({ state: 'held', ...filter })
        .orderBy('id')
        .select(...common)
    : [];
  const quotasOf = quotasOfBookings(await readQuotas({ strapi, db }));
  return [
    ...placements.map((row) => {
      const booking = bookingOf(row, 'placement');
      const provider = textOrNull(row.provider);
      return { ...booking, quotas: quotasOf({ ...booking, provider }) };
    }),
    ...holds.map((row) => bookingOf(row, 'hold')),
  ];
}

export type Limits = {
  readonly slots: ReadonlyMap<string, SlotSeats>;
  /** Supervisors, workplaces and quotas; one that names no capacity is left out. */
  readonly capacities: ReadonlyMap<string, number>;
};

/** The seats and capacities of everything there is. */
export async function readLimits({ strapi, db }: Reading): Promise<Limits> {
  const rows: readonly { id: number; documentId: string; seats: number }[] = await db(
    tableOf(strapi, API_TYPES.slot),
  ).select({ id: 'id', documentId: 'document_id', seats: 'seats' });
  const openings = await readOpenings({ strapi, db });
  const capacities = new Map<string, number>();
  for (const uid of [API_TYPES.supervisor, API_TYPES.workplace]) {
    const bookables: readonly { id: string; capacity: number }[] = await db(tableOf(strapi, uid))
      .whereNotNull('capacity')
      .select({ id: 'document_id', capacity: 'capacity' });
    for (const { id, capacity } of bookables) capacities.set(id, capacity);
  }
  for (const { id, seats } of await readQuotas({ strapi, db })) capacities.set(id, seats);
  return {
    slots: new Map(
      rows.map(({ id, documentId, seats }) => [
        documentId,
        { seats, open: openings.get(id) ?? [] },
      ]),
    ),
    capacities,
  };
}

/** Some supervisors by id: who they are, and how many they take at once. */
export async function readSupervisorLimits(
  { strapi, db }: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly capacity: number | null }>> {
  const rows: { id: string; name: string; capacity: number | null }[] = await db(
    tableOf(strapi, API_TYPES.supervisor),
  )
    .whereRaw('document_id in ?', [textList(db, [...new Set(ids)])])
    .select({ id: 'document_id', name: 'name', capacity: 'capacity' });
  return new Map(rows.map(({ id, ...supervisor }) => [id, supervisor]));
}

type Row = Readonly<Record<string, unknown>>;

function bookingOf(row: Row, kind: StandingBooking['kind']): StandingBooking {
  return {
    kind,
    id: String(row.document_id),
    learner: textOrNull(row.learner),
    slot: String(row.slot),
    supervisor: textOrNull(row.supervisor),
    workplace: textOrNull(row.workplace),
    period: textOrNull(row.period),
    days: dayList(row.days),
  };
}

const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
