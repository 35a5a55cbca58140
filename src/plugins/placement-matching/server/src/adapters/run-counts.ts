import { PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { tableOf } from './table-names';

export type WrongCount = { readonly run: string; readonly said: number; readonly rows: number };

/** Published runs that say another number of placed learners than their results have. */
export async function readWrongCounts({ strapi, db }: Reading): Promise<readonly WrongCount[]> {
  const rows: readonly { run: string; said: number | string; rows: number | string }[] = await db({
    a: tableOf(strapi, PLUGIN_TYPES.allocationRun),
  })
    .leftJoin({ r: tableOf(strapi, PLUGIN_TYPES.allocationResult) }, (join) =>
      join.on('r.run', 'a.document_id').andOnNotNull('r.slot'),
    )
    .where('a.state', 'published')
    .groupBy('a.document_id', 'a.placed')
    .havingRaw('count(r.id) <> a.placed')
    .orderBy('a.document_id')
    .select({ run: 'a.document_id', said: 'a.placed' })
    .count({ rows: 'r.id' });
  return rows.map(({ run, said, rows: count }) => ({
    run,
    said: Number(said),
    rows: Number(count),
  }));
}
