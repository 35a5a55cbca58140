import type { Knex } from 'knex';

/**
 * Who did what and when, each entry bound to the one before it by a hash. The database itself refuses to change or
 * remove an entry. The head tells where the chain ends, and whoever appends waits for it.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('audit_entries')) return;
  await knex.schema.createTable('audit_entries', (table) => {
    table.bigInteger('sequence').primary();
    table.text('at').notNullable().index('audit_entries_at_ix');
    table.text('actor').notNullable().index('audit_entries_actor_ix');
    table.text('action').notNullable();
    table.text('kind').notNullable();
    table.text('record').notNullable().index('audit_entries_record_ix');
    table.text('period').index('audit_entries_period_ix');
    table.text('facts').notNullable();
    table.text('hash').notNullable();
  });
  await knex.schema.createTable('audit_head', (table) => {
    table.integer('id').primary();
    table.bigInteger('sequence').notNullable();
    table.text('hash').notNullable();
    table.text('started_at').notNullable();
  });
  const started_at = new Date().toISOString();
  await knex('audit_head').insert({ id: 1, sequence: 0, hash: '0'.repeat(64), started_at });
  const isPostgres = knex.client.dialect === 'postgresql';
  for (const statement of isPostgres ? POSTGRES : SQLITE) await knex.raw(statement);
}

const REFUSED = 'audit entries are never changed or removed';

const SQLITE = ['update', 'delete'].map(
  (change) =>
    `create trigger audit_entries_no_${change} before ${change} on audit_entries
     begin select raise(abort, '${REFUSED}'); end`,
);

const POSTGRES = [
  `create or replace function audit_entries_refuse() returns trigger language plpgsql as
   $$ begin raise exception '${REFUSED}'; end $$`,
  `create trigger audit_entries_no_change before update or delete on audit_entries
   for each row execute function audit_entries_refuse()`,
  `create trigger audit_entries_no_truncate before truncate on audit_entries
   for each statement execute function audit_entries_refuse()`,
];
