import type { Core } from '@strapi/strapi';
import { isContention, withRetries } from '../adapters/with-retries';
import { contentionSentence } from '../messages/guards';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/**
 * Two who save or remove the same things in the content manager may stop each other, and Postgres then ends one of
 * them. That one is done again from the start, and told so in words when the others will not let go.
 */
export function retryContentWrites(strapi: Core.Strapi): void {
  const manager: Writes = strapi.plugin('content-manager').service('document-manager');
  for (const name of ['create', 'update', 'clone', 'delete', 'deleteMany'] as const) {
    const write = manager[name].bind(manager);
    manager[name] = (...asked) =>
      strapi.db.inTransaction() ? write(...asked) : untilLetThrough(strapi, () => write(...asked));
  }
  const { deleteMany } = manager;
  // In one order, so that two who remove the same rows never wait for each other.
  manager.deleteMany = (ids, ...rest) =>
    deleteMany(Array.isArray(ids) ? [...ids].sort() : ids, ...rest);
}

type Write = (...asked: readonly unknown[]) => Promise<unknown>;
type Writes = Record<'create' | 'update' | 'clone' | 'delete' | 'deleteMany', Write>;

async function untilLetThrough<Value>(
  strapi: Core.Strapi,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await withRetries(work);
  } catch (error) {
    if (!isContention(error)) throw error;
    throw refusal('BUSY', contentionSentence(readerLanguage(strapi)));
  }
}
