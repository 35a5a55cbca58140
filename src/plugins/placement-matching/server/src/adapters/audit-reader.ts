import type { Knex } from 'knex';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { tableOf } from './table-names';

/** The claims of these placements and holds. */
export async function readClaimsOf(
  { db }: Reading,
  bookings: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: readonly { readonly key: string; readonly placement: string }[] = await db('claims')
    .whereIn('placement', bookings)
    .select('key', 'placement');
  const claims = new Map<string, string[]>();
  for (const { key, placement } of rows) {
    const keys = claims.get(placement);
    if (keys) keys.push(key);
    else claims.set(placement, [key]);
  }
  return claims;
}

/** Claims of something that is no published placement and no hold that stands. */
export async function readOrphanClaims({
  strapi,
  db,
}: Reading): Promise<readonly { readonly placement: string; readonly claims: number }[]> {
  const rows: readonly { placement: string; claims: string | number }[] = await db({ c: 'claims' })
    .leftJoin({ m: tableOf(strapi, PLUGIN_TYPES.placement) }, (join) =>
      join.on('m.document_id', 'c.placement').andOnVal('m.state', 'published'),
    )
    .leftJoin({ h: tableOf(strapi, PLUGIN_TYPES.hold) }, (join) =>
      join.on('h.document_id', 'c.placement').andOnVal('h.state', 'held'),
    )
    .whereNull('m.id')
    .whereNull('h.id')
    .groupBy('c.placement')
    .orderBy('c.placement')
    .select({ placement: 'c.placement' })
    .count({ claims: '*' });
  return rows.map(({ placement, claims }) => ({ placement, claims: Number(claims) }));
}

export type RunDifference = {
  readonly period: string;
  readonly learner: string;
  readonly slot: string;
  readonly difference: 'result-without-placement' | 'placement-without-result';
};

/** Published periods whose placements are not the results of their run; a cancelled placement is a later change. */
export async function readRunDifferences(reading: Reading): Promise<readonly RunDifference[]> {
  const { strapi, db } = reading;
  const [periods, results, placements] = [
    tableOf(strapi, API_TYPES.period),
    tableOf(strapi, PLUGIN_TYPES.allocationResult),
    tableOf(strapi, PLUGIN_TYPES.placement),
  ];
  const unplaced: readonly Difference[] = await db({ p: periods })
    .join({ r: results }, 'r.run', 'p.published_run')
    .leftJoin({ m: placements }, (join) => sameOutcome(join).andOn('m.period', 'p.document_id'))
    .where('p.state', 'published')
    .whereNotNull('r.slot')
    .whereNull('m.id')
    .select({ period: 'p.document_id', learner: 'r.learner', slot: 'r.slot' });
  const invented: readonly Difference[] = await db({ m: placements })
    .join({ p: periods }, 'p.document_id', 'm.period')
    .leftJoin({ r: results }, (join) => sameOutcome(join))
    .where({ 'm.origin': 'run', 'm.state': 'published' })
    .andWhere((where) =>
      where
        .whereNull('r.id')
        .orWhereNot('p.state', 'published')
        .orWhereNull('p.published_run')
        .orWhereRaw('?? <> ??', ['p.published_run', 'm.run']),
    )
    .select({ period: 'm.period', learner: 'm.learner', slot: 'm.slot' });
  return [
    ...unplaced.map((row) => ({ ...row, difference: 'result-without-placement' as const })),
    ...invented.map((row) => ({ ...row, difference: 'placement-without-result' as const })),
  ];
}

/** Whether the database itself still refuses a second claim of one unit. */
export async function hasClaimsKey({ strapi, db }: Reading): Promise<boolean> {
  const rows: readonly unknown[] =
    strapi.db.dialect.client === 'postgres'
      ? (
          await db.raw(
            `select 1 from pg_constraint where contype = 'p' and conrelid = 'claims'::regclass`,
          )
        ).rows
      : await db.raw(`select 1 from pragma_table_info('claims') where name = 'key' and pk = 1`);
  return rows.length > 0;
}

type Difference = Omit<RunDifference, 'difference'>;

const sameOutcome = (join: Knex.JoinClause): Knex.JoinClause =>
  join.on('m.run', 'r.run').andOn('m.learner', 'r.learner').andOn('m.slot', 'r.slot');
