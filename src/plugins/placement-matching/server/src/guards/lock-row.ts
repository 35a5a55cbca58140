import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableOf } from '../adapters/table-names';

/** Nobody books or names the row between the check and the commit: bookings lock it too, and so does a new relation. */
export async function lockedRow<Value>(
  strapi: Core.Strapi,
  { uid, documentId }: { readonly uid: string; readonly documentId: string },
  work: (db: Knex) => Promise<Value>,
): Promise<Value> {
  return strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx(tableOf(strapi, uid)).where('document_id', documentId).select('id').forUpdate();
    }
    return work(trx);
  }) as Promise<Value>;
}
