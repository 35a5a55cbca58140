import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { EDITION, TIMED_TYPES } from './text-types';

type Action = 'publish' | 'unpublish';
type Text = {
  readonly documentId: string;
  readonly locale: string;
  readonly title?: string;
  readonly name?: string;
};
type Documents = Readonly<
  Record<Action, (input: { documentId: string; locale: string }) => Promise<unknown>>
>;

/**
 * An edition that is published or taken down takes its texts with it, all of them or none: a text that may
 * not go out stops the edition and is named.
 */
export function publishEditions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { action, uid } = ctx;
    if (uid !== EDITION || (action !== 'publish' && action !== 'unpublish')) return next();
    const { documentId } = ctx.params as { readonly documentId: string };
    return strapi.db.transaction(async () => {
      const result = await next();
      for (const type of TIMED_TYPES) await move(strapi, { type, action, edition: documentId });
      return result;
    });
  });
}

type Asked = { readonly type: string; readonly action: Action; readonly edition: string };

async function move(strapi: Core.Strapi, { type, action, edition }: Asked): Promise<void> {
  const texts: readonly Text[] = await strapi.db.query(type).findMany({
    where: { publishedAt: null, edition: { documentId: edition } },
    orderBy: { id: 'asc' },
  });
  const documents = strapi.documents(type as never) as Documents;
  for (const { documentId, locale, title, name } of texts) {
    try {
      await documents[action]({ documentId, locale });
    } catch (error) {
      // Strapi's errors may come from another copy of its classes.
      const { name: kind, message, details } = error as errors.ValidationError;
      if (kind !== 'ValidationError') throw error;
      throw new errors.ValidationError(`«${title ?? name ?? ''}» (${locale}): ${message}`, details);
    }
  }
}
