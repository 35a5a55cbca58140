import { Temporal } from 'temporal-polyfill';
import type { PlanningBar, PlanningMove } from '../../../../contracts/planning';
import { isoWeek } from '../calendar/weeks-of';

/** By whole weeks: where it begins, and how long it is. */
export type BarChange = { readonly shift: number; readonly longer: number };

/** The move that puts the bar there, from where it is shown now; null where nothing of it would be left. */
export function movedBar(bar: PlanningBar, { shift, longer }: BarChange): PlanningMove | null {
  const { period, version, groups } = bar;
  const move = { period, version, groups: [...groups] };
  if (bar.firstDay && bar.lastDay) {
    const firstDay = later(bar.firstDay, shift);
    const lastDay = later(bar.lastDay, shift + longer);
    return lastDay < firstDay ? null : { ...move, weeks: null, firstDay, lastDay };
  }
  const mondays = (bar.weeks ?? '').split(',').flatMap((week) => mondayOf(week) ?? []);
  const moved = mondays.map((monday) => later(monday, shift));
  for (let count = 0; count < longer; count += 1) moved.push(later(moved.at(-1) ?? '', 1));
  const kept = longer < 0 ? moved.slice(0, longer) : moved;
  if (kept.length === 0) return null;
  return { ...move, weeks: kept.map(isoWeek).join(','), firstDay: null, lastDay: null };
}

const later = (day: string, weeks: number): string =>
  Temporal.PlainDate.from(day).add({ weeks }).toString();

function mondayOf(week: string): string | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(week.trim());
  if (!match) return undefined;
  // 4 January lies in week 1 of its ISO year.
  const fourth = Temporal.PlainDate.from(`${match[1]}-01-04`);
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: Number(match[2]) - 1 })
    .toString();
}
