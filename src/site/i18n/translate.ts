import {
  CONTENT_LOCALES,
  type ContentLocale,
} from '../../plugins/placement-matching/contracts/public-addresses';
import ar from './ar.json';
import baseDataNames from './base-data-names.json';
import en from './en.json';
import so from './so.json';
import sv from './sv.json';
import uk from './uk.json';

export type Locale = ContentLocale;
export const LOCALES: readonly Locale[] = CONTENT_LOCALES;
export type Key = keyof typeof sv;
type PluralKey = Key extends infer One ? (One extends `${infer Base}.one` ? Base : never) : never;
type Facts = Readonly<Record<string, string | number>>;
type Named = {
  readonly sv: string;
  readonly en: string;
  readonly code?: string;
  readonly slug?: string;
  readonly value?: string;
};

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { sv, en, ar, so, uk };
const NAMES: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>> = baseDataNames;

/** Nobody who speaks the language has read these words yet; the site says so. */
export const UNREAD: ReadonlySet<Locale> = new Set<Locale>(['en', 'ar', 'so', 'uk']);

export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');

export type Translator = {
  readonly locale: Locale;
  readonly t: (key: Key, facts?: Facts) => string;
  readonly plural: (key: PluralKey, count: number, facts?: Facts) => string;
  /** The one of a row's names that this reader sees; what an operator has added is known in Swedish and English only. */
  readonly name: (row: Named) => string;
  /** A count with its thousands apart. */
  readonly number: (count: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** The language and direction of what workplaces have written, where they are not the page's own. */
  readonly written: { readonly lang?: 'sv'; readonly dir?: 'ltr' };
};

export function translator(locale: Locale): Translator {
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  // The digits of Swedish papers and telephones, in every language.
  const numbers = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  const isRightToLeft = directionOf(locale) === 'rtl';
  // A count is written with its thousands apart; a year or a week is no count.
  const written = (name: string, fact: string | number = ''): string => {
    if (name === 'count' && typeof fact === 'number') return numbers.format(fact);
    return isRightToLeft && typeof fact === 'string' ? isolated(fact) : String(fact);
  };
  const say = (key: string, facts: Facts): string =>
    (WORDS[locale][key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
      written(name, facts[name]),
    );
  return {
    locale,
    t: (key, facts = {}) => say(key, facts),
    plural: (key, count, facts = {}) => say(`${key}.${rules.select(count)}`, { count, ...facts }),
    name: (row) => {
      if (locale === 'sv' || locale === 'en') return row[locale];
      return NAMES[row.code ?? row.slug ?? row.value ?? '']?.[locale] ?? row.en;
    },
    number: (count) => numbers.format(count),
    list: (words) => lists.format(words),
    written: locale === 'sv' ? {} : isRightToLeft ? { lang: 'sv', dir: 'ltr' } : { lang: 'sv' },
  };
}

/** Swedish names and numbers keep their own order inside a sentence that runs the other way. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
