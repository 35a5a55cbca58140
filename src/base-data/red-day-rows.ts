import { redDaysOfYear } from '../plugins/placement-matching/domain/calendar/red-days';
import { schoolYearOfDay } from '../model/school-year';
import { slugOf } from '../model/slug';

export type RedDayRow = {
  readonly externalId: string;
  readonly kind: 'red-day';
  readonly name: string;
  readonly schoolYear: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly source: string;
  readonly sourceDate: string;
};

export function redDayRows(year: number): RedDayRow[] {
  return redDaysOfYear(year).map(({ day, sv, en }) => ({
    externalId: `red-day-${day}-${slugOf(en)}`,
    kind: 'red-day',
    name: sv,
    schoolYear: schoolYearOfDay(day),
    firstDay: day,
    lastDay: day,
    source: 'Beräknad enligt lag (1989:253) om allmänna helgdagar',
    sourceDate: '2026-11-22',
  }));
}
