import type { Knex } from 'knex';
import type { AuditEntry, AuditNote } from '../../../domain/audit/audit-entry';
import { hashOfEntry, type ChainedEntry, type Link } from '../../../domain/audit/chain';
import { isPostgres } from './table-shape';

export const AUDIT_ENTRIES = 'audit_entries';
const HEAD = 'audit_head';

/**
 * Appends to the chain in the transaction of the change. Whoever appends holds the head until the commit, so it is
 * the last thing a transaction does: nobody waits for a row while others wait for the head.
 */
export async function appendToTrail(trx: Knex.Transaction, appended: Appended): Promise<void> {
  if (appended.notes.length === 0) return;
  // A bulk action writes many documents at once in one transaction, in which the head's lock keeps nobody apart.
  const before = appending.get(trx);
  const ours = before ? before.then(() => append(trx, appended)) : append(trx, appended);
  appending.set(trx, ours);
  return ours;
}

type Appended = {
  readonly notes: readonly AuditNote[];
  readonly actor: string;
  readonly now: Date;
};

const appending = new WeakMap<Knex.Transaction, Promise<void>>();

async function append(trx: Knex.Transaction, { notes, actor, now }: Appended): Promise<void> {
  const stored = isPostgres(trx) ? trx(HEAD).where({ id: 1 }).forUpdate() : trx(HEAD);
  let head = linkOf(await stored.first('sequence', 'hash'));
  const rows: ChainedEntry[] = [];
  for (const { action, kind, record, period = null, facts = {} } of notes) {
    const entry: AuditEntry = {
      ...{ sequence: head.sequence + 1, at: now.toISOString(), actor, action, kind, record },
      ...{ period, facts: JSON.stringify(facts) },
    };
    head = { sequence: entry.sequence, hash: hashOfEntry(head.hash, entry) };
    rows.push({ ...entry, hash: head.hash });
  }
  // Nine values a row, of which SQLite binds 999 a statement.
  for (let from = 0; from < rows.length; from += 100)
    await trx(AUDIT_ENTRIES).insert(rows.slice(from, from + 100));
  await trx(HEAD).where({ id: 1 }).update(head);
}

/** Where the chain ends, and when it began. */
export async function readHead(db: Knex): Promise<Link & { readonly startedAt: string }> {
  const row = await db(HEAD).where({ id: 1 }).first();
  return { ...linkOf(row), startedAt: String(row?.started_at ?? '') };
}

/** The entries that come after a number, in their order. */
export async function readTrail(
  db: Knex,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<readonly ChainedEntry[]> {
  const rows: readonly ChainedEntry[] = await db(AUDIT_ENTRIES)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(most);
  return rows.map(withNumber);
}

/** The greatest number that is there, whatever the head says. */
export async function lastInTrail(db: Knex): Promise<number> {
  const row: { readonly last?: number | string | null } | undefined = await db(AUDIT_ENTRIES)
    .max({ last: 'sequence' })
    .first();
  return Number(row?.last ?? 0);
}

/** Postgres tells its large numbers as text. */
export const withNumber = <Row extends { readonly sequence: number | string }>(
  row: Row,
): Row & { readonly sequence: number } => ({ ...row, sequence: Number(row.sequence) });

function linkOf(
  row: { readonly sequence: number | string; readonly hash: string } | undefined,
): Link {
  if (!row) throw new Error('The head of the audit trail is gone: nothing can be written');
  return { sequence: Number(row.sequence), hash: row.hash };
}
