import type { Core } from '@strapi/strapi';
import type { CalendarQuery, CalendarRow, CalendarYear } from '../../../contracts/public-calendar';
import { daysOfDates } from '../../../domain/calendar/group-days';
import type { Day } from '../../../domain/days';
import {
  datedPeriods,
  groupsOfPeriods,
  schoolDates,
  type DatedGroup,
  type DatedPeriod,
  type SchoolDates,
} from '../adapters/public-calendar';
import { reading, todayInSweden } from './public-index';

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 396;

/** When wishes open and close, when answers come, when learners are out, and when schools are closed. */
export async function readPublicCalendar(
  strapi: Core.Strapi,
  query: CalendarQuery,
): Promise<CalendarYear> {
  const from = todayInSweden();
  const to = new Date(Date.parse(from) + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
  const periods = await reading(datedPeriods(strapi));
  const ids = periods.map(({ documentId }) => documentId);
  const groups = ids.length > 0 ? await reading(groupsOfPeriods(strapi, ids)) : [];
  const closed = await reading(schoolDates(strapi, { from, to }));
  const asked = { query, place: placeOfSchool(groups, closed, query.school) };
  const rows = [
    ...periods.flatMap((period) => {
      const own = groups.filter((group) => group.period?.documentId === period.documentId);
      return isPeriodAsked(period, own, query) ? rowsOfPeriod(period, own, query) : [];
    }),
    ...closed.filter((dates) => isClosedAsked(dates, asked)).map(rowOfClosed),
  ].filter((row) => row.to >= from && row.from <= to);
  return {
    rows: rows.sort((a, b) => compare(a.from, b.from) || compare(a.name, b.name)),
    schools: schoolsOf(groups),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const schoolOf = (group: DatedGroup) => group.cohort?.school ?? null;

function isPeriodAsked(
  period: DatedPeriod,
  groups: readonly DatedGroup[],
  { municipality, school, kind }: CalendarQuery,
): boolean {
  if (kind && period.placementForm?.code !== kind) return false;
  if (school) return groups.some((group) => schoolOf(group)?.documentId === school);
  if (!municipality || period.owner?.municipality?.code === municipality) return true;
  return groups.some((group) => schoolOf(group)?.municipality?.code === municipality);
}

function rowsOfPeriod(
  period: DatedPeriod,
  groups: readonly DatedGroup[],
  { municipality, school }: CalendarQuery,
): CalendarRow[] {
  const { name, owner, placementForm: form } = period;
  const facts = {
    name,
    form: form ? { code: form.code, sv: form.nameSv, en: form.nameEn } : null,
    who: owner?.name ?? null,
  };
  const one = (what: CalendarRow['what'], day: Day | null): CalendarRow[] =>
    day ? [{ id: `${period.documentId}-${what}`, what, from: day, to: day, ...facts }] : [];
  const out = groups.filter((group) => {
    const own = schoolOf(group);
    if (school) return own?.documentId === school;
    return !municipality || !own || own.municipality?.code === municipality;
  });
  return [
    ...one('wishes-open', period.wishesOpen),
    ...one('wishes-close', period.wishesClose),
    ...one('release', period.releaseDate),
    ...spansOf(out).map(({ from, to }): CalendarRow => ({
      id: `${period.documentId}-${from}-${to}`,
      ...{ what: 'period', from, to },
      ...facts,
    })),
  ];
}

/** Groups that are out in the same days are one row; the weeks of one group need not follow each other. */
function spansOf(groups: readonly DatedGroup[]): { readonly from: Day; readonly to: Day }[] {
  const spans = new Map<string, { from: Day; to: Day }>();
  for (const group of groups) {
    for (const span of runsOf(daysOfDates(group))) spans.set(`${span.from} ${span.to}`, span);
  }
  return [...spans.values()];
}

/** Days with at most a weekend between them are one run. */
function runsOf(days: readonly Day[]): { from: Day; to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) <= MOST_APART * DAY_MS) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}
const MOST_APART = 3;

type Place = { readonly code: string; readonly name: string } | null;

function placeOfSchool(
  groups: readonly DatedGroup[],
  closed: readonly SchoolDates[],
  school: string | undefined,
): Place {
  const schools = [...groups.map(schoolOf), ...closed.map((dates) => dates.school)];
  return schools.find((one) => one?.documentId === school)?.municipality ?? null;
}

function isClosedAsked(
  { school, municipality }: SchoolDates,
  asked: { readonly query: CalendarQuery; readonly place: Place },
): boolean {
  const { query, place } = asked;
  if (query.kind) return school === null && municipality === null;
  if (school) return query.school === school.documentId;
  if (!municipality) return true;
  return municipality.code === (query.school ? place?.code : query.municipality);
}

const rowOfClosed = ({
  documentId,
  kind,
  name,
  firstDay,
  lastDay,
  ...of
}: SchoolDates): CalendarRow => ({
  id: documentId,
  what: kind,
  from: firstDay,
  to: lastDay,
  name,
  form: null,
  who: of.school?.name ?? of.municipality?.name ?? null,
});

function schoolsOf(groups: readonly DatedGroup[]): CalendarYear['schools'] {
  const byId = new Map(
    groups.flatMap((group) => {
      const school = schoolOf(group);
      return school ? [[school.documentId, school] as const] : [];
    }),
  );
  return [...byId.values()]
    .map(({ documentId, name, municipality }) => ({
      code: documentId,
      name,
      municipality: municipality?.code ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
