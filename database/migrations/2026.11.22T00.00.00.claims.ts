import type { Knex } from 'knex';

/**
 * One row per resource, day and unit. The primary key is the guard against double-booking:
 * it holds for every screen, script and server, on SQLite and on Postgres.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('claims')) return;
  const isPostgres = knex.client.dialect === 'postgresql';
  await knex.schema.createTable('claims', (table) => {
    // Keys are compared by code point, as SQLite does: a language's order would skip the colons.
    const key = table.text('key').primary();
    if (isPostgres) key.collate('C');
    table.text('placement').notNullable().index('claims_placement_ix');
  });
}
