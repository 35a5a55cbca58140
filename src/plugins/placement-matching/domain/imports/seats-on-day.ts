import type { Day } from '../days';
import type { OpenSpan } from './parse-spans';

/** How many seats a slot has on a day: its own where nothing limits its days, else those of the span. */
export function seatsOnDay(spans: readonly OpenSpan[], day: Day, seats: number): number {
  if (spans.length === 0) return seats;
  const span = spans.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  return span ? (span.seats ?? seats) : 0;
}
