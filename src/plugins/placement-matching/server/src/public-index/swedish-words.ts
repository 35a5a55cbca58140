import { newStemmer } from 'snowball-stemmers';

const stemmer = newStemmer('swedish');
const WORD = /[\p{L}\p{N}]+/gu;
const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;
/** The stemmer leaves `sköterskan` as it is; short words that end so, such as `organ`, have it of their own. */
const DEFINITE = /(?<=.{4})an$/u;

export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** å ä ö and accents fall away, so that both databases and every keyboard find the same. */
export function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The folded Swedish stem: `undersköterskor` and `Undersköterska` become one. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = folded(stemmer.stem(word).replace(DEFINITE, ''));
  stems.set(word, stem);
  return stem;
}
