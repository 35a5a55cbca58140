import en from './en.json';
import sv from './sv.json';

export type Locale = 'sv' | 'en';
export const LOCALES: readonly Locale[] = ['sv', 'en'];
export type Key = keyof typeof sv;
type PluralKey = Key extends infer One ? (One extends `${infer Base}.one` ? Base : never) : never;
type Facts = Readonly<Record<string, string | number>>;

const WORDS: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = { sv, en };

export type Translator = {
  readonly locale: Locale;
  readonly t: (key: Key, facts?: Facts) => string;
  readonly plural: (key: PluralKey, count: number, facts?: Facts) => string;
  /** The one of a row's two names that this reader sees. */
  readonly name: (row: { readonly sv: string; readonly en: string }) => string;
  readonly list: (words: readonly string[]) => string;
  /** The language of what workplaces have written, where it is not the page's own. */
  readonly writtenIn: 'sv' | undefined;
};

export function translator(locale: Locale): Translator {
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  // A count is written with its thousands apart; a year or a week is no count.
  const written = (name: string, fact: string | number = ''): string =>
    name === 'count' && typeof fact === 'number' ? numbers.format(fact) : String(fact);
  const t = (key: Key, facts: Facts = {}): string =>
    WORDS[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => written(name, facts[name]));
  return {
    locale,
    t,
    plural: (key, count, facts = {}) =>
      t(`${key}.${rules.select(count) === 'one' ? 'one' : 'other'}`, { count, ...facts }),
    name: (row) => row[locale],
    list: (words) => lists.format(words),
    writtenIn: locale === 'sv' ? undefined : 'sv',
  };
}
