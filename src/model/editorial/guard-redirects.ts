import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readerLanguage } from '../reader-language';

const REDIRECT = 'api::redirect.redirect';
const LONGEST_CHAIN = 50;

type Redirect = { readonly from?: string; readonly to?: string };

/** A redirect that comes back to where it began would send its visitor round for ever. */
export function guardRedirects(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const isWritten = ctx.action === 'create' || ctx.action === 'update';
    if (ctx.uid !== REDIRECT || !isWritten) return next();
    const { documentId, data } = ctx.params as { documentId?: string; data?: Redirect };
    const stored: Redirect | null = documentId
      ? await strapi.db.query(REDIRECT).findOne({ where: { documentId } })
      : null;
    const { from, to } = { ...stored, ...data };
    if (from && to && (await comesBack(strapi, from, to))) refuse(strapi);
    return next();
  });
}

async function comesBack(strapi: Core.Strapi, from: string, to: string): Promise<boolean> {
  let next: string | undefined = to;
  for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps += 1) {
    if (next === from) return true;
    const row: Redirect | null = await strapi.db
      .query(REDIRECT)
      .findOne({ select: ['to'], where: { from: next } });
    next = row?.to;
  }
  return next !== undefined;
}

function refuse(strapi: Core.Strapi): never {
  const message = COMES_BACK[readerLanguage(strapi)];
  throw new errors.ValidationError(message, {
    errors: [{ path: ['to'], message, name: 'ValidationError' }],
  });
}

const COMES_BACK = {
  sv: 'Den adressen leder redan tillbaka hit, så besökaren skulle aldrig komma fram. Välj en annan.',
  en: 'That address already leads back here, so nobody would ever arrive. Choose another.',
};
