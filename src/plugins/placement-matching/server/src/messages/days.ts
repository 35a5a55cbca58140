import { Temporal } from 'temporal-polyfill';
import { weekOfDay, type Day, type Week } from '../../../domain/days';
import type { Language } from './errors';

/** A week with a holiday or two in it is still spoken of as the week. */
const DAYS_OF_A_WEEK = 4;

/** Days as people say them: «v. 11–12», «17 mars», «15–17 mars», «20 dagar 16 mars–20 maj»; sorted days are asked for. */
export function daysText(days: readonly Day[], language: Language): string {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const weeks = weeksOf(days);
  if (weeks.length > 0) return weeksText(weeks, language);
  const span = spanText(first, last, language);
  if (days.length === 1 || areNeighbours(days)) return span;
  return language === 'sv' ? `${days.length} dagar ${span}` : `${days.length} days ${span}`;
}

/** The weeks, when every one of them is (nearly) whole and none between is left out; else none. */
function weeksOf(days: readonly Day[]): readonly Week[] {
  const counts = new Map<Week, number>();
  for (const day of days) counts.set(weekOfDay(day), (counts.get(weekOfDay(day)) ?? 0) + 1);
  const weeks = [...counts.keys()];
  const isWhole = [...counts.values()].every((count) => count >= DAYS_OF_A_WEEK);
  const from = Temporal.PlainDate.from(days[0] ?? '');
  const between = from.until(Temporal.PlainDate.from(days.at(-1) ?? '')).days;
  return isWhole && Math.floor((between + from.dayOfWeek - 1) / 7) + 1 === weeks.length
    ? weeks
    : [];
}

function weeksText(weeks: readonly Week[], language: Language): string {
  const number = (week: Week | undefined): string => String(Number(week?.slice(6)));
  const first = number(weeks[0]);
  const last = number(weeks.at(-1));
  const isOne = weeks.length === 1;
  if (language === 'sv') return isOne ? `v. ${first}` : `v. ${first}–${last}`;
  return isOne ? `week ${first}` : `weeks ${first}–${last}`;
}

function spanText(first: Day, last: Day, language: Language): string {
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  const month = (date: Temporal.PlainDate): string => MONTHS[language][date.month - 1] ?? '';
  if (first === last) return `${from.day} ${month(from)}`;
  if (from.month === to.month && from.year === to.year) return `${from.day}–${to.day} ${month(to)}`;
  return `${from.day} ${month(from)}–${to.day} ${month(to)}`;
}

function areNeighbours(days: readonly Day[]): boolean {
  return days.every(
    (day, i) => i === 0 || Temporal.PlainDate.from(days[i - 1] ?? day).until(day).days === 1,
  );
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
