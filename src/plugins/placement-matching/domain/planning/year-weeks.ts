import { dayNumber, dayOfNumber } from '../calendar/day-number';
import { spanOfWeek, weekOfDay, type Day, type Week } from '../days';

/** The columns of a year plan: every ISO week that a school year, 1 July to 30 June, touches. */
export type YearWeeks = {
  readonly weeks: readonly Week[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The place of a day among the columns' days, seven a week; undefined outside them. */
  readonly indexOf: (day: Day) => number | undefined;
};

/** `2026/2027`, whose first week is that of 1 July 2026. */
export function weeksOfSchoolYear(schoolYear: string): YearWeeks | undefined {
  const match = /^(\d{4})\/(\d{4})$/.exec(schoolYear);
  if (!match || Number(match[2]) !== Number(match[1]) + 1) return undefined;
  const first = spanOfWeek(weekOfDay(`${match[1]}-07-01`))?.from;
  const last = spanOfWeek(weekOfDay(`${match[2]}-06-30`))?.to;
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [dayNumber(first), dayNumber(last)];
  const weeks = Array.from({ length: (end - start + 1) / 7 }, (_, at) =>
    weekOfDay(dayOfNumber(start + 7 * at)),
  );
  return {
    weeks,
    firstDay: first,
    lastDay: last,
    indexOf: (day) => {
      const at = dayNumber(day) - start;
      return at < 0 || at > end - start ? undefined : at;
    },
  };
}
