import type { Day } from '../days';
import type { SlotOpening } from '../model';

export type SlotSeats = {
  readonly seats: number;
  /** Empty: open every day. */
  readonly open: readonly SlotOpening[];
};

/** How many learners the slot takes that day; undefined when it is closed. Where spans overlap the first one counts. */
export function seatsOfDay(slot: SlotSeats, day: Day): number | undefined {
  if (slot.open.length === 0) return slot.seats;
  const span = slot.open.find((candidate) => candidate.from <= day && day <= candidate.to);
  return span ? (span.seats ?? slot.seats) : undefined;
}
