import type { Core } from '@strapi/strapi';
import {
  CONTENT_LOCALES,
  textPath,
  type TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';

type Addresses = ReadonlyMap<string, string>;
const REDIRECT = 'api::redirect.redirect';

/**
 * Writes a redirect for each language whose address word has changed. Chains are collapsed: what led to
 * the earlier address leads to the new one, and an address in use again leads nowhere else.
 */
export async function keepOldAddresses(
  strapi: Core.Strapi,
  change: { readonly kind: TextKind; readonly before: Addresses; readonly after: Addresses },
): Promise<void> {
  const { kind, before, after } = change;
  for (const locale of CONTENT_LOCALES) {
    const slug = after.get(locale);
    if (!slug) continue;
    const to = textPath(kind, locale, slug);
    await remove(strapi, { from: to });
    const earlier = before.get(locale);
    if (!earlier || earlier === slug) continue;
    const from = textPath(kind, locale, earlier);
    await strapi.db.query(REDIRECT).updateMany({ where: { to: from }, data: { to } });
    await remove(strapi, { from });
    await strapi.documents(REDIRECT).create({ data: { from, to, isAutomatic: true } });
  }
}

async function remove(strapi: Core.Strapi, where: { readonly from: string }): Promise<void> {
  await strapi.db.query(REDIRECT).deleteMany({ where });
}
