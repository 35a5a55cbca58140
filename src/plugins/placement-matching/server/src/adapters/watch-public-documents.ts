import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';

const PUBLIC_TYPES: ReadonlySet<string> = new Set([
  API_TYPES.slot,
  API_TYPES.workplace,
  API_TYPES.municipality,
  API_TYPES.region,
  API_TYPES.occupationField,
  API_TYPES.placementForm,
  API_TYPES.period,
  API_TYPES.periodGroup,
]);
const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/** Calls `changed` after each write of something the public sees, and after its commit. */
export function watchPublicDocuments(strapi: Core.Strapi, changed: () => void): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (PUBLIC_TYPES.has(context.uid) && !READS.has(context.action))
      await afterCommit(strapi, changed);
    return result;
  });
}

/** Inside a caller's transaction the write is not visible yet and may still be taken back. */
async function afterCommit(strapi: Core.Strapi, changed: () => void): Promise<void> {
  if (!strapi.db.inTransaction()) return changed();
  await strapi.db.transaction(async ({ onCommit }) => onCommit(changed));
}
