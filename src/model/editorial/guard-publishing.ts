import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { CONTENT_LOCALES } from '../../plugins/placement-matching/contracts/public-addresses';
import { readerLanguage } from '../reader-language';
import { hourIssue, publishIssues } from './publish-issues';
import { keepOldAddresses } from './keep-old-addresses';
import { partsOf } from './parts-of';
import { EDITION, TEXT_TYPES } from './text-types';

type Publishing = { readonly documentId: string; readonly locale?: string | readonly string[] };

/** A draft is looked through before it goes out, and the address it had before leads to the new one. */
export function guardPublishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (ctx.action !== 'publish' || !ctx.uid.startsWith('api::')) return next();
    const { uid } = ctx;
    const params = ctx.params as Publishing;
    const drafts = await draftsOf(strapi, uid, params);
    refuse(strapi, drafts);
    const kind = TEXT_TYPES[uid];
    if (!kind) return next();
    const before = await publishedAddresses(strapi, uid, params.documentId);
    // One transaction: the text is never out without the way from its earlier address.
    return strapi.db.transaction(async () => {
      const result = await next();
      await keepOldAddresses(strapi, {
        kind,
        before,
        after: await publishedAddresses(strapi, uid, params.documentId),
      });
      return result;
    });
  });
}

/** `*` is every language; nothing said is the first of them. */
function localesOf({ locale }: Publishing): readonly string[] {
  if (locale === '*') return CONTENT_LOCALES;
  if (locale === undefined) return [CONTENT_LOCALES[0]];
  return typeof locale === 'string' ? [locale] : locale;
}

async function draftsOf(
  strapi: Core.Strapi,
  uid: string,
  params: Publishing,
): Promise<readonly unknown[]> {
  return strapi.db.query(uid).findMany({
    where: {
      documentId: params.documentId,
      publishedAt: null,
      ...(uid === EDITION ? {} : { locale: { $in: [...localesOf(params)] } }),
    },
    populate: partsOf(strapi, uid),
  });
}

async function publishedAddresses(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { readonly locale: string; readonly slug: string | null }[] = await strapi.db
    .query(uid)
    .findMany({
      select: ['locale', 'slug'],
      where: { documentId, publishedAt: { $notNull: true } },
    });
  return new Map(rows.flatMap(({ locale, slug }) => (slug ? [[locale, slug] as const] : [])));
}

function refuse(strapi: Core.Strapi, drafts: readonly unknown[]): void {
  const issues = drafts.flatMap((draft) => [
    ...publishIssues(draft),
    ...hourIssue(draft, new Date()),
  ]);
  if (issues.length === 0) return;
  const language = readerLanguage(strapi);
  const found = issues.map((issue) => ({
    path: issue.path.split('.'),
    message: issue[language],
    name: 'ValidationError',
  }));
  const sentence = [...new Set(found.map(({ message }) => message))].join(' ');
  throw new errors.ValidationError(sentence, { errors: found });
}
