import type { Core } from '@strapi/strapi';
import type {
  Planning,
  PlanningBar,
  PlanningMove,
  PlanningQuery,
  PlanningRow,
} from '../../../contracts/planning';
import { daysOfSpan, spanOfWeek, weekOfDay, type Day } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { needsOf, type Bar, type PlannedGroup } from '../../../domain/planning/planning-bars';
import { balanceOf, weekInAll, weekOfField, type Balance } from '../../../domain/planning/shortage';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { readFilterChoices } from '../adapters/filter-choices-reader';
import type { Reading } from '../adapters/period-reader';
import { plain, readHolidays, readMunicipalityNames } from '../adapters/planning-reader';
import type { Language } from '../messages/errors';
import { readPlanningFacts, withMove, type PlanningFacts } from './planning-facts';

type Input = {
  readonly strapi: Core.Strapi;
  readonly query: PlanningQuery;
  readonly language: Language;
  /** As if they had been made. */
  readonly moves?: readonly PlanningMove[];
  readonly clock?: Clock;
};

/** A school year week by week: how many need a place, how many places are open, and how many are lacking. */
export async function readPlanning({
  strapi,
  query,
  language,
  moves = [],
  clock = systemClock,
}: Input): Promise<Result<Planning, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const today = clock.today();
  const schoolYear = query.schoolYear?.replace('-', '/') ?? schoolYearOf(today);
  const facts = await readPlanningFacts(reading, { schoolYear, query, moves, today });
  if (!facts)
    return failure({ code: 'invalid', issues: [{ path: 'schoolYear', problem: 'wrong-form' }] });
  const rows = await rowsOf(reading, { facts, query, language });
  const [total] = rows;
  const areas = await readMunicipalityNames(reading);
  return success({
    schoolYear: schoolYear.replace('/', '-'),
    schoolYears: schoolYearsOf(facts, { schoolYear, today }),
    weeks: await weeksOf(reading, { facts, query, need: total?.need ?? [] }),
    rows,
    bars: facts.bars.map((bar) => barOf(bar, { facts, areas, language })),
    withoutCount: facts.withoutCount,
    held: facts.held,
  });
}

/** From 1 July to 30 June. */
export function schoolYearOf(day: Day): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(5, 7) >= '07' ? year : year - 1;
  return `${first}/${first + 1}`;
}

/** Those of the periods, the one it is and the next. */
function schoolYearsOf(
  { records }: PlanningFacts,
  { schoolYear, today }: { readonly schoolYear: string; readonly today: Day },
): string[] {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const known = [...records.values()].flatMap((period) => period.schoolYear ?? []);
  const all = new Set([...known, schoolYear, schoolYearOf(today), schoolYearOf(next)]);
  return [...all].map((year) => year.replace('/', '-')).sort();
}

type Rows = {
  readonly facts: PlanningFacts;
  readonly query: PlanningQuery;
  readonly language: Language;
};

async function rowsOf(
  reading: Reading,
  { facts, query, language }: Rows,
): Promise<[PlanningRow, ...PlanningRow[]]> {
  const choices = await readFilterChoices(reading);
  const { compare } = new Intl.Collator(language);
  const named = (list: (typeof choices)['fields']) =>
    new Map(list.map(({ id, sv, en }) => [id, (language === 'sv' ? sv : en) ?? sv]));
  const byName = (a: PlanningRow, b: PlanningRow): number =>
    Number(a.id === null) - Number(b.id === null) || compare(a.name ?? '', b.name ?? '');
  const balance = balanceIn(facts, () => true);
  const total = { ...ROW, ...figures(facts, (week) => weekInAll(balance, week)) };
  const rows = {
    area: async () => areaRows(facts, await readMunicipalityNames(reading)),
    field: () => fieldRows({ facts, balance, names: named(choices.fields) }),
    programme: () => programmeRows(facts, balance),
  };
  return [total, ...(await rows[query.by]()).sort(byName)];
}

const ROW = { kind: 'total' as const, id: null, name: null };

type InArea = { readonly area: string | null };

const balanceIn = (
  { year, needs, supplies }: PlanningFacts,
  isIn: (one: InArea) => boolean,
): Balance =>
  balanceOf(7 * year.weeks.length, { needs: needs.filter(isIn), supplies: supplies.filter(isIn) });

type Fields = {
  readonly facts: PlanningFacts;
  readonly balance: Balance;
  readonly names: ReadonlyMap<string, string>;
};

function fieldRows({ facts, balance, names }: Fields): PlanningRow[] {
  const fields = new Set([...balance.need.keys(), ...balance.supply.keys()]);
  return [...fields].map((field) => ({
    kind: field === null ? ('any-field' as const) : ('field' as const),
    id: field,
    name: field === null ? null : (names.get(field) ?? ''),
    ...figures(facts, (week) => weekOfField(balance, field, week)),
  }));
}

function areaRows(facts: PlanningFacts, names: ReadonlyMap<string, string>): PlanningRow[] {
  const areas = new Set([...facts.needs, ...facts.supplies].map(({ area }) => area));
  return [...areas].map((area) => {
    const balance = balanceIn(facts, (one) => one.area === area);
    return {
      kind: area === null ? ('no-area' as const) : ('area' as const),
      id: area,
      name: area === null ? null : (names.get(area) ?? ''),
      ...figures(facts, (week) => weekInAll(balance, week)),
    };
  });
}

