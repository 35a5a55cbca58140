import { pathWord, type PathWord } from '../i18n/path-word';
import type { Locale } from '../i18n/translate';

const WORD: PathWord = { sv: 'sok', other: 'search' };
const wordOf = (locale: Locale): string => pathWord(WORD, locale);

export const searchPath = (locale: Locale, question = ''): string =>
  `/${locale}/${wordOf(locale)}${question ? `?${new URLSearchParams({ q: question })}` : ''}`;

/** Whether the parts of an address name the search, in the word of any language. */
export const isSearch = (parts: readonly string[]): boolean =>
  parts.length === 1 && (parts[0] === WORD.sv || parts[0] === WORD.other);

export const isSearchWordOf = (locale: Locale, word: string | undefined): boolean =>
  word === wordOf(locale);
