import type { Day } from '../days';
import { redDaysOfYear } from './red-days';

/** A row of the calendar; without school and municipality it is valid for all. */
export type CalendarEntry = {
  readonly kind: 'term' | 'holiday' | 'red-day';
  readonly school: string | null;
  readonly municipality: string | null;
  readonly firstDay: Day;
  readonly lastDay: Day;
};

type Place = { readonly school: string | null; readonly municipality: string | null };

/** Whether a school is closed on a day: a red day by law, or a holiday of the school, its municipality or all. */
export function freeDaysOf(
  calendar: readonly CalendarEntry[],
  place: Place,
): (day: Day) => boolean {
  const holidays = calendar.filter((entry) => entry.kind !== 'term' && holdsFor(entry, place));
  return (day) => {
    return isRedDay(day) || holidays.some((entry) => entry.firstDay <= day && day <= entry.lastDay);
  };
}

/** Of each year, worked out once: they are law and the same for all schools, and Easter takes its time. */
const RED_DAYS = new Map<string, ReadonlySet<Day>>();

function isRedDay(day: Day): boolean {
  const year = day.slice(0, 4);
  const red =
    RED_DAYS.get(year) ?? new Set(redDaysOfYear(Number(year)).map((redDay) => redDay.day));
  RED_DAYS.set(year, red);
  return red.has(day);
}

export function termsOf(
  calendar: readonly CalendarEntry[],
  place: Place,
): { readonly from: Day; readonly to: Day }[] {
  return calendar
    .filter((entry) => entry.kind === 'term' && holdsFor(entry, place))
    .map((entry) => ({ from: entry.firstDay, to: entry.lastDay }));
}

function holdsFor(entry: CalendarEntry, { school, municipality }: Place): boolean {
  if (entry.school !== null) return entry.school === school;
  return entry.municipality === null || entry.municipality === municipality;
}
