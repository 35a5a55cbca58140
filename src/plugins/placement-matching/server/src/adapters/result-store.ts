import { createId } from '@paralleldrive/cuid2';
import type { LearnerOutcome } from '../../../domain/explain';
import { PLUGIN_TYPES } from '../api-types';
import { insertFromJson } from './insert-from-json';
import type { Reading } from './period-reader';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

const COLUMNS = {
  document_id: 'text',
  run: 'text',
  learner: 'text',
  slot: 'text',
  rank: 'integer',
  reasons: 'jsonb',
  created_at: 'timestamp',
  updated_at: 'timestamp',
  published_at: 'timestamp',
};

type Stored = {
  readonly run: string;
  readonly outcomes: readonly LearnerOutcome[];
  readonly now: Date;
};

export async function insertResults(
  unit: UnitOfWork,
  { run, outcomes, now }: Stored,
): Promise<void> {
  const instant = unit.client === 'postgres' ? now.toISOString() : now.getTime();
  // `reasons` is stored as JSON text on SQLite, where json_extract gives the text of an array.
  const rows = outcomes.map(({ learner, slot, rank, reasons }) => ({
    document_id: createId(),
    run,
    learner,
    slot,
    rank,
    reasons,
    created_at: instant,
    updated_at: instant,
    published_at: instant,
  }));
  const table = tableOf(unit.strapi, PLUGIN_TYPES.allocationResult);
  await insertFromJson({ trx: unit.trx, client: unit.client, table, columns: COLUMNS, rows });
}

export type ResultRow = {
  readonly learner: string;
  readonly slot: string | null;
  readonly rank: number | null;
  readonly reasons: unknown;
};

/** What the run says of one learner; undefined: the learner is not in the run. */
export async function readResultOf(
  { strapi, db }: Reading,
  { run, learner }: { readonly run: string; readonly learner: string },
): Promise<ResultRow | undefined> {
  return db(tableOf(strapi, PLUGIN_TYPES.allocationResult))
    .where({ run, learner })
    .first('learner', 'slot', 'rank', 'reasons');
}

/** In the order in which they were stored. */
export async function readResultRows({ strapi, db }: Reading, run: string): Promise<ResultRow[]> {
  return db(tableOf(strapi, PLUGIN_TYPES.allocationResult))
    .where({ run })
    .orderBy('id')
    .select('learner', 'slot', 'rank', 'reasons');
}
