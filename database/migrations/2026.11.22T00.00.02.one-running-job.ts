import type { Knex } from 'knex';

/** The database itself refuses a second running job of a kind on a subject, also from another server. */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasColumn('jobs', 'cancel_asked_at'))) {
    await knex.schema.alterTable('jobs', (table) => {
      table.text('cancel_asked_at');
    });
  }
  await knex.raw(
    `create unique index if not exists jobs_one_running_ux on jobs (kind, subject) where state = 'running'`,
  );
}
