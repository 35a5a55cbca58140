import type { Locale } from './translate';

/** A word of an address: Swedish has its own, the other languages share the English one. */
export type PathWord = { readonly sv: string; readonly other: string };

export const pathWord = (word: PathWord, locale: Locale): string =>
  locale === 'sv' ? word.sv : word.other;
