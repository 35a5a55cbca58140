import { addDays, spanOfWeek, weekOfDay, type Week } from '../days';

/** When a group is out: ISO weeks as text, or a first and a last day. */
export type GroupDates = {
  readonly weeks: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};

/** The same dates so many weeks later, and the last of them so many weeks longer; undefined when nothing is left. */
export function movedDates(
  dates: GroupDates,
  { shift, longer }: { readonly shift: number; readonly longer: number },
): GroupDates | undefined {
  if (dates.firstDay && dates.lastDay) {
    const firstDay = addDays(dates.firstDay, 7 * shift);
    const lastDay = addDays(dates.lastDay, 7 * (shift + longer));
    return lastDay < firstDay ? undefined : { ...dates, firstDay, lastDay };
  }
  const weeks = weeksOfText(dates.weeks).map((week) => weekLater(week, shift));
  for (let count = 0; count < longer; count += 1) {
    const last = weeks.at(-1);
    if (last !== undefined) weeks.push(weekLater(last, 1));
  }
  const kept = longer < 0 ? weeks.slice(0, longer) : weeks;
  return kept.length === 0 ? undefined : { ...dates, weeks: kept.join(',') };
}

/** `2027-W11, 2027-W12..2027-W14` as single weeks, ascending. */
export function weeksOfText(text: string | null): Week[] {
  const ranges = (text ?? '').replaceAll(/\s*(\.\.|–|--)\s*/g, '..').split(/[\s,;|]+/);
  const weeks = new Set<Week>();
  for (const range of ranges) {
    const [first = '', last = first] = range.split('..');
    const from = spanOfWeek(first)?.from;
    const to = spanOfWeek(last)?.to;
    if (!from || !to) continue;
    for (let day = from; day <= to; day = addDays(day, 7)) weeks.add(weekOfDay(day));
  }
  return [...weeks].sort();
}

const weekLater = (week: Week, count: number): Week =>
  weekOfDay(addDays(spanOfWeek(week)?.from ?? '', 7 * count));
