import { Temporal } from 'temporal-polyfill';

/** How the screens write days and weeks: «15 mars», «15–26 mars», «v. 11–12», the year only when it is not this school year. */
export type DateWriter = {
  readonly day: (day: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly weeks: (first: string, last: string) => string;
  readonly moment: (instant: string) => string;
};

const ZONE = 'Europe/Stockholm';

export function dateWriter({
  locale,
  today,
}: {
  readonly locale: string;
  readonly today: string;
}): DateWriter {
  const tag = locale === 'sv' ? 'sv-SE' : 'en-GB';
  const thisYear = schoolYearOf(today);
  const format = (day: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const month = (day: string): string => format(day, { month: 'long' });
  const yearOf = (day: string): string =>
    schoolYearOf(day) === thisYear ? '' : ` ${day.slice(0, 4)}`;
  const number = (day: string): number => Number(day.slice(8, 10));

  const day = (of: string): string => `${number(of)} ${month(of)}${yearOf(of)}`;
  const span = (first: string, last: string): string => {
    if (first === last) return day(first);
    if (first.slice(0, 7) === last.slice(0, 7))
      return `${number(first)}–${number(last)} ${month(last)}${yearOf(last)}`;
    return `${number(first)} ${month(first)}${first.slice(0, 4) === last.slice(0, 4) ? '' : yearOf(first)} – ${day(last)}`;
  };
  const weeks = (first: string, last: string): string => {
    const from = Temporal.PlainDate.from(first);
    const to = Temporal.PlainDate.from(last);
    const word = locale === 'sv' ? 'v.' : 'wk';
    const range =
      from.weekOfYear === to.weekOfYear
        ? `${from.weekOfYear}`
        : `${from.weekOfYear}–${to.weekOfYear}`;
    const spelt =
      from.yearOfWeek !== to.yearOfWeek || from.weekOfYear === 53 ? ` (${span(first, last)})` : '';
    return `${word} ${range}${spelt || yearOf(first)}`;
  };
  const moment = (instant: string): string => {
    const at = new Date(instant);
    const clock = new Intl.DateTimeFormat('sv-SE', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: ZONE,
    }).format(at);
    const written = stockholmDay(at);
    const time = locale === 'sv' ? `kl. ${clock.replace(':', '.')}` : `at ${clock}`;
    const word = locale === 'sv' ? 'i dag' : 'today';
    return `${written === today ? word : day(written)} ${time}`;
  };
  return { day, span, weeks, moment };
}

/** The day it is in Sweden: a deadline is the end of that day. */
export const stockholmDay = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(at);

/** The calendar year in which the day's school year began (1 July). */
function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 7 ? year : year - 1;
}
