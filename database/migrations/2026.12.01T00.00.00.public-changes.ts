import type { Knex } from 'knex';

/** A mark for each kind of thing the public sees, written anew with each change, by which servers hear of each other. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('public_changes')) return;
  await knex.schema.createTable('public_changes', (table) => {
    table.text('kind').primary();
    table.text('mark').notNullable();
  });
}
