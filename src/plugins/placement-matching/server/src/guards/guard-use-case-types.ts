import type { Core } from '@strapi/strapi';
import { PLUGIN_TYPES } from '../api-types';
import { useCaseOnlySentence } from '../messages/guards';
import { currentUseCase } from './inside-use-case';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

const GUARDED: readonly string[] = Object.values(PLUGIN_TYPES);
const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/**
 * Placements, holds, runs and results are written by use cases only. Two locks: the Document Service
 * serves the content manager and the content API, the query engine serves everybody else's code.
 */
export function guardUseCaseTypes(strapi: Core.Strapi): void {
  const refuse = (): void => {
    if (currentUseCase()) return;
    throw refusal('USE_CASE_ONLY', useCaseOnlySentence(readerLanguage(strapi)));
  };
  strapi.documents.use(async (ctx, next) => {
    if (GUARDED.includes(ctx.uid) && !READS.has(ctx.action)) refuse();
    return next();
  });
  strapi.db.lifecycles.subscribe({
    models: [...GUARDED],
    beforeCreate: refuse,
    beforeCreateMany: refuse,
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
}
