import type { Day } from '../days';
import type { Ask, Booking } from './asks';
import { claimKey } from './claim-key';

/** A row of the claims table: the key, and the placement or hold that it belongs to. */
export type Claim = { readonly key: string; readonly placement: string };

export type Chosen = {
  readonly claims: readonly Claim[];
  /** Days on which more is wanted than is left. */
  readonly fullDays: readonly Day[];
};

/**
 * Gives every booking of one resource the lowest free unit of each of its days. Claims that lie above
 * the limit (written when it was higher) still count, so a lowered capacity lets nobody in.
 */
export function chooseUnits({
  ask,
  limitOf,
  claimed,
}: {
  readonly ask: Ask;
  readonly limitOf: (day: Day) => number;
  readonly claimed: ReadonlyMap<Day, ReadonlySet<number>>;
}): Chosen {
  const claims: Claim[] = [];
  const fullDays: Day[] = [];
  for (const [day, bookings] of byDay(ask.bookings)) {
    const used = claimed.get(day) ?? NONE;
    if (used.size + bookings.length > limitOf(day)) {
      fullDays.push(day);
      continue;
    }
    let unit = 0;
    for (const booking of bookings) {
      do unit += 1;
      while (used.has(unit));
      claims.push({ key: claimKey(ask.resource, day, unit), placement: booking.id });
    }
  }
  return { claims, fullDays };
}

const NONE: ReadonlySet<number> = new Set();

function byDay(bookings: readonly Booking[]): [Day, Booking[]][] {
  const days = new Map<Day, Booking[]>();
  for (const booking of bookings) {
    for (const day of booking.days) {
      const others = days.get(day);
      if (others) others.push(booking);
      else days.set(day, [booking]);
    }
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}
