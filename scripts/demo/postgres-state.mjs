/**
 * Whether a Postgres database is empty, half filled by the demo, complete, or somebody else's. A row of our own table
 * tells, written before Strapi's first start, so that a setup that was cut off anywhere is known as ours.
 */
const TABLE = 'praktikvagen_demo_setup';

export async function readPostgresState(environment) {
  return withClient(environment, async (client, schema) => {
    const tables = await tablesOf(client, schema);
    if (tables.length === 0) return 'empty';
    if (!tables.includes(TABLE)) return 'foreign';
    const { rows } = await client.query(`select state from ${quoted(schema)}.${TABLE}`);
    return rows[0]?.state === 'ready' ? 'ready' : 'halfway';
  });
}

/** Removes what an earlier demo left and notes that a new one has begun. Never called on a foreign database. */
export async function startPostgresOver(environment) {
  await withClient(environment, async (client, schema) => {
    for (const table of await tablesOf(client, schema)) {
      await client.query(`drop table if exists ${quoted(schema)}.${quoted(table)} cascade`);
    }
    await client.query(`create table ${quoted(schema)}.${TABLE} (state text not null)`);
    await client.query(`insert into ${quoted(schema)}.${TABLE} values ('halfway')`);
  });
}

export async function markPostgresReady(environment) {
  await withClient(environment, (client, schema) =>
    client.query(`update ${quoted(schema)}.${TABLE} set state = 'ready'`),
  );
}

async function tablesOf(client, schema) {
  const { rows } = await client.query(
    "select table_name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE'",
    [schema],
  );
  return rows.map((row) => row.table_name);
}

async function withClient(environment, work) {
  const { default: pg } = await import('pg');
  const { DATABASE_URL: connectionString, DATABASE_SSL: ssl } = environment;
  const client = new pg.Client({
    ...(connectionString
      ? { connectionString }
      : {
          host: environment.DATABASE_HOST || '127.0.0.1',
          port: Number(environment.DATABASE_PORT || 5432),
          database: environment.DATABASE_NAME || 'praktikvagen',
          user: environment.DATABASE_USERNAME || 'praktikvagen',
          password: environment.DATABASE_PASSWORD || '',
        }),
    ssl: ssl === 'true' || ssl === '1',
  });
  await client.connect();
  try {
    return await work(client, environment.DATABASE_SCHEMA || 'public');
  } finally {
    await client.end();
  }
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
