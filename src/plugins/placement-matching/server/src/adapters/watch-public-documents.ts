import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';

const PUBLIC_TYPES: ReadonlySet<string> = new Set([
  API_TYPES.slot,
  API_TYPES.workplace,
  API_TYPES.municipality,
  API_TYPES.department,
  API_TYPES.region,
  API_TYPES.occupationField,
  API_TYPES.placementForm,
  API_TYPES.period,
  API_TYPES.periodGroup,
  API_TYPES.schoolCalendar,
]);
/** What editors publish; the pages that show it are read again, the index of slots is not. */
const TEXT_TYPES: ReadonlySet<string> = new Set([
  API_TYPES.guide,
  API_TYPES.article,
  API_TYPES.event,
  API_TYPES.project,
  API_TYPES.page,
  API_TYPES.contactPoint,
  API_TYPES.ambassador,
  API_TYPES.redirect,
  API_TYPES.siteSetting,
]);
const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/** Calls what has changed after each write of something the public sees, and after its commit. */
export function watchPublicDocuments(
  strapi: Core.Strapi,
  changed: { readonly slots: () => void; readonly texts: () => void },
): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (READS.has(context.action)) return result;
    if (PUBLIC_TYPES.has(context.uid)) await afterCommit(strapi, changed.slots);
    if (TEXT_TYPES.has(context.uid)) await afterCommit(strapi, changed.texts);
    return result;
  });
}

/** Inside a caller's transaction the write is not visible yet and may still be taken back. */
async function afterCommit(strapi: Core.Strapi, changed: () => void): Promise<void> {
  if (!strapi.db.inTransaction()) return changed();
  await strapi.db.transaction(async ({ onCommit }) => onCommit(changed));
}
