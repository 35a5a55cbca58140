import MiniSearch, { type Query } from 'minisearch';
import { folded, stemOf, wordsOf } from './swedish-words';

type Entry = { readonly id: number; readonly stems: string; readonly words: string };

/** A broad prefix such as `a` would score everything; whole words shorter than this still match. */
const PREFIX_FROM = 3;
/** `sköterska` finds `undersköterska`; shorter tails would find too much. */
const TAIL_FROM = 5;

/**
 * Each text that slots carry (a title, a workplace, a place, a field, tasks) is indexed once however
 * many slots carry it: 70 000 slots share some thousand texts, and the index stays small.
 */
export class SlotTexts {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly vocabulary = new Set<string>();
  /** Folded word → the word as written, to propose a spelling. */
  private readonly spellings = new Map<string, string>();
  private readonly index = new MiniSearch<Entry>({
    fields: ['stems', 'words'],
    tokenize: wordsOf,
    processTerm: (term, field) => (field === 'stems' ? stemOf(term) : folded(term)),
  });

  get size(): number {
    return this.texts.length;
  }

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.ids.set(text, id);
    this.texts.push(text);
    this.index.add({ id, stems: text, words: text });
    for (const word of wordsOf(text)) {
      this.vocabulary.add(stemOf(word));
      if (!this.spellings.has(folded(word))) this.spellings.set(folded(word), word);
    }
    return id;
  }

  textOf(id: number): string {
    return this.texts[id] ?? '';
  }

  /** For each word asked for, the texts that contain it. */
  matches(question: string): ReadonlySet<number>[] {
    return [...new Set(wordsOf(question))].map((word) => {
      const hits = this.index.search(this.expansions(word), {
        tokenize: (text) => [text],
        processTerm: (term) => term,
      });
      return new Set(hits.map((hit) => Number(hit.id)));
    });
  }

  /** The nearest spelling that is in some text, or null when each word is known or nothing is near. */
  suggest(question: string): string | null {
    let isChanged = false;
    const proposed = wordsOf(question).map((word) => {
      if (this.vocabulary.has(stemOf(word))) return word;
      const [hit] = this.index.search(word, { fields: ['words'], fuzzy: 0.34, maxFuzzy: 3 });
      const near = hit?.terms[0];
      const spelling = near === undefined ? undefined : this.spellings.get(near);
      if (spelling === undefined) return word;
      isChanged = true;
      return spelling;
    });
    return isChanged ? proposed.join(' ') : null;
  }

  private expansions(word: string): Query {
    const stem = stemOf(word);
    const tails =
      stem.length < TAIL_FROM
        ? []
        : [...this.vocabulary].filter((term) => term.length > stem.length && term.endsWith(stem));
    return {
      combineWith: 'OR',
      queries: [
        { queries: [stem, ...tails], fields: ['stems'] },
        // A beginning is compared as written: the stem of `aldrig` begins `äldreboende`.
        { queries: [folded(word)], fields: ['words'], prefix: word.length >= PREFIX_FROM },
      ],
    };
  }
}
