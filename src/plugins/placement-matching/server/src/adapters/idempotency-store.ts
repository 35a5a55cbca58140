import type { Knex } from 'knex';

/** Instants are ISO texts in UTC, so they compare as text. */
export type KeyRow = {
  readonly key: string;
  readonly request_hash: string;
  /** Null when the request has been answered. */
  readonly lease_until: string | null;
  readonly committed: string | null;
  readonly status: number | null;
  readonly body: string | null;
  readonly created_at: string;
};

const TABLE = 'idempotency_keys';

/** The row of a key; `isOurs` when this request made it. */
export async function takeKey(
  db: Knex,
  row: Pick<KeyRow, 'key' | 'request_hash' | 'lease_until' | 'created_at'>,
): Promise<{ readonly isOurs: boolean; readonly row: KeyRow | undefined }> {
  const made: readonly unknown[] = await db(TABLE)
    .insert(row)
    .onConflict('key')
    .ignore()
    .returning('key');
  const stored = await db<KeyRow>(TABLE).where({ key: row.key }).first();
  return { isOurs: made.length > 0, row: stored };
}

/** Whoever finds a lease that has run out takes the request over; of two who do, one gets it. */
export async function takeOver(
  db: Knex,
  { key, lease_until }: KeyRow,
  until: string,
): Promise<boolean> {
  const taken = await db<KeyRow>(TABLE).where({ key, lease_until }).update({ lease_until: until });
  return taken === 1;
}

export async function saveAnswer(
  db: Knex,
  key: string,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  await db<KeyRow>(TABLE)
    .where({ key })
    .update({ ...answer, lease_until: null, committed: null });
}

/** What the use case answers, in its transaction; what a job does after the answer is not the request's. */
export async function saveCommitted(trx: Knex, key: string, value: unknown): Promise<void> {
  await trx<KeyRow>(TABLE)
    .where({ key })
    .whereNotNull('lease_until')
    .whereNull('committed')
    .update({ committed: JSON.stringify(value ?? null) });
}

/** A request that came to nothing may be sent again as if for the first time. */
export async function forgetKey(db: Knex, key: string): Promise<void> {
  await db<KeyRow>(TABLE).where({ key }).whereNull('committed').delete();
}

export async function forgetKeysBefore(db: Knex, instant: string): Promise<void> {
  await db<KeyRow>(TABLE).where('created_at', '<', instant).delete();
}
