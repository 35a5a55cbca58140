import type { Knex } from 'knex';

/**
 * One row per resource, day and unit. The primary key is the guard against double-booking:
 * it holds for every screen, script and server, on SQLite and on Postgres.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('claims')) return;
  await knex.schema.createTable('claims', (table) => {
    table.text('key').primary();
    table.text('placement').notNullable().index('claims_placement_ix');
  });
}
