import type { Core } from '@strapi/strapi';

/** Where Strapi keeps a relation: a row of `table` joins `from` (the owner's id) with `to` (the target's id). */
export type Link = { readonly table: string; readonly from: string; readonly to: string };

export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

/** Names come from Strapi's metadata: they are shortened when long, so writing them by hand would break some day. */
export function linkOf(strapi: Core.Strapi, uid: string, attribute: string): Link {
  const relation = strapi.db.metadata.get(uid).attributes[attribute];
  if (!relation || !('joinTable' in relation) || !relation.joinTable) {
    throw new Error(`${uid}.${attribute} has no link table`);
  }
  const { name, joinColumn, inverseJoinColumn } = relation.joinTable as JoinTable;
  return { table: name, from: joinColumn.name, to: inverseJoinColumn.name };
}

type JoinTable = {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
};
