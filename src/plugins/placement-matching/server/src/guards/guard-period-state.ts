import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';
import { periodStateSentence } from '../messages/guards';
import { currentUseCase } from './inside-use-case';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/** A period becomes published, and stops being it, by the use cases alone: state without claims would be a lie. */
export function guardPeriodState(strapi: Core.Strapi): void {
  const refuse = (): never => {
    throw refusal('USE_CASE_ONLY', periodStateSentence(readerLanguage(strapi)));
  };
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid !== API_TYPES.period || currentUseCase()) return next();
    const write = ctx.params as Write;
    if (ctx.action === 'clone') write.data = { ...write.data, ...UNPUBLISHED };
    const { documentId, data } = write;
    if (ctx.action === 'create' && data?.state === 'published') refuse();
    if (ctx.action === 'update' && data && documentId) {
      const stored = await strapi.db.query(API_TYPES.period).findOne({ where: { documentId } });
      if (stored && changesPublication(stored, data)) refuse();
    }
    return next();
  });
}

type Write = { readonly documentId?: string; data?: Readonly<Record<string, unknown>> };

/** A copy of a published period is a new period, planned and without placements. */
const UNPUBLISHED = { state: 'planned', publishedRun: null, version: 1 };

function changesPublication(
  stored: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
): boolean {
  const isChanged = (field: string): boolean =>
    field in data && (data[field] ?? null) !== (stored[field] ?? null);
  if (isChanged('publishedRun')) return true;
  return isChanged('state') && (data.state === 'published' || stored.state === 'published');
}
