import type { Day } from '../days';
import { asksOf, type Booking } from './asks';
import type { Resource } from './claim-key';

/** A resource that more bookings want on a day than it has units. */
export type Overbooked = {
  readonly resource: Resource;
  readonly day: Day;
  readonly limit: number;
  /** All the bookings of that day, by id. */
  readonly bookings: readonly string[];
};

/** What must never be found. A learner has one unit a day, so a learner in two places is one of these. */
export function overbooked(
  bookings: readonly Booking[],
  limitOf: (resource: Resource, day: Day) => number,
): Overbooked[] {
  return asksOf(bookings).flatMap(({ resource, bookings: wanting }) => {
    const days = new Map<Day, string[]>();
    for (const booking of wanting) {
      for (const day of booking.days) {
        const ids = days.get(day);
        if (ids) ids.push(booking.id);
        else days.set(day, [booking.id]);
      }
    }
    return [...days]
      .map(([day, ids]) => ({ resource, day, limit: limitOf(resource, day), bookings: ids.sort() }))
      .filter(({ limit, bookings: ids }) => ids.length > limit)
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  });
}
