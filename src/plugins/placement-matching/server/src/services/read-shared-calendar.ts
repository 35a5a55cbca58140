import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { CalendarPage, CalendarPlace, CalendarQuery } from '../../../contracts/calendar';
import { redDaysOfYear } from '../../../domain/calendar/red-days';
import { weekdayOf, dayNumber } from '../../../domain/calendar/day-number';
import {
  addDays,
  daysOfSpan,
  spanOfWeek,
  weekOfDay,
  type Day,
  type Span,
} from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readPlaceNames, type PlaceName } from '../adapters/calendar-place-reader';
import { readCalendar } from '../adapters/calendar-reader';
import { systemClock, type Clock } from '../adapters/clock';
import { readPeriods, type Reading } from '../adapters/period-reader';
import { readProposedRuns } from '../adapters/run-store';
import type { Language } from '../messages/errors';
import { readPlaces, type Shown } from './read-calendar-places';

type Input = {
  readonly strapi: Core.Strapi;
  readonly query: CalendarQuery;
  readonly language: Language;
  readonly clock?: Clock;
};

const PAGE = 25;
/** Pages looked through for those that `show` asks for; then whoever asks goes on from there. */
const MOST_PAGES = 12;

/** One page of the calendar that all placement forms and providers share. */
export async function readSharedCalendar({
  strapi,
  query,
  language,
  clock = systemClock,
}: Input): Promise<Result<CalendarPage, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const span = spanOf(query, clock);
  if (!span) return failure({ code: 'invalid', issues: [{ path: 'week', problem: 'wrong-form' }] });
  const names = await placesByName(reading, query);
  const shown: Shown = {
    days: daysOfSpan(span, '1234567'),
    filter: query,
    calendar: await readCalendar(reading),
    proposed: await readProposedRuns(reading),
  };
  const { places, next } = await collect(reading, { names, shown, query });
  return success({
    ...withoutEmptyWeekends(shown.days, places),
    redDays: redDaysIn(span, language),
    total: names.length,
    next,
    periods: await periodsOf(reading, places, language),
  });
}

function spanOf({ week, weeks }: CalendarQuery, clock: Clock): Span | undefined {
  const first = spanOfWeek(week ?? weekOfDay(clock.today()));
  return first && { from: first.from, to: addDays(first.to, 7 * (weeks - 1)) };
}

async function placesByName(reading: Reading, query: CalendarQuery): Promise<PlaceName[]> {
  // Here and not in SQL: the databases neither sort Å, Ä, Ö alike nor know their small letters.
  const words = query.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const names = (await readPlaceNames(reading, query)).filter(({ name }) => {
    const text = name.toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word));
  });
  const { compare } = new Intl.Collator('sv');
  return names.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

type Asked = {
  readonly names: readonly PlaceName[];
  readonly shown: Shown;
  readonly query: CalendarQuery;
};

async function collect(
  reading: Reading,
  { names, shown, query }: Asked,
): Promise<{ readonly places: CalendarPlace[]; readonly next: number | null }> {
  const places: CalendarPlace[] = [];
  let at = query.after;
  for (let page = 0; page < MOST_PAGES && places.length < PAGE && at < names.length; page += 1) {
    const read = await readPlaces(reading, names.slice(at, at + PAGE), shown);
    for (const place of read) {
      at += 1;
      if (isShown(place, shown.days, query.show)) places.push(place);
      if (places.length === PAGE) break;
    }
    await breathe();
  }
  return { places, next: at < names.length ? at : null };
}

function isShown(
  { rows, competing }: CalendarPlace,
  days: readonly Day[],
  show: CalendarQuery['show'],
): boolean {
  if (show === 'competing') return competing.length > 0;
  return (
    show === 'all' || rows.some(({ kind, free }) => kind === 'slot' && hasFreeWeek(free, days))
  );
}

/** A placement takes whole weeks as a rule: one free Friday does not make a full slot free. */
function hasFreeWeek(free: readonly (number | null)[], days: readonly Day[]): boolean {
  const least = new Map<string, number>();
  for (const [at, day] of days.entries()) {
    const seats = free[at];
    if (seats === null || seats === undefined || weekdayOf(dayNumber(day)) > 5) continue;
    const week = weekOfDay(day);
    least.set(week, Math.min(seats, least.get(week) ?? seats));
  }
  return [...least.values()].some((seats) => seats > 0);
}

/** Saturdays and Sundays are columns only where somebody on the page is out. */
function withoutEmptyWeekends(
  days: readonly Day[],
  places: readonly CalendarPlace[],
): Pick<CalendarPage, 'days' | 'places'> {
  const used = new Set(places.flatMap(({ groups }) => groups.flatMap((group) => group.days)));
  const kept = days.flatMap((day, at) =>
    weekdayOf(dayNumber(day)) <= 5 || used.has(at) ? [at] : [],
  );
  const positions = new Map(kept.map((old, at) => [old, at]));
  const moved = (list: readonly number[]): number[] =>
    list.flatMap((old) => positions.get(old) ?? []);
  const picked = <Value>(list: readonly Value[]): Value[] =>
    kept.flatMap((at) => list.slice(at, at + 1));
  return {
    days: picked(days),
    places: places.map((place) => ({
      ...place,
      rows: place.rows.map((row) => ({
        ...row,
        free: picked(row.free),
        booked: picked(row.booked),
        proposed: picked(row.proposed),
      })),
      groups: place.groups.map((group) => ({ ...group, days: moved(group.days) })),
      competing: place.competing.map((one) => ({ ...one, days: moved(one.days) })),
    })),
  };
}

function redDaysIn({ from, to }: Span, language: Language): CalendarPage['redDays'] {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  return years
    .flatMap((year) => redDaysOfYear(year))
    .filter(({ day }) => from <= day && day <= to)
    .map(({ day, sv, en }) => ({ day, name: language === 'sv' ? sv : en }));
}

async function periodsOf(
  reading: Reading,
  places: readonly CalendarPlace[],
  language: Language,
): Promise<CalendarPage['periods']> {
  const named = new Set(
    places.flatMap(({ groups, competing }) => [
      ...groups.map(({ period }) => period),
      ...competing.flatMap(({ periods }) => periods.map(({ period }) => period)),
    ]),
  );
  return (await readPeriods(reading))
    .filter(({ documentId }) => named.has(documentId))
    .map(({ documentId, name, formSv, formEn, formCode, owner }) => ({
      id: documentId,
      name,
      form: (language === 'sv' ? formSv : formEn) ?? formCode,
      owner,
    }));
}
