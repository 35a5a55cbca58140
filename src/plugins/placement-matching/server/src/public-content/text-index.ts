import MiniSearch, { type Query } from 'minisearch';
import { folded, stemOf, wordsOf } from '../public-index/swedish-words';

/** A text as it is searched: what its contract lets out, and nothing else of its row. */
export type SearchedText = {
  readonly title: string;
  readonly ingress: string;
  readonly body: string;
};
type Entry = SearchedText & { readonly id: number };

/** A shorter beginning would score everything; whole words shorter than this still match. */
const PREFIX_FROM = 3;
/** `försäkring` finds `olycksfallsförsäkring`; shorter tails would find too much. */
const TAIL_FROM = 5;
const BOOST = { title: 6, ingress: 2 };

/** All texts of the site in one language, found by their Swedish stems or by the words as written. */
export class TextIndex {
  private readonly vocabulary = new Set<string>();
  private readonly spellings = new Map<string, string>();
  private readonly byStem = new MiniSearch<Entry>(optionsOf(stemOf));
  private readonly byWord = new MiniSearch<Entry>(optionsOf(folded));

  constructor(texts: readonly SearchedText[]) {
    const entries = texts.map((text, id) => ({ id, ...text }));
    this.byStem.addAll(entries);
    this.byWord.addAll(entries);
    for (const word of entries.flatMap(({ title, ingress, body }) =>
      wordsOf(`${title} ${ingress} ${body}`),
    )) {
      this.vocabulary.add(stemOf(word));
      if (!this.spellings.has(folded(word))) this.spellings.set(folded(word), word);
    }
  }

  /** Numbers of the texts that have every word, or with `some` any of them; the best first. */
  find(question: string, demand: 'every' | 'some'): number[] {
    const words = [...new Set(wordsOf(question))];
    const scores = words.map((word) => this.scoresOf(word));
    const ids = new Set(scores.flatMap((one) => [...one.keys()]));
    const total = (id: number): number => scores.reduce((sum, one) => sum + (one.get(id) ?? 0), 0);
    return [...ids]
      .filter((id) => demand === 'some' || scores.every((one) => one.has(id)))
      .sort((a, b) => total(b) - total(a) || a - b);
  }

  /** The nearest spelling that is in some text, or null when each word is known or nothing is near. */
  suggest(question: string): string | null {
    let isChanged = false;
    const proposed = wordsOf(question).map((word) => {
      if (this.vocabulary.has(stemOf(word))) return word;
      const [hit] = this.byWord.search(folded(word), { ...RAW, fuzzy: 0.34, maxFuzzy: 3 });
      const spelling = this.spellings.get(hit?.terms[0] ?? '');
      if (spelling === undefined) return word;
      isChanged = true;
      return spelling;
    });
    return isChanged ? proposed.join(' ') : null;
  }

  private scoresOf(word: string): ReadonlyMap<number, number> {
    const stem = stemOf(word);
    const tails =
      stem.length < TAIL_FROM
        ? []
        : [...this.vocabulary].filter((term) => term.length > stem.length && term.endsWith(stem));
    const stems: Query = { combineWith: 'OR', queries: [stem, ...tails] };
    const scores = new Map<number, number>();
    const begins = { ...RAW, prefix: word.length >= PREFIX_FROM };
    for (const hit of [
      ...this.byStem.search(stems, RAW),
      ...this.byWord.search(folded(word), begins),
    ])
      scores.set(Number(hit.id), Math.max(scores.get(Number(hit.id)) ?? 0, hit.score));
    return scores;
  }
}

/** What is asked for has been cut and folded already. */
const RAW = {
  tokenize: (text: string) => [text],
  processTerm: (term: string) => term,
  boost: BOOST,
};

function optionsOf(processTerm: (term: string) => string) {
  return { fields: ['title', 'ingress', 'body'], tokenize: wordsOf, processTerm };
}
