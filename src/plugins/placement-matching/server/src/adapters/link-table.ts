import type { Core, UID } from '@strapi/strapi';

/** A relation's own table and its two columns, as Strapi named them. */
export type LinkTable = { readonly name: string; readonly from: string; readonly to: string };

export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid as UID.ContentType).tableName;
}

export function linkTable(strapi: Core.Strapi, uid: string, attribute: string): LinkTable {
  const meta = strapi.db.metadata.get(uid as UID.ContentType).attributes[attribute];
  if (!meta || !('joinTable' in meta) || !meta.joinTable || !('inverseJoinColumn' in meta.joinTable)) {
    throw new Error(`${uid} has no relation ${attribute} with a table of its own`);
  }
  const { name, joinColumn, inverseJoinColumn } = meta.joinTable;
  return { name, from: joinColumn.name, to: inverseJoinColumn.name };
}
