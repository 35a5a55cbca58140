import type { Day } from '../days';
import type { Resource } from './claim-key';

/** What a placement, or a hold (which has no learner), wants on each of its days. */
export type Booking = {
  readonly id: string;
  readonly learner?: string | null;
  readonly slot: string;
  readonly supervisor?: string | null;
  readonly workplace?: string | null;
  readonly days: readonly Day[];
  /** Quotas of the learner's provider that the booking takes a seat of. */
  readonly quotas?: readonly QuotaDays[];
};

/** A quota counts in its own weeks only. */
export type QuotaDays = { readonly id: string; readonly days: readonly Day[] };

/** One resource and all the bookings that want it. */
export type Ask = { readonly resource: Resource; readonly bookings: readonly Booking[] };

/**
 * The resources that the bookings want, in the one order in which everybody takes them:
 * two transactions that took the same keys in different orders would wait for each other for ever.
 */
export function asksOf(bookings: readonly Booking[]): Ask[] {
  const asks = new Map<string, { resource: Resource; bookings: Booking[] }>();
  for (const booking of bookings) {
    for (const { resource, days } of resourcesOf(booking)) {
      const key = `${resource.kind}:${resource.id}`;
      const ask = asks.get(key);
      const wanting = days === booking.days ? booking : { ...booking, days };
      if (ask) ask.bookings.push(wanting);
      else asks.set(key, { resource, bookings: [wanting] });
    }
  }
  const ordered = [...asks.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.map(([, ask]) => ask);
}

/** What the booking takes a unit of, and on which of its days. */
export function resourcesOf(booking: Booking): Wanted[] {
  const { learner, slot, supervisor, workplace, days, quotas = [] } = booking;
  const wanted: Wanted[] = [];
  const want = (kind: Resource['kind'], id: string | null | undefined): void => {
    if (id) wanted.push({ resource: { kind, id }, days });
  };
  want('learner', learner);
  want('slot', slot);
  want('supervisor', supervisor);
  want('workplace', workplace);
  for (const quota of quotas)
    wanted.push({ resource: { kind: 'quota', id: quota.id }, days: quota.days });
  return wanted;
}

type Wanted = { readonly resource: Resource; readonly days: readonly Day[] };
