import { daysOfDates } from '../../../domain/calendar/group-days';
import { periods as columns } from '../../../domain/imports/columns/periods';
import type { RowFault } from '../../../domain/imports/faults';
import { headerKey } from '../../../domain/imports/header-key';
import { said } from '../../../domain/imports/parse-cell';
import { readRow } from '../../../domain/imports/read-row';
import { listOf, textOf, type Values } from '../../../domain/imports/value';
import { API_TYPES } from '../api-types';
import { idsByText } from '../adapters/lookup-rows';
import type { Database, Scalar } from '../adapters/table-shape';
import type { Draft } from './draft';
import { modelRules } from './model-rules';
import type { PlanInput } from './plan';

export type PeriodRows = {
  readonly periods: Map<string, Draft>;
  readonly groups: Draft[];
  readonly faults: RowFault[];
};

/** What the database can hold of a list of weeks. */
const WEEKS_LENGTH = 255;
const PERIOD_SCALARS = [
  'name',
  'schoolYear',
  'wishesOpen',
  'wishesClose',
  'releaseDate',
  'fallback',
  'seed',
] as const;

type Targets = Readonly<Record<'form' | 'provider' | 'cohort', ReadonlyMap<string, number>>>;
type Read = {
  readonly values: Values;
  readonly row: number;
  readonly key: string;
  readonly links: Draft['links'];
};

export async function readPeriodRows(input: PlanInput): Promise<PeriodRows> {
  const { sheet } = input;
  const rows: PeriodRows = { periods: new Map(), groups: [], faults: [] };
  const targets = await targetsOf(input.database);
  const checkRules = modelRules(input.database.strapi);
  const groupRows = new Map<string, number>();
  for (let index = 0; index < sheet.rowNumbers.length; index += 1) {
    const row = sheet.rowNumbers[index] ?? 0;
    const before = rows.faults.length;
    const values = readRow({ sheet, columns, index, faults: rows.faults });
    const links = linksOf({ values, targets, row, faults: rows.faults });
    const key = textOf(values, 'externalId');
    if (rows.faults.length > before || key === null) continue;
    const read = { values, row, key, links };
    const period = periodOf(read);
    const group = groupOf(read);
    const faults = [
      ...sameAsBefore(rows.periods.get(key), period),
      ...dayFaults(group),
      ...lateRelease(period, group),
      ...repeated(groupRows, group),
      ...checkRules(API_TYPES.period, period),
      ...checkRules(API_TYPES.periodGroup, group),
    ];
    rows.faults.push(...faults);
    if (faults.length > 0) continue;
    groupRows.set(group.key, row);
    if (!rows.periods.has(key)) rows.periods.set(key, period);
    rows.groups.push(group);
  }
  return rows;
}

async function targetsOf(database: Database): Promise<Targets> {
  const forms = await idsByText(database, API_TYPES.placementForm, 'code');
  return {
    form: new Map([...forms].map(([code, id]) => [headerKey(code), id])),
    provider: await idsByText(database, API_TYPES.provider, 'externalId'),
    cohort: await idsByText(database, API_TYPES.cohort, 'sourceKey'),
  };
}

function linksOf(input: {
  readonly values: Values;
  readonly targets: Targets;
  readonly row: number;
  readonly faults: RowFault[];
}): Draft['links'] {
  const { values, targets, row, faults } = input;
  const find = (field: string, id: number | undefined): readonly number[] => {
    const text = textOf(values, field);
    if (id === undefined && text !== null)
      faults.push({ row, field, code: 'unknown', facts: said(text) });
    return id === undefined ? [] : [id];
  };
  const owner = textOf(values, 'owner') ?? '';
  const cohortProvider = textOf(values, 'cohortProvider') ?? owner;
  return {
    placementForm: find(
      'placementForm',
      targets.form.get(headerKey(textOf(values, 'placementForm') ?? '')),
    ),
    owner: find('owner', targets.provider.get(owner)),
    cohort: find(
      'cohort',
      targets.cohort.get(`${cohortProvider}:${textOf(values, 'cohort') ?? ''}`),
    ),
  };
}

function periodOf({ values, row, key, links }: Read): Draft {
  const scalars: Record<string, Scalar> = { externalId: key };
  for (const name of PERIOD_SCALARS) if (values.has(name)) scalars[name] = textOf(values, name);
  if (scalars.fallback === null) delete scalars.fallback;
  return {
    row,
    key,
    scalars,
    links: { placementForm: links.placementForm ?? [], owner: links.owner ?? [] },
  };
}

function groupOf({ values, row, key, links }: Read): Draft {
  const cohort = links.cohort ?? [];
  const weeks = listOf(values, 'weeks');
  const scalars = {
    weeks: weeks.length === 0 ? null : weeks.join(','),
    firstDay: textOf(values, 'firstDay'),
    lastDay: textOf(values, 'lastDay'),
    weekdays: textOf(values, 'weekdays') ?? '12345',
  };
  return { row, key: `${key}|${cohort[0] ?? 0}`, scalars, links: { cohort } };
}

function sameAsBefore(first: Draft | undefined, period: Draft): readonly RowFault[] {
  if (!first) return [];
  const differs = [...Object.keys(period.scalars), ...Object.keys(period.links)].find(
    (name) =>
      JSON.stringify([period.scalars[name], period.links[name]]) !==
      JSON.stringify([first.scalars[name], first.links[name]]),
  );
  return differs
    ? [{ row: period.row, field: differs, code: 'differs', facts: { first: first.row } }]
    : [];
}

function dayFaults({ row, scalars }: Draft): readonly RowFault[] {
  const { weeks, firstDay, lastDay, weekdays } = scalars;
  const hasDays = firstDay !== null || lastDay !== null;
  if (weeks !== null && hasDays)
    return [{ row, field: 'weeks', code: 'weeks-and-days', facts: {} }];
  if (String(weeks ?? '').length > WEEKS_LENGTH)
    return [{ row, field: 'weeks', code: 'too-many', facts: { max: 25 } }];
  if (weeks === null && (firstDay === null || lastDay === null))
    return [{ row, field: 'weeks', code: 'no-days', facts: {} }];
  const isInOrder = String(firstDay ?? '') <= String(lastDay ?? '');
  const days = isInOrder
    ? daysOfDates({
        weeks: asText(weeks),
        firstDay: asText(firstDay),
        lastDay: asText(lastDay),
        weekdays: asText(weekdays),
      })
    : [''];
  return days.length === 0 ? [{ row, field: 'weekdays', code: 'no-days', facts: {} }] : [];
}

function lateRelease(period: Draft, group: Draft): readonly RowFault[] {
  const release = period.scalars.releaseDate;
  const { weeks, firstDay, lastDay } = group.scalars;
  const [first] =
    String(firstDay ?? '') <= String(lastDay ?? '')
      ? daysOfDates({ weeks: asText(weeks), firstDay: asText(firstDay), lastDay: asText(lastDay) })
      : [];
  if (typeof release !== 'string' || first === undefined || release <= first) return [];
  return [{ row: group.row, field: 'releaseDate', code: 'release-after-start', facts: { first } }];
}

function repeated(seen: ReadonlyMap<string, number>, group: Draft): readonly RowFault[] {
  const first = seen.get(group.key);
  return first === undefined
    ? []
    : [{ row: group.row, field: 'cohort', code: 'duplicate-key', facts: { first } }];
}

const asText = (value: Scalar | undefined): string | null =>
  typeof value === 'string' ? value : null;
