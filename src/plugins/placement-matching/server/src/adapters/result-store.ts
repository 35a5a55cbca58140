import type { LearnerOutcome } from '../../../domain/explain';
import { PLUGIN_TYPES } from '../api-types';
import { insertJsonText } from './insert-from-json';
import type { Reading } from './period-reader';
import { storedInstant } from './row-values';
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

/** Pages of JSON text as the worker wrote them. */
export async function insertResults(
  unit: UnitOfWork,
  { pages, signal }: { readonly pages: Iterable<Uint8Array>; readonly signal?: AbortSignal },
): Promise<void> {
  const table = tableOf(unit.strapi, PLUGIN_TYPES.allocationResult);
  for (const page of pages) {
    signal?.throwIfAborted();
    const text = Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('utf8');
    await insertJsonText({ trx: unit.trx, client: unit.client, table, columns: COLUMNS, text });
  }
}

export type ResultRow = {
  readonly learner: string;
  readonly slot: string | null;
  readonly rank: number | null;
  readonly reasons: unknown;
};

type Moved = {
  readonly run: string;
  readonly outcomes: readonly Pick<LearnerOutcome, 'learner' | 'slot' | 'rank'>[];
  readonly now: Date;
};

/** New places of those whom a change by hand has moved; why a slot is not for them stays as it was. */
export async function saveOutcomes(
  { strapi, trx, client }: UnitOfWork,
  { run, outcomes, now }: Moved,
): Promise<void> {
  for (const { learner, slot, rank } of outcomes) {
    await trx(tableOf(strapi, PLUGIN_TYPES.allocationResult))
      .where({ run, learner })
      .update({ slot, rank, updated_at: storedInstant(client, now) });
  }
}

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
