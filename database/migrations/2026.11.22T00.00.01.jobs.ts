import type { Knex } from 'knex';

/** Long work (imports, allocations) as rows with a lease, so that a restart can tell what was cut off. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('jobs')) return;
  await knex.schema.createTable('jobs', (table) => {
    table.text('id').primary();
    table.text('kind').notNullable();
    table.text('subject').notNullable().index('jobs_subject_ix');
    table.text('state').notNullable();
    table.text('result');
    table.text('error');
    table.text('created_by');
    table.text('created_at').notNullable();
    table.text('ended_at');
    table.text('lease_until');
  });
}
