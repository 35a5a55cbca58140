import type { Knex } from 'knex';
import type { Day } from '../../../domain/days';
import type { Problem } from '../../../domain/problem/problem';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { dayList } from './row-values';
import { linkOf, tableOf } from './table-names';

/** Somebody or something that takes a seat: a published placement, a proposal of a run, or a hold. */
export type Placed = {
  readonly id: string;
  /** Null for a hold. */
  readonly learner: string | null;
  readonly period: string | null;
  readonly slot: string;
  readonly supervisor: string | null;
  /** Ascending. */
  readonly days: readonly Day[];
  /** Of them, those on which nobody came. */
  readonly absent: readonly Day[];
  readonly birthYear: number | null;
  readonly grade: number | null;
  readonly school: string | null;
  readonly municipality: string | null;
  readonly schoolForm: string | null;
  readonly extractSeenOn: Day | null;
  /** The name of the group from outside the system that has the seat. */
  readonly group?: string | null;
};

type Between = { readonly firstDay: Day; readonly lastDay: Day };
type Row = Omit<Placed, 'days' | 'absent'> & { readonly days: unknown };

const LEARNER = {
  birthYear: 'l.birth_year',
  grade: 'c.grade',
  school: 's.document_id',
  municipality: 'u.document_id',
  schoolForm: 's.school_form',
  extractSeenOn: 'l.extract_seen_on',
};

/** Published placements, of a period or on the days between. */
export async function readPublished(
  reading: Reading,
  where: { readonly period: string } | Between | 'all',
): Promise<Placed[]> {
  const { strapi, db } = reading;
  const query = db({ m: tableOf(strapi, PLUGIN_TYPES.placement) }).where('m.state', 'published');
  if (where !== 'all') {
    if ('period' in where) query.where('m.period', where.period);
    else
      query.where('m.first_day', '<=', where.lastDay).andWhere('m.last_day', '>=', where.firstDay);
  }
  const rows: (Row & { readonly absent: unknown })[] = await withLearner(
    reading,
    query,
    'm.learner',
  )
    .select({
      id: 'm.document_id',
      learner: 'm.learner',
      period: 'm.period',
      slot: 'm.slot',
      supervisor: 'm.supervisor',
      days: 'm.days',
      absent: 'm.absent_days',
    })
    .select(LEARNER);
  return rows.map((row) => ({
    ...row,
    days: [...dayList(row.days)].sort(),
    absent: dayList(row.absent),
  }));
}

/** What a run gives its learners; the days are those of its problem. */
export async function readProposals(
  reading: Reading,
  {
    run,
    period,
    problem,
  }: { readonly run: string; readonly period: string; readonly problem: string },
): Promise<Placed[]> {
  const { strapi, db } = reading;
  const { learners } = JSON.parse(problem) as Problem;
  const days = new Map(learners.map((learner) => [learner.id, learner.days ?? []]));
  const query = db({ m: tableOf(strapi, PLUGIN_TYPES.allocationResult) })
    .where('m.run', run)
    .whereNotNull('m.slot');
  const rows: Omit<Row, 'period' | 'supervisor' | 'days'>[] = await withLearner(
    reading,
    query,
    'm.learner',
  )
    .select({ id: 'm.document_id', learner: 'm.learner', slot: 'm.slot' })
    .select(LEARNER);
  return rows.map((row) => ({
    ...row,
    period,
    supervisor: null,
    absent: [],
    days: days.get(row.learner ?? '') ?? [],
  }));
}

export async function readHeld({ strapi, db }: Reading, where: Between | 'all'): Promise<Placed[]> {
  const query = db(tableOf(strapi, PLUGIN_TYPES.hold)).where('state', 'held');
  if (where !== 'all')
    query.where('first_day', '<=', where.lastDay).andWhere('last_day', '>=', where.firstDay);
  const rows: (Pick<Placed, 'id' | 'slot' | 'supervisor' | 'group'> & {
    readonly days: unknown;
  })[] = await query.select({
    id: 'document_id',
    slot: 'slot',
    supervisor: 'supervisor',
    days: 'days',
    group: 'group_name',
  });
  const nobody = {
    learner: null,
    period: null,
    absent: [],
    birthYear: null,
    grade: null,
    school: null,
    municipality: null,
    schoolForm: null,
    extractSeenOn: null,
  };
  return rows.map((row) => ({ ...row, ...nobody, days: [...dayList(row.days)].sort() }));
}

function withLearner(
  { strapi }: Reading,
  query: Knex.QueryBuilder,
  learner: string,
): Knex.QueryBuilder {
  const cohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  const school = linkOf(strapi, API_TYPES.learner, 'school');
  const municipality = linkOf(strapi, API_TYPES.school, 'municipality');
  return query
    .leftJoin({ l: tableOf(strapi, API_TYPES.learner) }, 'l.document_id', learner)
    .leftJoin({ lc: cohort.table }, `lc.${cohort.from}`, 'l.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${cohort.to}`)
    .leftJoin({ ls: school.table }, `ls.${school.from}`, 'l.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${school.to}`)
    .leftJoin({ lu: municipality.table }, `lu.${municipality.from}`, 's.id')
    .leftJoin({ u: tableOf(strapi, API_TYPES.municipality) }, 'u.id', `lu.${municipality.to}`);
}
