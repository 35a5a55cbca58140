import { Temporal } from 'temporal-polyfill';

/** As many as one booking takes. */
const MOST_DAYS = 400;

/** Mondays to Fridays from the first day to the last; none while one of them is missing. */
export function weekdaysBetween(first: string, last: string): readonly string[] {
  if (!first || !last || last < first) return [];
  const days: string[] = [];
  const end = Temporal.PlainDate.from(last);
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0 && days.length < MOST_DAYS;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek <= 5) days.push(day.toString());
  }
  return days;
}
