import type { Knex } from 'knex';
import type { HoldView, PlacementView } from '../../../contracts/placements';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { dayList } from './row-values';
import { linkOf, tableOf } from './table-names';

/** Placements with the names that the pages show, oldest first. */
export async function readPlacements(
  { strapi, db }: Reading,
  where: { readonly id: string } | { readonly period: string },
): Promise<PlacementView[]> {
  const ofCohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  const ofSchool = linkOf(strapi, API_TYPES.learner, 'school');
  const query = db({ m: tableOf(strapi, PLUGIN_TYPES.placement) })
    .leftJoin({ l: tableOf(strapi, API_TYPES.learner) }, 'l.document_id', 'm.learner')
    .leftJoin({ lc: ofCohort.table }, `lc.${ofCohort.from}`, 'l.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${ofCohort.to}`)
    .leftJoin({ ls: ofSchool.table }, `ls.${ofSchool.from}`, 'l.id')
    .leftJoin({ h: tableOf(strapi, API_TYPES.school) }, 'h.id', `ls.${ofSchool.to}`);
  const rows: readonly Row[] = await withPlace({ strapi, db }, query)
    .where('id' in where ? { 'm.document_id': where.id } : { 'm.period': where.period })
    .orderBy('m.id')
    .select({
      ...PLACE,
      period: 'm.period',
      learner: 'm.learner',
      givenName: 'l.given_name',
      familyName: 'l.family_name',
      cohort: 'c.name',
      school: 'h.name',
      rank: 'm.rank',
      origin: 'm.origin',
      absent: 'm.absent_days',
    });
  return rows.map((row) => ({
    ...placeOf(row),
    period: String(row.period),
    learner: {
      id: String(row.learner),
      name: `${row.givenName ?? ''} ${row.familyName ?? ''}`.trim(),
      cohort: textOrNull(row.cohort),
      school: textOrNull(row.school),
    },
    rank: row.rank === null ? null : Number(row.rank),
    absent: [...dayList(row.absent)],
    origin: row.origin === 'manual' ? 'manual' : 'run',
    state: row.state as PlacementView['state'],
  }));
}

/** The workplaces of a period's placements, by placement; one that names none is left out. */
export async function readWorkplacesOf(
  { strapi, db }: Reading,
  period: string,
): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { readonly id: string; readonly workplace: string }[] = await db(
    tableOf(strapi, PLUGIN_TYPES.placement),
  )
    .where({ period })
    .whereNotNull('workplace')
    .select({ id: 'document_id', workplace: 'workplace' });
  return new Map(rows.map(({ id, workplace }) => [id, workplace]));
}

/** Holds with the names that the pages show, oldest first; all of them unless one is asked for. */
export async function readHolds(
  { strapi, db }: Reading,
  where: { readonly id?: string } = {},
): Promise<HoldView[]> {
  const query = db({ m: tableOf(strapi, PLUGIN_TYPES.hold) });
  const rows: readonly Row[] = await withPlace({ strapi, db }, query)
    .where(where.id === undefined ? {} : { 'm.document_id': where.id })
    .orderBy('m.id')
    .select({ ...PLACE, reason: 'm.reason', group: 'm.group_id', groupName: 'm.group_name' });
  return rows.map((row) => ({
    ...placeOf(row),
    reason: String(row.reason),
    group: row.group === null ? null : { id: String(row.group), name: String(row.groupName ?? '') },
    state: row.state === 'released' ? 'released' : 'held',
  }));
}

type Row = Readonly<Record<string, unknown>>;

const PLACE = {
  id: 'm.document_id',
  slot: 'm.slot',
  title: 's.title',
  workplace: 'w.name',
  supervisor: 'v.name',
  days: 'm.days',
  state: 'm.state',
  version: 'm.version',
};

function withPlace({ strapi }: Reading, query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .leftJoin({ s: tableOf(strapi, API_TYPES.slot) }, 's.document_id', 'm.slot')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.document_id', 'm.workplace')
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.document_id', 'm.supervisor');
}

function placeOf(row: Row): Pick<PlacementView, 'id' | 'slot' | 'supervisor' | 'days' | 'version'> {
  return {
    id: String(row.id),
    slot: {
      id: String(row.slot),
      title: textOrNull(row.title) ?? '',
      workplace: textOrNull(row.workplace),
    },
    supervisor: textOrNull(row.supervisor),
    days: [...dayList(row.days)],
    version: Number(row.version),
  };
}

const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
