import { Temporal } from 'temporal-polyfill';

/** An ISO date such as `2027-03-15`; compared as text. */
export type Day = string;
/** An ISO week such as `2026-W53`. */
export type Week = string;

export type Span = { readonly from: Day; readonly to: Day };

const WEEK = /^(\d{4})-W(\d{2})$/;

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
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
  const days: Day[] = [];
  const last = Temporal.PlainDate.from(span.to);
  let day = Temporal.PlainDate.from(span.from);
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    if (weekdays.includes(String(day.dayOfWeek))) days.push(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}

/** Monday to Sunday of an ISO week, or undefined when there is no such week (`2027-W53`). */
export function spanOfWeek(week: Week): Span | undefined {
  const match = WEEK.exec(week);
  if (!match) return undefined;
  const year = Number(match[1]);
  const number = Number(match[2]);
  // 4 January lies in week 1 of its ISO year (ISO 8601).
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  if (number < 1 || monday.weekOfYear !== number || monday.yearOfWeek !== year) return undefined;
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

export function weekOfDay(day: Day): Week {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}
