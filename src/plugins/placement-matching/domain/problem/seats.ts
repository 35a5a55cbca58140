import type { Slot } from './problem';

/** A day of the problem; null where it has no dates, so that everything is on one and the same day. */
export type ProblemDay = string | null;

export function isOpenOn(slot: Slot, day: ProblemDay): boolean {
  if (slot.open === undefined) return true;
  return day === null ? slot.open.length > 0 : spanOn(slot, day) !== undefined;
}

/** The slot's seats that day: those of the first open span that holds it, else the slot's own. */
export function seatsOn(slot: Slot, day: ProblemDay): number {
  const span = day === null ? slot.open?.[0] : spanOn(slot, day);
  return span?.seats ?? slot.seats;
}

function spanOn(slot: Slot, day: string): { readonly seats?: number } | undefined {
  return slot.open?.find((span) => span.from <= day && day <= span.to);
}
