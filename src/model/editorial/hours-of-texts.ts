import type { Core } from '@strapi/strapi';
import { CONTENT_LOCALES } from '../../plugins/placement-matching/contracts/public-addresses';
import { EDITION, TIMED_TYPES } from './text-types';

type Write = {
  readonly documentId?: string;
  readonly locale?: string | readonly string[];
  readonly data?: { readonly unpublishAt?: unknown };
};

/**
 * An hour holds from when it is saved, also for a text that is out; it is used up when the text goes out or is
 * taken down by hand, so that a text which is published again is not taken down by an hour long past.
 */
export function keepHours(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const field = USED_UP[ctx.action];
    const { documentId, locale = CONTENT_LOCALES[0], data } = ctx.params as Write;
    const isHourSaved = ctx.action === 'update' && data !== undefined && 'unpublishAt' in data;
    if (!documentId || !HAVE_HOURS.has(ctx.uid) || !(field || isHourSaved)) return next();
    const row = { documentId, ...localeOf(ctx.uid, locale) };
    const rows = strapi.db.query(ctx.uid);
    return strapi.db.transaction(async () => {
      if (field) {
        await rows.updateMany({ where: { ...row, publishedAt: null }, data: { [field]: null } });
      }
      const result = await next();
      if (isHourSaved) {
        const { unpublishAt = null } = data;
        const where = { ...row, publishedAt: { $notNull: true } };
        await rows.updateMany({ where, data: { unpublishAt } });
      }
      return result;
    });
  });
}

const USED_UP: Readonly<Record<string, string>> = {
  publish: 'publishAt',
  unpublish: 'unpublishAt',
};

const HAVE_HOURS: ReadonlySet<string> = new Set([...TIMED_TYPES, EDITION]);

/** An edition is one row for all languages. */
const localeOf = (uid: string, locale: string | readonly string[]): object =>
  locale === '*' || uid === EDITION ? {} : { locale: inList(locale) };

const inList = (locale: string | readonly string[]): object => ({ $in: [locale].flat() });
