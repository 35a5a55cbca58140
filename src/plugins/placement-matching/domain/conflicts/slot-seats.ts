import { dayNumber } from '../calendar/day-number';

type Opening = { readonly from: string; readonly to: string; readonly seats?: number };
type Slot = { readonly seats: number; readonly open?: readonly Opening[] };

export type SeatsOfSlot = {
  readonly least: number;
  readonly isOpenOn: (day: number) => boolean;
  /** Where openings overlap the smallest number counts: nobody is promised a seat that one of them denies. */
  readonly seatsOn: (day: number) => number;
};

export function seatsOfSlot({ seats, open }: Slot): SeatsOfSlot {
  const spans = (open ?? []).map((span) => ({
    first: dayNumber(span.from),
    last: dayNumber(span.to),
    seats: span.seats ?? seats,
  }));
  const spansOn = (day: number): typeof spans =>
    spans.filter((span) => span.first <= day && day <= span.last);
  return {
    least: spans.reduce((least, span) => Math.min(least, span.seats), seats),
    isOpenOn: (day) => open === undefined || spansOn(day).length > 0,
    seatsOn: (day) => {
      const on = spansOn(day);
      return on.length === 0 ? seats : Math.min(...on.map((span) => span.seats));
    },
  };
}
