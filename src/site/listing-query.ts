import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import { weekDays } from './dates';
import type { Locale } from './i18n/translate';
import { listPath } from './paths';

/** The keys are Swedish in every language, so that links and caches are one. */
export type Chosen = {
  readonly q: string;
  readonly kommun: readonly string[];
  readonly form: readonly string[];
  readonly omrade: readonly string[];
  readonly sprak: readonly string[];
  readonly fran: string | undefined;
  readonly till: string | undefined;
  readonly arskurs: number | undefined;
  readonly sortera: 'soonest' | 'newest' | 'place';
  readonly sida: number;
};
export type ListKey = 'kommun' | 'form' | 'omrade' | 'sprak';
export const LIST_KEYS: readonly ListKey[] = ['kommun', 'form', 'omrade', 'sprak'];

export const NOTHING_CHOSEN: Chosen = {
  q: '',
  kommun: [],
  form: [],
  omrade: [],
  sprak: [],
  fran: undefined,
  till: undefined,
  arskurs: undefined,
  sortera: 'soonest',
  sida: 1,
};

const LONGEST_QUESTION = 120;
const MOST_DROPPED = 5;

/** Reads any query: what is known is kept in one order, what is not is named once and dropped. */
export function readChosen(
  query: URLSearchParams,
  known: Overview,
): { readonly chosen: Chosen; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const values = (key: string): string[] => [
    ...new Set(
      query
        .getAll(key)
        .flatMap((value) => value.split(','))
        .filter(Boolean),
    ),
  ];
  const list = (key: ListKey, allowed: readonly string[]): string[] => {
    const asked = values(key);
    dropped.push(...asked.filter((value) => !allowed.includes(value)));
    return allowed.filter((value) => asked.includes(value));
  };
  const single = <Value>(
    key: string,
    read: (text: string) => Value | undefined,
  ): Value | undefined => {
    const text = query.getAll(key).find(Boolean);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) dropped.push(text);
    return value;
  };
  const week = (text: string): string | undefined => (weekDays(text) ? text : undefined);
  const [first, second] = [single('fran', week), single('till', week)];
  const isBackwards = first !== undefined && second !== undefined && first > second;
  return {
    chosen: {
      q: cleanQuestion(query.get('q') ?? ''),
      kommun: list(
        'kommun',
        known.municipalities.map((place) => place.code),
      ),
      form: list(
        'form',
        known.kinds.map((kind) => kind.code),
      ),
      omrade: list(
        'omrade',
        known.fields.map((field) => field.slug),
      ),
      sprak: list(
        'sprak',
        known.languages.map((language) => language.code),
      ),
      fran: isBackwards ? second : first,
      till: isBackwards ? first : second,
      arskurs: single('arskurs', (text) => wholeNumber(text, 1, 12)),
      sortera: single('sortera', sortOf) ?? 'soonest',
      sida: single('sida', (text) => wholeNumber(text, 1, 10_000)) ?? 1,
    },
    dropped: dropped.slice(0, MOST_DROPPED).map((value) => value.slice(0, 40)),
  };
}

/** One spelling for one choice: the cache key, the canonical address and every link use it. */
export function queryText(chosen: Chosen): string {
  const query = new URLSearchParams();
  if (chosen.q) query.set('q', chosen.q);
  for (const key of LIST_KEYS) chosen[key].forEach((value) => query.append(key, value));
  if (chosen.fran) query.set('fran', chosen.fran);
  if (chosen.till) query.set('till', chosen.till);
  if (chosen.arskurs) query.set('arskurs', String(chosen.arskurs));
  if (chosen.sortera !== 'soonest') query.set('sortera', chosen.sortera);
  if (chosen.sida > 1) query.set('sida', String(chosen.sida));
  return query.toString();
}

/** The list with something changed; any change but of the page itself starts at page one. */
export function listLink(locale: Locale, chosen: Chosen, change: Partial<Chosen> = {}): string {
  return listPath(locale, queryText({ ...chosen, sida: 1, ...change }));
}

/** On the host of a municipality its own places come first, until the visitor chooses otherwise. */
export function apiQuery(chosen: Chosen, own?: string): URLSearchParams {
  const query = new URLSearchParams();
  const set = (key: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(key, String(value));
  };
  set('q', chosen.q);
  set('municipality', chosen.kommun.join(','));
  set('kind', chosen.form.join(','));
  set('field', chosen.omrade.join(','));
  set('language', chosen.sprak.join(','));
  set('from', chosen.fran);
  set('to', chosen.till);
  set('grade', chosen.arskurs);
  set('sort', chosen.sortera);
  set('page', chosen.sida);
  if (chosen.sortera === 'soonest' && chosen.kommun.length === 0) set('first', own);
  return query;
}

/** What is asked for, on one line and not endless. */
export function cleanQuestion(text: string): string {
  // Control characters mean nothing to a reader and are not allowed in HTML.
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUESTION)
    .trim();
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : undefined;
}

function sortOf(text: string): Chosen['sortera'] | undefined {
  return text === 'soonest' || text === 'newest' || text === 'place' ? text : undefined;
}
