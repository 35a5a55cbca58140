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
};

/** One resource and all the bookings that want it. */
export type Ask = { readonly resource: Resource; readonly bookings: readonly Booking[] };

/**
 * The resources that the bookings want, in the one order in which everybody takes them:
 * two transactions that took the same keys in different orders would wait for each other for ever.
 */
export function asksOf(bookings: readonly Booking[]): Ask[] {
  const asks = new Map<string, { resource: Resource; bookings: Booking[] }>();
  for (const booking of bookings) {
    for (const resource of resourcesOf(booking)) {
      const key = `${resource.kind}:${resource.id}`;
      const ask = asks.get(key);
      if (ask) ask.bookings.push(booking);
      else asks.set(key, { resource, bookings: [booking] });
    }
  }
  const ordered = [...asks.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.map(([, ask]) => ask);
}

export function resourcesOf(booking: Booking): Resource[] {
  const resources: Resource[] = [];
  if (booking.learner) resources.push({ kind: 'learner', id: booking.learner });
  resources.push({ kind: 'slot', id: booking.slot });
  if (booking.supervisor) resources.push({ kind: 'supervisor', id: booking.supervisor });
  if (booking.workplace) resources.push({ kind: 'workplace', id: booking.workplace });
  return resources;
}
