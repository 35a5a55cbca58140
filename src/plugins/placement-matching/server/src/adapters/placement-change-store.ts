import { createId } from '@paralleldrive/cuid2';
import type { ChangePatch } from '../../../domain/follow-up/placement-change';
import { PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { isoInstant, storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

export type PlacementChange = {
  readonly id: string;
  readonly kind: string;
  readonly learner: string | null;
  readonly other: string | null;
  readonly slot: string | null;
  readonly workplace: string | null;
  readonly cause: string | null;
  readonly patch: ChangePatch;
  readonly state: 'done' | 'undone';
  readonly userName: string;
  readonly at: string;
};
export type NewPlacementChange = Omit<PlacementChange, 'id' | 'state' | 'at'> & {
  /** Those whose placements it changed. */
  readonly periods: readonly string[];
  readonly userId: string | null;
};

const COLUMNS = {
  id: 'document_id',
  kind: 'kind',
  learner: 'learner',
  other: 'other',
  slot: 'slot',
  workplace: 'workplace',
  cause: 'cause',
  patch: 'patch',
  state: 'state',
  userName: 'user_name',
  at: 'created_at',
};
type Row = Omit<PlacementChange, 'patch' | 'at'> & {
  readonly patch: string;
  readonly at: unknown;
};

/** The changes of a period, oldest first. */
export async function readPlacementChanges(
  { strapi, db }: Reading,
  period: string,
): Promise<PlacementChange[]> {
  const rows: readonly Row[] = await db({ c: tableOf(strapi, PLUGIN_TYPES.placementChange) })
    .whereLike('periods', `%"${period}"%`)
    // Not `id`: that is what the document's id is called below.
    .orderBy('c.id')
    .select(COLUMNS);
  return rows.map(changeOf);
}

/** Locked until the transaction ends. */
export async function findPlacementChange(
  { strapi, trx, client }: UnitOfWork,
  id: string,
): Promise<(PlacementChange & { readonly periods: readonly string[] }) | undefined> {
  const query = trx(tableOf(strapi, PLUGIN_TYPES.placementChange))
    .where('document_id', id)
    .first({ ...COLUMNS, periods: 'periods' });
  const row: (Row & { readonly periods: string }) | undefined = await (client === 'postgres'
    ? query.forNoKeyUpdate()
    : query);
  return row && { ...changeOf(row), periods: JSON.parse(row.periods) as string[] };
}

export async function insertPlacementChange(
  { strapi, trx, client }: UnitOfWork,
  { periods, patch, userId, userName, ...change }: NewPlacementChange,
  now: Date,
): Promise<void> {
  const instant = storedInstant(client, now);
  await trx(tableOf(strapi, PLUGIN_TYPES.placementChange)).insert({
    ...change,
    document_id: createId(),
    periods: JSON.stringify(periods),
    patch: JSON.stringify(patch),
    state: 'done',
    user_id: userId,
    user_name: userName,
    created_at: instant,
    updated_at: instant,
    published_at: instant,
  });
}

export async function markChangeUndone(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  now: Date,
): Promise<void> {
  await trx(tableOf(strapi, PLUGIN_TYPES.placementChange))
    .where('document_id', id)
    .update({ state: 'undone', updated_at: storedInstant(client, now) });
}

const changeOf = ({ patch, at, ...row }: Row): PlacementChange => ({
  ...row,
  userName: row.userName ?? '',
  patch: JSON.parse(patch) as ChangePatch,
  at: isoInstant(at) ?? '',
});
