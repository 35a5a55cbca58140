import { addDays, spanOfWeek, type Day, type Span, type Week } from '../days';

/** The days, Monday to Friday, on which weeks are open; weeks after one another make one span. */
export function spansOfWeeks(weeks: readonly Week[]): Span[] {
  const known = weeks.flatMap((week) => spanOfWeek(week) ?? []);
  const spans: { from: Day; to: Day }[] = [];
  for (const { from } of known.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    const friday = addDays(from, 4);
    if (last && last.to >= addDays(from, -3)) last.to = friday;
    else spans.push({ from, to: friday });
  }
  return spans;
}
