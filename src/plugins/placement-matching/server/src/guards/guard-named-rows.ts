import type { Core } from '@strapi/strapi';
import { readCalled, readNaming } from '../adapters/naming-reader';
import type { Reading } from '../adapters/period-reader';
import { namedSentence, type NamedType, type Naming } from '../messages/named';
import { areDocumentsWriting } from './inside-documents';
import { lockedRow } from './lock-row';
import { NAMED_BY, NAMED_TYPES } from './named-kinds';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/** What others name is not removed, neither by a form or a bulk action nor by the query engine. */
export function guardNamedRows(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const type = NAMED_TYPES[ctx.uid];
    const { documentId } = ctx.params as { readonly documentId?: string };
    if (!type || !documentId || ctx.action !== 'delete') return next();
    return lockedRow(strapi, { uid: ctx.uid, documentId }, async (db) => {
      await refuseNamed({ strapi, db }, type, documentId);
      return next();
    });
  });
  const beforeDelete = async ({ model: { uid }, params: { where = {} } }: Event): Promise<void> => {
    const type = NAMED_TYPES[uid];
    if (!type || areDocumentsWriting()) return;
    await strapi.db.transaction(async ({ trx }) => {
      const query = strapi.db.query(uid as 'api::slot.slot');
      for (const { documentId } of await query.findMany({ where, select: ['documentId'] }))
        await refuseNamed({ strapi, db: trx }, type, documentId);
    });
  };
  strapi.db.lifecycles.subscribe({
    models: Object.keys(NAMED_TYPES),
    ...{ beforeDelete, beforeDeleteMany: beforeDelete },
  });
}

type Event = {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: object };
};

async function refuseNamed(reading: Reading, type: NamedType, id: string): Promise<void> {
  const by: Naming[] = [];
  for (const namer of NAMED_BY[type] ?? []) {
    const naming = await readNaming(reading, { type, id, namer });
    if (naming) by.push(naming);
  }
  if (by.length === 0) return;
  const [name = id] = await readCalled(reading, type, [id]);
  const sentence = namedSentence({ type, name, by }, readerLanguage(reading.strapi));
  throw refusal('IN_USE', sentence, { by: by.flatMap(({ names }) => names) });
}
