import { Temporal } from 'temporal-polyfill';

const known = new Map<string, readonly string[]>();

/** Mondays to Fridays from the first to the last day, both included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const key = `${from} ${to}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const days: string[] = [];
  const start = Temporal.PlainDate.from(from);
  const length = start.until(to, { largestUnit: 'days' }).days;
  for (let offset = 0; offset <= length; offset++) {
    const day = start.add({ days: offset });
    if (day.dayOfWeek < 6) days.push(day.toString());
  }
  known.set(key, days);
  return days;
}
