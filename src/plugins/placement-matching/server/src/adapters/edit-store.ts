import { createId } from '@paralleldrive/cuid2';
import type { RunPatch } from '../../../domain/edits/run-edit';
import { PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { isoInstant, storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

export type StoredEdit = {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly learner: string | null;
  readonly slot: string | null;
  readonly other: string | null;
  readonly cause: string | null;
  readonly state: 'done' | 'undone';
  readonly userId: string | null;
  readonly userName: string;
  readonly at: string;
};

const COLUMNS = {
  id: 'document_id',
  number: 'number',
  kind: 'kind',
  learner: 'learner',
  slot: 'slot',
  other: 'other',
  cause: 'cause',
  state: 'state',
  userId: 'user_id',
  userName: 'user_name',
  at: 'created_at',
};

/** The changes of a run, newest first. */
export async function readEdits({ strapi, db }: Reading, run: string): Promise<StoredEdit[]> {
  const rows: (Omit<StoredEdit, 'at'> & { readonly at: unknown })[] = await db(
    tableOf(strapi, PLUGIN_TYPES.runEdit),
  )
    .where({ run })
    .orderBy('number', 'desc')
    .select(COLUMNS);
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    userName: row.userName ?? '',
    at: isoInstant(row.at) ?? '',
  }));
}

/** What the change did to the problem and the places; kept as the text that it was, whose keys keep their order. */
export async function readPatch({ strapi, db }: Reading, id: string): Promise<RunPatch> {
  const row: { readonly patch: string } = await db(tableOf(strapi, PLUGIN_TYPES.runEdit))
    .where({ document_id: id })
    .first('patch');
  return JSON.parse(row.patch) as RunPatch;
}

export type NewEdit = Pick<
  StoredEdit,
  'kind' | 'learner' | 'slot' | 'other' | 'cause' | 'userId' | 'userName'
> & {
  readonly run: string;
  readonly patch: RunPatch;
};

export async function insertEdit(
  { strapi, trx, client }: UnitOfWork,
  { userId, userName, patch, ...edit }: NewEdit,
  now: Date,
): Promise<void> {
  const table = tableOf(strapi, PLUGIN_TYPES.runEdit);
  const last: { number?: number | null } | undefined = await trx(table)
    .where({ run: edit.run })
    .max({ number: 'number' })
    .first();
  const instant = storedInstant(client, now);
  await trx(table).insert({
    ...edit,
    document_id: createId(),
    number: (last?.number ?? 0) + 1,
    patch: JSON.stringify(patch),
    state: 'done',
    user_id: userId,
    user_name: userName,
    created_at: instant,
    updated_at: instant,
    published_at: instant,
  });
}

export async function saveEditState(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  change: { readonly state: StoredEdit['state']; readonly now: Date },
): Promise<void> {
  await trx(tableOf(strapi, PLUGIN_TYPES.runEdit))
    .where({ document_id: id })
    .update({ state: change.state, updated_at: storedInstant(client, change.now) });
}
