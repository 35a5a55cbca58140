import type { Locale, Translator } from './i18n/translate';

const DAY_MS = 86_400_000;
const TAG: Readonly<Record<Locale, string>> = {
  sv: 'sv-SE',
  en: 'en-GB',
  // The digits that Swedish papers, clocks and telephones show.
  ar: 'ar-u-nu-latn',
  so: 'so',
  uk: 'uk-UA',
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** Some hundred weeks of five languages, of one day. */
const MOST_OPTIONS = 2_000;
const weekOptions = new Map<string, string>();
let weekOptionsOf = '';
const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

export type IsoWeek = string;

/** `15–19 mars`, with the year when a reader could take it for another. */
export function daySpan(
  locale: Locale,
  span: { readonly from: string; readonly to: string },
  today: string,
): string {
  const isFar = isAYearAway(span.from, today) || isAYearAway(span.to, today);
  return format(locale, isFar).formatRange(dateOf(span.from), dateOf(span.to));
}

export function dayText(locale: Locale, day: string, today: string): string {
  return format(locale, isAYearAway(day, today)).format(dateOf(day));
}

/** `mars 2027`, of a month such as `2027-03`. */
export function monthText(locale: Locale, month: string): string {
  return new Intl.DateTimeFormat(TAG[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(dateOf(`${month}-01`));
}

export function clockText(locale: Locale, instant: number): string {
  const time = new Date(instant).toLocaleTimeString(TAG[locale], {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Stockholm',
  });
  // Swedish writes «kl. 9.00», with neither zero nor colon; midnight keeps one zero, «kl. 0.05».
  return locale === 'sv' ? time.replace(/^0(?=\d)/, '').replace(':', '.') : time;
}

/** The day of an instant in Sweden. */
export function dayOf(instant: string): string {
  return stockholm.format(new Date(instant));
}

/** The day it is in Sweden. */
export function todayText(): string {
  return stockholm.format(new Date());
}

export function weekOf(day: string): IsoWeek {
  const monday = mondayOf(dateOf(day));
  // The ISO year of a week is the year of its Thursday (ISO 8601).
  const year = new Date(monday.getTime() + 3 * DAY_MS).getUTCFullYear();
  const number = Math.round((monday.getTime() - firstMonday(year)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday to Friday of the week, or undefined when the year has no such week. */
export function weekDays(
  week: IsoWeek,
): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return undefined;
  const monday = firstMonday(Number(match[1])) + (Number(match[2]) - 1) * 7 * DAY_MS;
  const from = isoDay(monday);
  return weekOf(from) === week ? { from, to: isoDay(monday + 4 * DAY_MS) } : undefined;
}

export function weeksBetween(from: IsoWeek, to: IsoWeek): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  const [first, last] = [weekDays(from), weekDays(to)];
  if (!first || !last) return weeks;
  for (let day = first.from; day <= last.from; day = isoDay(Date.parse(day) + 7 * DAY_MS)) {
    weeks.push(weekOf(day));
  }
  return weeks;
}

/** `v. 11`, `v. 11–12`, with the year where a reader could take it for another. */
export function weekText(
  words: Translator,
  range: { readonly from: IsoWeek; readonly to: IsoWeek },
  today: string,
): string {
  const [year, from] = parts(range.from);
  const [, to] = parts(range.to);
  if (range.from === range.to) {
    return !isAYearAway(weekDays(range.from)?.from ?? today, today)
      ? words.t('week', { week: from })
      : words.t('week.year', { week: from, year });
  }
  return words.t('week.span', { from, to });
}

/** Every list page offers a year or two of weeks: what the same day says of a week is said once. */
export function weekOption(words: Translator, week: IsoWeek, today: string): string {
  const key = `${words.locale}${week}`;
  const known = today === weekOptionsOf ? weekOptions.get(key) : undefined;
  if (known !== undefined) return known;
  const days = weekDays(week);
  if (!days) return week;
  // Addresses may name any week of ten thousand years.
  if (today !== weekOptionsOf || weekOptions.size >= MOST_OPTIONS) weekOptions.clear();
  weekOptionsOf = today;
  const option = words.t('week.option', {
    week: parts(week)[1],
    days: daySpan(words.locale, days, today),
  });
  weekOptions.set(key, option);
  return option;
}

function parts(week: IsoWeek): readonly [year: string, number: string] {
  return [week.slice(0, 4), String(Number(week.slice(6)))];
}

function format(locale: Locale, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${locale}${hasYear}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAG[locale], {
    day: 'numeric',
    month: 'long',
    ...(hasYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const mondayOf = (day: Date): Date =>
  new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
const firstMonday = (year: number): number => mondayOf(new Date(Date.UTC(year, 0, 4))).getTime();

const [PAST_DAYS, FUTURE_DAYS] = [60, 300];

/** «12 februari» is the nearest one; the other way round the year must be said. */
function isAYearAway(day: string, today: string): boolean {
  const days = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  return days < -PAST_DAYS || days > FUTURE_DAYS;
}
