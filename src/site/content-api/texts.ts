import { z } from 'zod';
import type { TextKind } from '../../plugins/placement-matching/contracts/public-addresses';
import {
  ambassador,
  articleDetail,
  articleSummary,
  contactPoint,
  eventDetail,
  eventSummary,
  guideDetail,
  guideSummary,
  listOf,
  pageDetail,
  pageSummary,
  projectDetail,
  projectSummary,
  redirectAnswer,
  siteSettings,
} from '../../plugins/placement-matching/contracts/public-content';
import type { Locale } from '../i18n/translate';

const SUMMARY = {
  guide: guideSummary,
  article: articleSummary,
  event: eventSummary,
  project: projectSummary,
  page: pageSummary,
};
export const DETAIL = {
  guide: guideDetail,
  article: articleDetail,
  event: eventDetail,
  project: projectDetail,
  page: pageDetail,
};
const ADDRESS: Readonly<Record<TextKind, string>> = {
  guide: 'guides',
  article: 'articles',
  event: 'events',
  project: 'projects',
  page: 'pages',
};

export type SummaryOf<Kind extends TextKind> = z.infer<(typeof SUMMARY)[Kind]>;
export type DetailOf<Kind extends TextKind> = z.infer<(typeof DETAIL)[Kind]>;
export type ListOf<Kind extends TextKind> = {
  readonly data: readonly SummaryOf<Kind>[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

type Query = Readonly<Record<string, string>>;
type Reader<Missing> = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
) => Promise<z.infer<Schema> | Missing>;
/** `find` is undefined where the API knows no such thing; for `read` that is a fault. */
export type Readers = { readonly find: Reader<undefined>; readonly read: Reader<never> };

export type TextsApi = {
  readonly list: <Kind extends TextKind>(
    kind: Kind,
    locale: Locale,
    query?: Query,
  ) => Promise<ListOf<Kind>>;
  readonly one: <Kind extends TextKind>(
    kind: Kind,
    locale: Locale,
    slug: string,
  ) => Promise<DetailOf<Kind> | undefined>;
  readonly contacts: (
    locale: Locale,
    query?: Query,
  ) => Promise<readonly z.infer<typeof contactPoint>[]>;
  readonly ambassadors: (locale: Locale) => Promise<readonly z.infer<typeof ambassador>[]>;
  readonly settings: (locale: Locale) => Promise<z.infer<typeof siteSettings>>;
  /** Where an address has moved to. */
  readonly moved: (from: string) => Promise<string | undefined>;
};

export function createTextsApi({ find, read }: Readers): TextsApi {
  const withQuery = (path: string, query: Query): string =>
    `/api/v1/${path}?${new URLSearchParams(query)}`;
  return {
    list: async <Kind extends TextKind>(kind: Kind, locale: Locale, query: Query = {}) =>
      (await read(
        withQuery(ADDRESS[kind], { locale, ...query }),
        listOf(SUMMARY[kind] as z.ZodType),
      )) as ListOf<Kind>,
    one: async <Kind extends TextKind>(kind: Kind, locale: Locale, slug: string) =>
      (await find(
        withQuery(`${ADDRESS[kind]}/${encodeURIComponent(slug)}`, { locale }),
        DETAIL[kind] as z.ZodType,
      )) as DetailOf<Kind> | undefined,
    contacts: (locale, query = {}) =>
      read(withQuery('contact-points', { locale, ...query }), z.array(contactPoint)),
    ambassadors: (locale) => read(withQuery('ambassadors', { locale }), z.array(ambassador)),
    settings: (locale) => read(withQuery('site', { locale }), siteSettings),
    moved: async (from) => (await find(withQuery('redirects', { from }), redirectAnswer))?.to,
  };
}
