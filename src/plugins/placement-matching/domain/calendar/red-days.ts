import { Temporal } from 'temporal-polyfill';
import type { Day } from '../days';

export type RedDay = { readonly day: Day; readonly sv: string; readonly en: string };

/**
 * The public holidays of a calendar year by Lag (1989:253) om allmänna helgdagar, ascending.
 * Sundays are not listed as such, so neither are Easter Day and Whit Sunday, which always are one;
 * eves such as Midsummer Eve are no public holidays.
 */
export function redDaysOfYear(year: number): RedDay[] {
  const easter = easterDay(year);
  const fixed = (month: number, day: number): Temporal.PlainDate =>
    Temporal.PlainDate.from({ year, month, day });
  const saturdayFrom = (from: Temporal.PlainDate): Temporal.PlainDate =>
    from.add({ days: (6 - from.dayOfWeek + 7) % 7 });
  const days: readonly (readonly [Temporal.PlainDate, string, string])[] = [
    [fixed(1, 1), 'Nyårsdagen', "New Year's Day"],
    [fixed(1, 6), 'Trettondedag jul', 'Epiphany'],
    [easter.subtract({ days: 2 }), 'Långfredagen', 'Good Friday'],
    [easter.add({ days: 1 }), 'Annandag påsk', 'Easter Monday'],
    [fixed(5, 1), 'Första maj', 'May Day'],
    [easter.add({ days: 39 }), 'Kristi himmelsfärdsdag', 'Ascension Day'],
    [fixed(6, 6), 'Sveriges nationaldag', 'National Day'],
    [saturdayFrom(fixed(6, 20)), 'Midsommardagen', 'Midsummer Day'],
    [saturdayFrom(fixed(10, 31)), 'Alla helgons dag', "All Saints' Day"],
    [fixed(12, 25), 'Juldagen', 'Christmas Day'],
    [fixed(12, 26), 'Annandag jul', 'Boxing Day'],
  ];
  return days
    .map(([date, sv, en]) => ({ day: date.toString(), sv, en }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Easter Day of the Gregorian calendar; the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterDay(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Temporal.PlainDate.from({ year, month, day });
}