/** What each programme needs, against the seats of the occupation field that it shares with others. */
function programmeRows(facts: PlanningFacts, balance: Balance): PlanningRow[] {
  const programmes = new Map<string, { readonly name: string | null; groups: PlannedGroup[] }>();
  for (const group of facts.bars.flatMap(({ groups }) => groups)) {
    const name = facts.rows.get(group.id)?.programme?.trim() || null;
    const known = programmes.get(plain(name ?? '')) ?? { name, groups: [] };
    known.groups.push(withMove(group, facts.moved));
    programmes.set(plain(name ?? ''), known);
  }
  return [...programmes.values()].map(({ name, groups }) => {
    const field = groups[0]?.field ?? null;
    const needs = needsOf(groups, facts.around);
    const { need } = balanceOf(balance.days, { needs, supplies: [] });
    const own = need.get(field) ?? new Int32Array(balance.days);
    const ofProgramme = { ...balance, need: new Map([...balance.need, [field, own]]) };
    return {
      kind: name === null ? ('no-programme' as const) : ('programme' as const),
      ...{ id: name, name },
      ...figures(facts, (week) => weekOfField(ofProgramme, field, week)),
    };
  });
}

function figures(
  { year }: PlanningFacts,
  ofWeek: (week: number) => ReturnType<typeof weekInAll>,
): Pick<PlanningRow, 'need' | 'supply' | 'short'> {
  const weeks = year.weeks.map((_, week) => ofWeek(week));
  return {
    need: weeks.map(({ need }) => need),
    supply: weeks.map(({ supply }) => supply),
    short: weeks.map(({ short }) => short),
  };
}

type Weeks = {
  readonly facts: PlanningFacts;
  readonly query: PlanningQuery;
  readonly need: readonly number[];
};

async function weeksOf(
  reading: Reading,
  { facts, query, need }: Weeks,
): Promise<Planning['weeks']> {
  const holidays = (await readHolidays(reading)).filter(
    ({ municipality }) =>
      municipality === null ||
      query.municipality === undefined ||
      municipality === query.municipality,
  );
  return facts.year.weeks.map((week, at) => {
    const { from, to } = spanOfWeek(week) ?? { from: '', to: '' };
    const days = daysOfSpan({ from, to });
    const names = holidays
      .filter(({ firstDay, lastDay }) => days.every((day) => firstDay <= day && day <= lastDay))
      .map(({ name }) => name);
    // Schools break up at different times: a week in which somebody is out is no holiday of the region.
    const holiday = names.length === 0 || (need[at] ?? 0) > 0 ? null : [...new Set(names)];
    return { week, firstDay: from, lastDay: to, holiday: holiday?.join(', ') ?? null };
  });
}

type OfBar = {
  readonly facts: PlanningFacts;
  readonly areas: ReadonlyMap<string, string>;
  readonly language: Language;
};

function barOf(bar: Bar, { facts, areas, language }: OfBar): PlanningBar {
  const { records, rows, year, moved } = facts;
  const record = records.get(bar.period.id);
  const groups = bar.groups.map((group) => withMove(group, moved));
  const [first] = groups;
  const known = bar.groups.flatMap(({ learners }) => learners ?? []);
  const columns = new Set(
    groups.flatMap((group) =>
      facts.around.daysOf({ ...group, school: null, municipality: null }).flatMap((day) => {
        const at = year.indexOf(day);
        return at === undefined ? [] : [Math.floor(at / 7)];
      }),
    ),
  );
  return {
    id: bar.id,
    period: bar.period.id,
    version: record?.version ?? 1,
    name: record?.name ?? '',
    form: (language === 'sv' ? record?.formSv : record?.formEn) ?? record?.formCode ?? null,
    owner: record?.owner ?? null,
    who: [...new Set(bar.groups.flatMap(({ id }) => nameOf(rows.get(id))))],
    areas: [
      ...new Set(bar.groups.flatMap(({ municipality }) => areas.get(municipality ?? '') ?? [])),
    ],
    groups: bar.groups.map(({ id }) => id),
    weeks: first?.weeks ?? null,
    firstDay: first?.firstDay ?? null,
    lastDay: first?.lastDay ?? null,
    learners: known.length === 0 ? null : known.reduce((sum, learners) => sum + learners, 0),
    fields: [...new Set(bar.groups.map(({ field }) => field))],
    columns: [...columns].sort((a, b) => a - b),
    fixed: bar.fixed,
  };
}

function nameOf(
  row: { readonly schoolName: string | null; readonly cohortName: string | null } | undefined,
): string[] {
  const name = row?.schoolName ?? row?.cohortName;
  return name == null ? [] : [name];
}

/** The weeks of a bar as people write them, `2027-W11`. */
export const weeksOfColumns = (
  { year }: Pick<PlanningFacts, 'year'>,
  days: readonly Day[],
): string[] => [...new Set(days.map(weekOfDay))].filter((week) => year.weeks.includes(week));
