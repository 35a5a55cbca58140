import { spanOfWeek, weekOfDay, addDays, type Day, type Span, type Week } from '../days';
import { parseDay } from './parse-day';

/** Days on which a slot is open, both ends included; `seats` replaces the slot's. */
export type OpenSpan = {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly seats: number | null;
};

const LONGEST_RANGE_WEEKS = 60;
const MAX_SEATS = 500;
/** A dash with spaces, an en dash or two dots: a bare hyphen belongs to the dates and weeks themselves. */
const RANGE = /\s*(?:–|—|\.\.+|\s-\s|\bto\b|\btill\b)\s*/;

/** `2027-W11–2027-W12:2|2027-03-15–2027-03-26`, or the part that could not be read. */
export function parseSpans(text: string): readonly OpenSpan[] | { readonly wrong: string } {
  const spans: OpenSpan[] = [];
  for (const part of partsOf(text)) {
    const span = spanOf(part);
    if (!span) return { wrong: part };
    spans.push(span);
  }
  return spans.sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0));
}

/**
 * ISO weeks in ascending order, each once, or the part that could not be read. Where the school year
 * is known (`2026/2027`), `v. 11` is enough.
 */
export function parseWeeks(
  text: string,
  schoolYear?: string,
): readonly Week[] | { readonly wrong: string } {
  const weeks = new Set<Week>();
  for (const part of partsOf(text)) {
    const [from, to = from, ...rest] = part
      .split(RANGE)
      .map((end) => weekOf(end) ?? weekOfSchoolYear(end, schoolYear));
    if (!from || !to || rest.length > 0 || !addWeeks({ weeks, from, to })) return { wrong: part };
  }
  return [...weeks].sort();
}

const partsOf = (text: string): string[] =>
  text
    .split(/[|;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `2027-W11`, `2027W11`, `2027 v. 11`, `2027v11`. */
function weekOf(text: string): Week | undefined {
  const match = /^(\d{4})[- ]?(?:W|v\.?) ?(\d{1,2})$/i.exec(text.trim());
  const week = match && `${match[1]}-W${(match[2] ?? '').padStart(2, '0')}`;
  return week && knownSpan(week) ? week : undefined;
}

/** A Swedish school year starts on 1 July: weeks from 27 belong to its first calendar year. */
const FIRST_WEEK = 27;

/** `v. 11`, `W11` or, at the end of a range, `12`, in the school year `2026/2027`. */
function weekOfSchoolYear(text: string, schoolYear: string | undefined): Week | undefined {
  const number = /^(?:(?:W|v\.?) ?)?(\d{1,2})$/i.exec(text.trim())?.[1];
  if (number === undefined || schoolYear === undefined) return undefined;
  const year = Number(schoolYear.slice(0, 4)) + (Number(number) < FIRST_WEEK ? 1 : 0);
  return weekOf(`${year}-W${number}`);
}

/** Thousands of slots name the same fifty weeks; only weeks that exist are remembered. */
const spansByWeek = new Map<Week, Span>();

function knownSpan(week: Week): Span | undefined {
  const known = spansByWeek.get(week) ?? spanOfWeek(week);
  if (known && spansByWeek.size < 1_000) spansByWeek.set(week, known);
  return known;
}

function addWeeks(range: {
  readonly weeks: Set<Week>;
  readonly from: Week;
  readonly to: Week;
}): boolean {
  if (range.from > range.to) return false;
  let monday = knownSpan(range.from)?.from;
  for (let count = 0; monday && count < LONGEST_RANGE_WEEKS; count += 1) {
    const week = weekOfDay(monday);
    range.weeks.add(week);
    if (week === range.to) return true;
    monday = addDays(monday, 7);
  }
  return false;
}

function spanOf(part: string): OpenSpan | undefined {
  const [days = '', seatsText, ...more] = part.split(':').map((piece) => piece.trim());
  const seats = seatsText === undefined ? null : Number(seatsText);
  if (
    more.length > 0 ||
    (seatsText !== undefined && !/^\d{1,3}$/.test(seatsText)) ||
    (seats ?? 0) > MAX_SEATS
  )
    return undefined;
  const [first = '', last = first, ...rest] = days.split(RANGE);
  const from = boundsOf(first);
  const to = boundsOf(last);
  if (rest.length > 0 || !from || !to || from.firstDay > to.lastDay) return undefined;
  return { firstDay: from.firstDay, lastDay: to.lastDay, seats };
}

function boundsOf(text: string): { readonly firstDay: Day; readonly lastDay: Day } | undefined {
  const week = weekOf(text);
  const span = week && knownSpan(week);
  if (span) return { firstDay: span.from, lastDay: span.to };
  const day = parseDay(text);
  return day === undefined ? undefined : { firstDay: day, lastDay: day };
}
