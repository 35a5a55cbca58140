import type { Knex } from 'knex';

/** What a request with a key was answered, so that the same request sent again has no second effect. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('idempotency_keys')) return;
  await knex.schema.createTable('idempotency_keys', (table) => {
    table.text('key').primary();
    table.text('request_hash').notNullable();
    table.text('lease_until');
    // What the use case committed, in its own transaction: a process that dies afterwards has not forgotten.
    table.text('committed');
    table.integer('status');
    table.text('body');
    table.text('created_at').notNullable().index('idempotency_keys_created_at_ix');
  });
}
