import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../../domain/days';

const ZONE = 'Europe/Stockholm';

/** When a day begins in Sweden, as an instant in UTC; or a day some days later. */
export const startOfDay = (day: Day, later = 0): string =>
  isoOf(Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(ZONE));

/** The last time that the clock in Sweden showed this hour, before or at `now`. */
export function lastAt(
  now: Date,
  time: { readonly hour: number; readonly minute: number },
): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  const today = here.toPlainDate().toZonedDateTime({ timeZone: ZONE, plainTime: time });
  const isYetToCome = Temporal.ZonedDateTime.compare(today, here) > 0;
  return isoOf(isYetToCome ? yesterdayOf(today, time) : today);
}

/** Counted by the calendar: a night in which the clock is changed is an hour longer or shorter. */
const yesterdayOf = (
  today: Temporal.ZonedDateTime,
  plainTime: { readonly hour: number; readonly minute: number },
): Temporal.ZonedDateTime =>
  today.toPlainDate().subtract({ days: 1 }).toZonedDateTime({ timeZone: ZONE, plainTime });

const isoOf = (moment: Temporal.ZonedDateTime): string =>
  new Date(moment.epochMilliseconds).toISOString();
