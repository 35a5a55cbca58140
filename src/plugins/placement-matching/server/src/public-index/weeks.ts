import { Temporal } from 'temporal-polyfill';
import type { Day, Week } from '../../../domain/days';

const DAY_MS = 86_400_000;
/** Weeks counted from Monday 29 December 1969, so that comparing weeks is comparing integers. */
export type WeekNumber = number;

/** Plain arithmetic: an index of 70 000 slots asks this half a million times. */
export function weekNumberOfDay(day: Day): WeekNumber {
  return Math.floor((Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS + 3) / 7);
}

export function weekNumberOfWeek(week: Week): WeekNumber | undefined {
  const [year, number] = [Number(week.slice(0, 4)), Number(week.slice(6))];
  // 4 January lies in week 1 of its ISO year (ISO 8601).
  const first = weekNumberOfDay(`${week.slice(0, 4)}-01-04`);
  const candidate = first + number - 1;
  return Temporal.PlainDate.from(mondayOf(candidate)).yearOfWeek === year ? candidate : undefined;
}

export function mondayOf(week: WeekNumber): Day {
  return new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10);
}

export function isoWeekOf(week: WeekNumber): Week {
  const monday = Temporal.PlainDate.from(mondayOf(week));
  return `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
}
