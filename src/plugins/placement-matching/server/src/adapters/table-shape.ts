import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Reads and writes go through `db`: the connection, or the transaction that the caller is in. */
export type Database = { readonly strapi: Core.Strapi; readonly db: Knex };

export type Scalar = string | number | boolean | null;

/** A column and the type that Postgres is told: values travel as JSON, which has only three. */
export type SqlColumn = { readonly name: string; readonly cast: string };

const CASTS: Readonly<Record<string, string>> = {
  increments: 'integer',
  integer: 'integer',
  float: 'double precision',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'date',
};

export const isPostgres = (db: Knex): boolean =>
  db.client.config.client === 'postgres' || db.client.config.client === 'pg';

/** The column of a scalar attribute; its name and type come from Strapi's metadata. */
export function sqlColumn(strapi: Core.Strapi, uid: string, attribute: string): SqlColumn {
  const found = strapi.db.metadata.get(uid).attributes[attribute];
  if (!found || !('columnName' in found) || typeof found.columnName !== 'string') {
    throw new Error(`${uid}.${attribute} has no column`);
  }
  return { name: found.columnName, cast: CASTS[found.type] ?? 'text' };
}

/** The column that keeps the order of a many-to-many relation, where there is one. */
export function linkOrder(strapi: Core.Strapi, uid: string, attribute: string): string | undefined {
  const found = strapi.db.metadata.get(uid).attributes[attribute];
  const table =
    found && 'joinTable' in found
      ? (found.joinTable as { readonly orderColumnName?: string })
      : undefined;
  return table?.orderColumnName;
}
