/** The languages that editors write in, the first being the one that stands in for the others. */
export const CONTENT_LOCALES = ['sv', 'en', 'ar', 'so', 'uk'] as const;
export type ContentLocale = (typeof CONTENT_LOCALES)[number];

/** The word in the address of each kind of text; languages other than Swedish share the English one. */
const SECTIONS = {
  guide: { sv: 'guider', other: 'guides' },
  article: { sv: 'nyheter', other: 'news' },
  event: { sv: 'evenemang', other: 'events' },
  project: { sv: 'projekt', other: 'projects' },
  page: { sv: 'sidor', other: 'pages' },
} as const;

/** Kinds of texts that have a page of their own. */
export type TextKind = keyof typeof SECTIONS;
export const TEXT_KINDS = Object.keys(SECTIONS) as readonly TextKind[];

export const sectionPath = (kind: TextKind, locale: ContentLocale): string =>
  `/${locale}/${SECTIONS[kind][locale === 'sv' ? 'sv' : 'other']}`;

export const textPath = (kind: TextKind, locale: ContentLocale, slug: string): string =>
  `${sectionPath(kind, locale)}/${encodeURIComponent(slug)}`;
