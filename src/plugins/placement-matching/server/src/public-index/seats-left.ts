import type { IndexedSlot } from './indexed-slot';
import type { WeekNumber } from './weeks';

export type WeekRange = { readonly from: WeekNumber; readonly to: WeekNumber };
type Offer = Pick<IndexedSlot, 'seats' | 'spans' | 'claimed'>;

/**
 * Seats that are free the whole of the best week asked for. A placement takes its days, seldom all
 * seven: counted by the day, the Saturday of a full week would make every slot look free.
 */
export function seatsLeft(slot: Offer, range: WeekRange): number {
  if (!slot.claimed) return seatsOffered(slot, range);
  const spans =
    slot.spans.length > 0
      ? slot.spans
      : [{ fromWeek: range.from, toWeek: range.to, seats: slot.seats }];
  let best = 0;
  for (const span of spans) {
    const last = Math.min(span.toWeek, range.to);
    for (let week = Math.max(span.fromWeek, range.from); week <= last; week += 1) {
      best = Math.max(best, span.seats - (slot.claimed.get(week) ?? 0));
      if (best === span.seats) break;
    }
  }
  return best;
}

/** The first of the weeks asked for in which a seat is free; undefined when none is. */
export function firstFreeWeek(slot: Offer, range: WeekRange): WeekNumber | undefined {
  const spans =
    slot.spans.length > 0
      ? slot.spans
      : [{ fromWeek: range.from, toWeek: range.to, seats: slot.seats }];
  let first: WeekNumber | undefined;
  for (const span of spans) {
    const last = Math.min(span.toWeek, range.to, (first ?? Infinity) - 1);
    for (let week = Math.max(span.fromWeek, range.from); week <= last; week += 1) {
      if (span.seats <= (slot.claimed?.get(week) ?? 0)) continue;
      first = week;
      break;
    }
  }
  return first;
}

/** Seats of the largest span that touches the weeks asked for. */
export function seatsOffered(slot: Offer, range: WeekRange): number {
  if (slot.spans.length === 0) return slot.seats;
  let most = 0;
  for (const span of slot.spans) {
    if (span.fromWeek <= range.to && span.toWeek >= range.from) most = Math.max(most, span.seats);
  }
  return most;
}

export function isOpenWithin(slot: Pick<IndexedSlot, 'spans'>, range: WeekRange): boolean {
  if (slot.spans.length === 0) return true;
  return slot.spans.some((span) => span.fromWeek <= range.to && span.toWeek >= range.from);
}
