import type { Knex } from 'knex';

const PREFIX = 'admin:';

/** The names of signed-in persons by what the audit trail calls them; whose account is gone has none. */
export async function readAdminNames(
  db: Knex,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = actors
    .filter((actor) => actor.startsWith(PREFIX))
    .map((actor) => Number(actor.slice(PREFIX.length)));
  const rows: readonly { id: number; firstname: string | null; lastname: string | null }[] =
    await db('admin_users').whereIn('id', ids).select('id', 'firstname', 'lastname');
  return new Map(
    rows.map(({ id, firstname, lastname }) => [
      `${PREFIX}${id}`,
      [firstname, lastname].filter(Boolean).join(' '),
    ]),
  );
}
