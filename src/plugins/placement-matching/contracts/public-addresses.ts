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

/** The words of pages that have one fixed address and a text of the editors. */
const FIXED = {
  privacy: { sv: 'personuppgifter', other: 'privacy' },
  accessibility: { sv: 'tillganglighet', other: 'accessibility' },
  about: { sv: 'om', other: 'about' },
  'how-places-are-shared': { sv: 'sa-fordelas-platserna', other: 'how-places-are-shared' },
  'open-data': { sv: 'oppna-data', other: 'open-data' },
} as const;
export type FixedKey = keyof typeof FIXED;
export const FIXED_KEYS = Object.keys(FIXED) as readonly FixedKey[];

export const SLOTS = { sv: 'praktikplatser', other: 'placements' } as const;

const word = (words: { readonly sv: string; readonly other: string }, locale: ContentLocale) =>
  words[locale === 'sv' ? 'sv' : 'other'];

export const fixedPath = (locale: ContentLocale, key: FixedKey): string =>
  `/${locale}/${word(FIXED[key], locale)}`;

export const slotsPath = (locale: ContentLocale): string => `/${locale}/${word(SLOTS, locale)}`;

/** Where a text is read: a page with a key stands at its fixed address, everything else at its word. */
export function addressOfText(
  kind: TextKind,
  locale: ContentLocale,
  text: { readonly slug?: string | null; readonly key?: string | null },
): string | null {
  const key = FIXED_KEYS.find((one) => one === text.key);
  if (kind === 'page' && key) return fixedPath(locale, key);
  return text.slug ? textPath(kind, locale, text.slug) : null;
}
