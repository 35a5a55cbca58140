import type { Knex } from 'knex';
import { linkOf, tableOf } from './table-names';
import { isPostgres, sqlColumn, type Database, type Scalar } from './table-shape';

/** A row as an import compares it: chosen scalars and the row ids that its relations point at. */
export type StoredRow = {
  readonly id: number;
  readonly documentId: string;
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly links: Readonly<Record<string, readonly number[]>>;
};

/** Every row's id by a text attribute that is unique. */
export async function idsByText(
  { strapi, db }: Database,
  uid: string,
  attribute: string,
): Promise<ReadonlyMap<string, number>> {
  const { name } = sqlColumn(strapi, uid, attribute);
  const rows: { id: number; text: string | null }[] = await db(tableOf(strapi, uid)).select({
    id: 'id',
    text: name,
  });
  return new Map(rows.flatMap(({ id, text }) => (text === null ? [] : [[text, id] as const])));
}

/** The rows whose attribute is one of the texts, by that text. */
export async function rowsByText(input: {
  readonly database: Database;
  readonly uid: string;
  readonly attribute: string;
  readonly texts: readonly string[];
  readonly scalars: readonly string[];
  readonly links: readonly string[];
}): Promise<ReadonlyMap<string, StoredRow>> {
  const { strapi, db } = input.database;
  const key = sqlColumn(strapi, input.uid, input.attribute);
  const columns = Object.fromEntries(
    input.scalars.map((name) => [`s_${name}`, sqlColumn(strapi, input.uid, name).name]),
  );
  const rows: Record<string, Scalar>[] = await db(tableOf(strapi, input.uid))
    .select({ id: 'id', document: 'document_id', key: key.name, ...columns })
    .whereRaw('?? in ?', [key.name, textList(db, input.texts)]);
  const ids = rows.map(({ id }) => Number(id));
  const links = new Map<string, ReadonlyMap<number, readonly number[]>>();
  for (const name of input.links)
    links.set(
      name,
      await linkedIds({ database: input.database, uid: input.uid, attribute: name, ids }),
    );
  const booleans = new Set(
    input.scalars.filter((name) => sqlColumn(strapi, input.uid, name).cast === 'boolean'),
  );
  return new Map(
    rows.map((row) => [
      String(row.key),
      {
        id: Number(row.id),
        documentId: String(row.document),
        scalars: Object.fromEntries(
          input.scalars.map((name) => [
            name,
            asStored(row[`s_${name}`] ?? null, booleans.has(name)),
          ]),
        ),
        links: Object.fromEntries(
          input.links.map((name) => [name, links.get(name)?.get(Number(row.id)) ?? []]),
        ),
      },
    ]),
  );
}

/** For each of the rows, the row ids that a relation points at, in its order. */
export async function linkedIds(input: {
  readonly database: Database;
  readonly uid: string;
  readonly attribute: string;
  readonly ids: readonly number[];
}): Promise<ReadonlyMap<number, readonly number[]>> {
  const { strapi, db } = input.database;
  const link = linkOf(strapi, input.uid, input.attribute);
  const rows: { from: number; to: number }[] = await db(link.table)
    .select({ from: link.from, to: link.to })
    .whereRaw('?? in ?', [link.from, idList(db, input.ids)])
    .orderBy('id');
  const linked = new Map<number, number[]>();
  for (const { from, to } of rows) {
    const known = linked.get(from);
    if (known) known.push(to);
    else linked.set(from, [to]);
  }
  return linked;
}

/**
 * Any number of ids: a list of bindings would be capped, and planned anew for each length. One alone is told as it is:
 * its plan, which reads one row of an index, is kept.
 */
export const idList = (db: Knex, ids: readonly number[]): Knex.Raw => listOf(db, ids, 'integer');

export const textList = (db: Knex, texts: readonly string[]): Knex.Raw => listOf(db, texts, 'text');

function listOf(
  db: Knex,
  values: readonly (number | string)[],
  type: 'integer' | 'text',
): Knex.Raw {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return db.raw('(?)', [only]);
  return isPostgres(db)
    ? db.raw(`(select unnest(?::${type}[]))`, [[...values]])
    : db.raw('(select value from json_each(?))', [JSON.stringify(values)]);
}

/** SQLite answers booleans as 0 and 1, Postgres decimals as text. */
function asStored(value: Scalar, isBoolean: boolean): Scalar {
  if (value === null) return null;
  return isBoolean ? Boolean(value) : value;
}
