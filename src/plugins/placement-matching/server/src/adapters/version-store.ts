import type { Knex } from 'knex';
import { AUDIT_ENTRIES } from './audit-trail';
import { readAdminNames } from './admin-names';
import type { Reading } from './period-reader';
import { isPostgres } from './table-shape';
import { tableOf } from './table-names';

/** The version of a row, which nobody else changes until the transaction ends; a row of an earlier time is version 1. */
export async function lockVersion(
  { strapi, db }: Reading,
  { uid, documentId }: { readonly uid: string; readonly documentId: string },
): Promise<number | undefined> {
  const query = db(tableOf(strapi, uid)).where('document_id', documentId).first('version');
  const row: { readonly version: number | null } | undefined = await (isPostgres(db)
    ? query.forUpdate()
    : query);
  return row && (row.version ?? 1);
}

/** For those who write past the forms. */
export async function countVersionsUp(
  db: Knex,
  table: string,
  ids: readonly number[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += 500)
    await db(table)
      .whereIn('id', ids.slice(from, from + 500))
      .update({ version: db.raw('coalesce(version, 1) + 1') });
}

export type Changes = {
  /** Who changed it last; null when it was no form. */
  readonly who: string | null;
  readonly at: string | null;
  readonly fields: readonly string[];
};

/** Who made the last changes of a record and which fields they were, as the audit trail tells it. */
export async function readChangesSince(
  db: Knex,
  { record, missed }: { readonly record: string; readonly missed: number },
): Promise<Changes> {
  const rows: readonly { readonly at: string; readonly actor: string; readonly facts: string }[] =
    await db(AUDIT_ENTRIES)
      .where({ record, action: 'record-changed' })
      .orderBy('sequence', 'desc')
      .limit(Math.min(Math.max(missed, 1), MOST))
      .select('at', 'actor', 'facts');
  const [last] = rows;
  if (!last) return { who: null, at: null, fields: [] };
  const fields = rows.flatMap(({ facts }) => (JSON.parse(facts) as Told).fields ?? []);
  const names = await readAdminNames(db, [last.actor]);
  return {
    who: names.get(last.actor) ?? null,
    at: last.at,
    fields: [...new Set(fields)].sort(),
  };
}

type Told = { readonly fields?: readonly string[] };
const MOST = 20;
