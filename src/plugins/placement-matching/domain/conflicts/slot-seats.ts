import { dayNumber } from '../calendar/day-number';

type Opening = { readonly from: string; readonly to: string; readonly seats?: number };
type Slot = { readonly seats: number; readonly open?: readonly Opening[] };

export type SeatsOfSlot = {
  readonly isOpenOn: (day: number) => boolean;
  /** Where openings overlap the first one counts, as in the problem and in the claims. */
  readonly seatsOn: (day: number) => number;
};

export function seatsOfSlot({ seats, open }: Slot): SeatsOfSlot {
  const spans = (open ?? []).map((span) => ({
    first: dayNumber(span.from),
    last: dayNumber(span.to),
    seats: span.seats ?? seats,
  }));
  const spanOn = (day: number): (typeof spans)[number] | undefined =>
    spans.find((span) => span.first <= day && day <= span.last);
  return {
    isOpenOn: (day) => open === undefined || spanOn(day) !== undefined,
    seatsOn: (day) => spanOn(day)?.seats ?? seats,
  };
}

/** Of one slot after the other as they are asked for: most slots of a region are never asked. */
export function seatsOfSlots(slots: readonly Slot[]): (slot: number) => SeatsOfSlot | undefined {
  const known: (SeatsOfSlot | undefined)[] = [];
  return (at) => {
    const slot = slots[at];
    return slot && (known[at] ??= seatsOfSlot(slot));
  };
}

/** On no day are there fewer. */
export const leastSeats = ({ seats, open }: Slot): number =>
  open ? open.reduce((least, span) => Math.min(least, span.seats ?? seats), seats) : seats;
