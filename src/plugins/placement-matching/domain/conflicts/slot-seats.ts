import { dayNumber } from '../calendar/day-number';

type Opening = { readonly from: string; readonly to: string; readonly seats?: number };
type Slot = { readonly seats: number; readonly open?: readonly Opening[] };

export type SeatsOfSlot = {
  readonly least: number;
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
    least: spans.reduce((least, span) => Math.min(least, span.seats), seats),
    isOpenOn: (day) => open === undefined || spanOn(day) !== undefined,
    seatsOn: (day) => spanOn(day)?.seats ?? seats,
  };
}
