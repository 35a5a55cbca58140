import { setImmediate as breathe } from 'node:timers/promises';
import type { Knex } from 'knex';

/** Column names with their Postgres types. */
export type Columns = Readonly<Record<string, string>>;

type Insert = {
  readonly trx: Knex.Transaction;
  readonly client: 'sqlite' | 'postgres';
  readonly table: string;
  readonly columns: Columns;
  /** A JSON list of objects with the columns' names. */
  readonly text: string;
};

/** Inserts rows from one JSON parameter: the statement's size is the same for one row and a thousand. */
export async function insertJsonText({ trx, client, table, columns, text }: Insert): Promise<void> {
  const names = Object.keys(columns);
  const list = names.map(() => '??').join(', ');
  const select = client === 'postgres' ? selectOfPostgres(columns) : selectOfSqlite(names);
  await trx.raw(`insert into ?? (${list}) ${select}`, [table, ...names, text]);
  await breathe();
}

const selectOfSqlite = (names: readonly string[]): string =>
  `select ${names.map((name) => `json_extract(value, '$.${name}')`).join(', ')} from json_each(?)`;

function selectOfPostgres(columns: Columns): string {
  const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return `select r.* from json_to_recordset(?::json) as r(${typed.join(', ')})`;
}
