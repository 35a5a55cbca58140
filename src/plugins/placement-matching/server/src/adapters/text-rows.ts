import type { Core } from '@strapi/strapi';
import type { TextRow } from '../public-content/choose-language';

type Asked = { readonly where?: object; readonly populate?: object };

/**
 * What has been published of a type, in every language. A text whose time is up is out at once, also
 * before the job that takes it down has run.
 */
export async function publishedTexts(
  strapi: Core.Strapi,
  uid: string,
  { where = {}, populate = {} }: Asked,
): Promise<readonly TextRow[]> {
  const rows: readonly TextRow[] = await strapi.db
    .query(uid)
    .findMany({ where: { ...where, publishedAt: { $notNull: true } }, populate });
  const now = Date.now();
  return rows.filter(({ unpublishAt }) => !hasPassed(unpublishAt, now));
}

/** What is being written of a type, in every language: for those alone who may read drafts. */
export async function draftTexts(
  strapi: Core.Strapi,
  uid: string,
  { where = {}, populate = {} }: Asked,
): Promise<readonly TextRow[]> {
  return strapi.db.query(uid).findMany({ where: { ...where, publishedAt: null }, populate });
}

function hasPassed(moment: unknown, now: number): boolean {
  const time = moment instanceof Date ? moment.getTime() : Date.parse(String(moment ?? ''));
  return !Number.isNaN(time) && time <= now;
}

/** The address that has taken the place of `from`. */
export async function redirectFrom(
  strapi: Core.Strapi,
  uid: string,
  from: string,
): Promise<string | undefined> {
  const row: { readonly to: string } | null = await strapi.db
    .query(uid)
    .findOne({ select: ['to'], where: { from } });
  return row?.to;
}
