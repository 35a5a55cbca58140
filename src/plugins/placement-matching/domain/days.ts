import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayOfNumber, isWeekday, weekdayOf } from './calendar/day-number';

/** An ISO date such as `2027-03-15`; compared as text. */
export type Day = string;
/** An ISO week such as `2026-W53`. */
export type Week = string;

export type Span = { readonly from: Day; readonly to: Day };

const WEEK = /^(\d{4})-W(\d{2})$/;

/** From the year 0001, before which there is none, to 9999. */
export function isDay(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && dayOfNumber(dayNumber(text)) === text;
}

/** The day that an instant falls on in Sweden, where a day begins up to two hours before it does in UTC. */
export function dayInSweden(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDate()
    .toString();
}

/** Every day of the span whose ISO weekday (1 Monday … 7 Sunday) is in `weekdays`, ascending. */
export function daysOfSpan(span: Span, weekdays = '12345'): Day[] {
  const isWanted = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdays.includes(String(weekday)));
  const days: Day[] = [];
  const last = dayNumber(span.to);
  for (let day = dayNumber(span.from); day <= last; day += 1) {
    if (isWanted[weekdayOf(day)]) days.push(dayOfNumber(day));
  }
  return days;
}

/** Whether a Monday to Friday lies in the span, without counting its days: it may be ten thousand years long. */
export function hasWeekday({ from, to }: Span): boolean {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first <= last && (last - first >= 2 || isWeekday(first) || isWeekday(last));
}

/** Monday to Sunday of an ISO week, or undefined when there is no such week (`2027-W53`). */
export function spanOfWeek(week: Week): Span | undefined {
  const match = WEEK.exec(week);
  if (!match) return undefined;
  const year = match[1] ?? '';
  const number = Number(match[2]);
  // 4 January lies in week 1 of its ISO year (ISO 8601), a Thursday in the year of its week.
  const fourth = dayNumber(`${year}-01-04`);
  const monday = fourth - weekdayOf(fourth) + 1 + (number - 1) * 7;
  if (number < 1 || dayOfNumber(monday + 3).slice(0, -6) !== year) return undefined;
  return { from: dayOfNumber(monday), to: dayOfNumber(monday + 6) };
}

export function weekOfDay(day: Day): Week {
  const number = dayNumber(day);
  const thursday = number - weekdayOf(number) + 4;
  const year = dayOfNumber(thursday).slice(0, -6);
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}
