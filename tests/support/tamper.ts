import type { Knex } from 'knex';
import { isPostgres } from '../../src/plugins/placement-matching/server/src/adapters/table-shape';

/** As somebody who owns the database could: takes the guards away, writes, and puts them back. */
export async function tamper(db: Knex, write: (db: Knex) => Promise<unknown>): Promise<void> {
  if (isPostgres(db)) {
    await db.raw('alter table audit_entries disable trigger all');
    await write(db);
    await db.raw('alter table audit_entries enable trigger all');
    return;
  }
  const triggers: readonly { readonly name: string; readonly sql: string }[] = await db(
    'sqlite_master',
  ).where({ type: 'trigger', tbl_name: 'audit_entries' });
  for (const { name } of triggers) await db.raw('drop trigger ??', [name]);
  await write(db);
  for (const { sql } of triggers) await db.raw(sql);
}
