import { Temporal } from 'temporal-polyfill';

/** Days of one ISO week among the columns, by their positions. */
export type WeekOfColumns = {
  readonly first: string;
  readonly last: string;
  readonly positions: readonly number[];
};

/** The ISO weeks that the days lie in, in their order; a week over New Year is one week. */
export function weeksOf(days: readonly string[]): WeekOfColumns[] {
  const weeks = new Map<string, { days: string[]; positions: number[] }>();
  for (const [at, day] of days.entries()) {
    const week = weeks.get(isoWeek(day)) ?? { days: [], positions: [] };
    weeks.set(isoWeek(day), week);
    week.days.push(day);
    week.positions.push(at);
  }
  return [...weeks.values()].map(({ days: of, positions }) => ({
    first: of[0] ?? '',
    last: of.at(-1) ?? '',
    positions,
  }));
}

/** `2026-W53` of any of its days. */
export function isoWeek(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** The Monday so many weeks from the day's own week. */
export function mondayNear(day: string, weeks: number): string {
  const date = Temporal.PlainDate.from(day);
  return date
    .subtract({ days: date.dayOfWeek - 1 })
    .add({ weeks })
    .toString();
}

export const sundayOf = (monday: string): string =>
  Temporal.PlainDate.from(monday).add({ days: 6 }).toString();
