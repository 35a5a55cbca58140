import { setImmediate as breathe } from 'node:timers/promises';
import type { Knex } from 'knex';
import { isPostgres, type Scalar, type SqlColumn } from './table-shape';

const ROWS_A_STATEMENT = 2_000;

/** Bound once a statement instead of once a row: instants, mostly. */
export type Constants = Readonly<Record<string, string | number | Date>>;

type Rows = {
  readonly db: Knex;
  readonly table: string;
  readonly columns: readonly SqlColumn[];
  /** One array a row, in the order of the columns. */
  readonly rows: readonly (readonly Scalar[])[];
  readonly constants?: Constants;
  /** Called after each statement with the number of rows done; may throw to stop. */
  readonly onProgress?: (done: number) => void;
};

/** Inserts rows from one JSON text a statement, and lets the process breathe in between. */
export async function insertRows(input: Rows): Promise<void> {
  const constants = Object.entries(input.constants ?? {});
  const names = [...input.columns.map(({ name }) => name), ...constants.map(([name]) => name)];
  const values = [...valuesOf(input.db, input.columns), ...constants.map(() => '?')];
  const sql = `insert into ?? (${names.map(() => '??').join(', ')}) select ${values.join(', ')} ${fromJson(input.db)}`;
  const bindings = [input.table, ...names, ...constants.map(([, value]) => value)];
  await eachChunk(input, (json) => input.db.raw(sql, [...bindings, json]));
}

/** Sets the columns of rows that exist; the first column is the id. */
export async function updateRows(input: Rows): Promise<void> {
  const constants = Object.entries(input.constants ?? {});
  const [id, ...set] = input.columns;
  if (!id) return;
  const aliases = valuesOf(input.db, input.columns).map((value, index) => `${value} as c${index}`);
  const assignments = [
    ...set.map((_, index) => `?? = v.c${index + 1}`),
    ...constants.map(() => '?? = ?'),
  ];
  const sql = `update ?? set ${assignments.join(', ')} from (select ${aliases.join(', ')} ${fromJson(input.db)}) as v where ??.?? = v.c0`;
  const before = [input.table, ...set.map(({ name }) => name), ...constants.flat()];
  await eachChunk(input, (json) => input.db.raw(sql, [...before, json, input.table, id.name]));
}

/** Deletes the rows whose `column` is one of the ids. */
export async function deleteRows(input: {
  readonly db: Knex;
  readonly table: string;
  readonly column: string;
  readonly ids: readonly number[];
}): Promise<void> {
  const rows = input.ids.map((id) => [id]);
  const sql = `delete from ?? where ?? in (select ${valuesOf(input.db, [{ name: input.column, cast: 'integer' }])[0]} ${fromJson(input.db)})`;
  await eachChunk({ rows }, (json) => input.db.raw(sql, [input.table, input.column, json]));
}

/**
 * Ids for rows that are about to be inserted, so that their links can be written without asking what was inserted.
 * On SQLite the caller is in a writing transaction, which nobody else can be in.
 */
export async function reserveIds(
  db: Knex,
  table: string,
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return [];
  if (isPostgres(db)) {
    const { rows } = await db.raw(
      `select nextval(pg_get_serial_sequence(?, 'id'))::integer as id from generate_series(1, ?::integer)`,
      [`"${table}"`, count],
    );
    return (rows as readonly { readonly id: number }[]).map(({ id }) => id);
  }
  const [row] = await db.raw(
    `select max(coalesce((select max(id) from ??), 0), coalesce((select seq from sqlite_sequence where name = ?), 0)) as last`,
    [table, table],
  );
  const last = Number((row as { readonly last: number }).last);
  return Array.from({ length: count }, (_, index) => last + 1 + index);
}

async function eachChunk(
  input: Pick<Rows, 'rows' | 'onProgress'>,
  run: (json: string) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < input.rows.length; at += ROWS_A_STATEMENT) {
    const chunk = input.rows.slice(at, at + ROWS_A_STATEMENT);
    await run(JSON.stringify(chunk));
    input.onProgress?.(at + chunk.length);
    await breathe();
  }
}

const valuesOf = (db: Knex, columns: readonly SqlColumn[]): string[] =>
  columns.map(({ cast }, index) =>
    isPostgres(db) ? `(r.value->>${index})::${cast}` : `json_extract(r.value, '$[${index}]')`,
  );

const fromJson = (db: Knex): string =>
  isPostgres(db) ? 'from json_array_elements(?::json) as r(value)' : 'from json_each(?) as r';
