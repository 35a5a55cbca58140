import type { Core } from '@strapi/strapi';
import { TEXT_KINDS, type ContentLocale } from '../../../contracts/public-addresses';
import type { ContactPoint } from '../../../contracts/public-content';
import { contactPoint } from '../../../contracts/public-content';
import { foundText, type FoundText } from '../../../contracts/public-search';
import { publishedTexts } from '../adapters/text-rows';
import { chooseLanguage } from '../public-content/choose-language';
import { searchedWords } from '../public-content/searched-words';
import { TextIndex, type SearchedText } from '../public-content/text-index';
import { KINDS } from '../public-content/text-kinds';
import { PUBLIC_TEXTS_CHANGED, reading } from './public-index';
import { findContacts } from './read-contact-points';
import { documentsOf, PARTS_OF, summaryOf } from './read-public-texts';

export type Found =
  | { readonly is: 'text'; readonly text: FoundText }
  | { readonly is: 'contact'; readonly contact: ContactPoint };

export type TextSearch = {
  readonly index: TextIndex;
  readonly found: readonly Shown[];
};
type Shown = Found & { /** When its time is up, in milliseconds. */ readonly until: number };
type Kept = { readonly builtAt: number; readonly search: Promise<TextSearch> };

/** A write that nobody announces, such as a script's, is found after this long. */
const KEPT_MS = 60_000;
const kept = new WeakMap<Core.Strapi, Map<ContentLocale, Kept>>();

/** The texts as a reader of this language meets them; made when it is first asked for after a change. */
export async function textSearch(strapi: Core.Strapi, locale: ContentLocale): Promise<TextSearch> {
  const languages = languagesOf(strapi);
  const known = languages.get(locale);
  if (known && Date.now() - known.builtAt < KEPT_MS) return known.search;
  const search = build(strapi, locale);
  const made: Kept = { builtAt: Date.now(), search };
  languages.set(locale, made);
  try {
    return await search;
  } catch (error) {
    // What could not be read is asked for again by the next.
    if (languages.get(locale) === made) languages.delete(locale);
    throw error;
  }
}

function languagesOf(strapi: Core.Strapi): Map<ContentLocale, Kept> {
  const known = kept.get(strapi);
  if (known) return known;
  const languages = new Map<ContentLocale, Kept>();
  kept.set(strapi, languages);
  strapi.eventHub.on(PUBLIC_TEXTS_CHANGED, async () => languages.clear());
  return languages;
}

async function build(strapi: Core.Strapi, locale: ContentLocale): Promise<TextSearch> {
  const pairs: { readonly shown: Shown; readonly words: SearchedText }[] = [];
  for (const kind of TEXT_KINDS) {
    const { uid, detail, content } = KINDS[kind];
    const rows = await reading(publishedTexts(strapi, uid, { populate: PARTS_OF[kind] }));
    for (const versions of documentsOf(rows)) {
      const chosen = chooseLanguage(versions, locale);
      if (!chosen || isHidden(chosen.row.seo)) continue;
      const summary = { ...summaryOf(kind, chosen), kind, key: chosen.row.key ?? null };
      const text = foundText.parse(summary);
      // Read by its contract: words that no page shows cannot be found.
      const seen = detail.parse({ ...summary, ...content(chosen.row), ...NOT_SEARCHED });
      pairs.push({
        shown: { is: 'text', text, until: untilOf(chosen.row.unpublishAt) },
        words: { title: text.title, ingress: text.ingress ?? '', body: searchedWords(seen) },
      });
    }
  }
  for (const row of await findContacts(strapi, { locale })) {
    const contact = contactPoint.parse(row);
    const places = [contact.municipality?.name, contact.department].filter(Boolean).join(' ');
    pairs.push({
      shown: { is: 'contact', contact, until: Infinity },
      words: {
        title: `${contact.name} ${contact.role} ${places}`,
        ingress: contact.forms.map(({ sv, en }) => `${sv} ${en}`).join(' '),
        body: searchedWords(contact),
      },
    });
  }
  return {
    index: new TextIndex(pairs.map(({ words }) => words)),
    found: pairs.map(({ shown }) => shown),
  };
}

const NOT_SEARCHED = {
  slugs: {},
  seo: { title: null, description: null, isHidden: false },
  contact: null,
  signUpState: null,
};

/** What editors hide from search engines is not found here either. */
const isHidden = (seo: unknown): boolean =>
  typeof seo === 'object' && seo !== null && 'isHidden' in seo && seo.isHidden === true;

function untilOf(moment: unknown): number {
  const time = moment instanceof Date ? moment.getTime() : Date.parse(String(moment ?? ''));
  return Number.isNaN(time) ? Infinity : time;
}
