import { createId } from '@paralleldrive/cuid2';
import { PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { isoInstant, storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** Who answers for a warning. */
export type Waiver = {
  readonly id: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly userName: string;
  readonly at: string;
};

type Row = Omit<Waiver, 'at'> & { readonly at: unknown };

/** Those that stand, by the fingerprint of what they answer for. One whose facts have changed meets no conflict any more. */
export async function readWaivers({ strapi, db }: Reading): Promise<ReadonlyMap<string, Waiver>> {
  const rows: readonly Row[] = await db(tableOf(strapi, PLUGIN_TYPES.waiver))
    .where('state', 'active')
    .orderBy('id', 'desc')
    .select({
      id: 'document_id',
      fingerprint: 'fingerprint',
      reason: 'reason',
      userName: 'user_name',
      at: 'created_at',
    });
  return new Map(rows.map((row) => [row.fingerprint, { ...row, at: isoInstant(row.at) ?? '' }]));
}

export type NewWaiver = {
  readonly rule: string;
  readonly resource: string;
  readonly placements: readonly string[];
  readonly fingerprint: string;
  readonly reason: string;
  readonly userId: string | null;
  readonly userName: string;
};

export async function insertWaiver(
  { strapi, trx, client }: UnitOfWork,
  { placements, userId, userName, ...waiver }: NewWaiver,
  now: Date,
): Promise<void> {
  const instant = storedInstant(client, now);
  await trx(tableOf(strapi, PLUGIN_TYPES.waiver)).insert({
    ...waiver,
    placements: JSON.stringify(placements),
    user_id: userId,
    user_name: userName,
    document_id: createId(),
    state: 'active',
    created_at: instant,
    updated_at: instant,
    published_at: instant,
  });
}

/** Whether there was one to withdraw; the row stays, so that it can be told who waived what. */
export async function markWithdrawn(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  now: Date,
): Promise<boolean> {
  const table = tableOf(strapi, PLUGIN_TYPES.waiver);
  // Two people may have waived the same at once: both rows are of one fingerprint.
  const changed: number = await trx(table)
    .where('state', 'active')
    .whereIn(
      'fingerprint',
      trx(table).where({ document_id: id, state: 'active' }).select('fingerprint'),
    )
    .update({ state: 'withdrawn', updated_at: storedInstant(client, now) });
  return changed > 0;
}
