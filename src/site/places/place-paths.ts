import { pathWord, type PathWord } from '../i18n/path-word';
import type { Locale } from '../i18n/translate';

const PLACE: PathWord = { sv: 'kommun', other: 'municipality' };
const CALENDAR: PathWord = { sv: 'kalender', other: 'calendar' };
const FORM: PathWord = { sv: 'praktikformer', other: 'forms' };
const RESULTS: PathWord = { sv: 'resultat', other: 'results' };
const LISTS = {
  slots: { sv: 'praktikplatser', other: 'placements' },
  calendar: CALENDAR,
  guides: { sv: 'guider', other: 'guides' },
} as const satisfies Readonly<Record<string, PathWord>>;

/** The lists that each municipality has of its own. */
export type PlaceList = keyof typeof LISTS;

const withQuery = (path: string, query: string): string => (query ? `${path}?${query}` : path);
const word = (text: string): string => encodeURIComponent(text);

export const placePath = (locale: Locale, slug: string): string =>
  `/${locale}/${pathWord(PLACE, locale)}/${word(slug)}`;
export const placeListPath = (locale: Locale, slug: string, list: PlaceList, query = ''): string =>
  withQuery(`${placePath(locale, slug)}/${pathWord(LISTS[list], locale)}`, query);
export const departmentPath = (locale: Locale, slug: string, department: string): string =>
  `${placePath(locale, slug)}/${word(department)}`;
export const calendarPath = (locale: Locale, query = ''): string =>
  withQuery(`/${locale}/${pathWord(CALENDAR, locale)}`, query);
export const formsPath = (locale: Locale): string => `/${locale}/${pathWord(FORM, locale)}`;
export const formPath = (locale: Locale, code: string): string =>
  `${formsPath(locale)}/${word(code)}`;
export const resultsPath = (locale: Locale): string => `/${locale}/${pathWord(RESULTS, locale)}`;
export const resultPath = (locale: Locale, period: string): string =>
  `${resultsPath(locale)}/${word(period)}`;

export type PlaceRoute =
  | { readonly page: 'place'; readonly locale: Locale; readonly slug: string }
  | {
      readonly page: 'place-list';
      readonly locale: Locale;
      readonly slug: string;
      readonly list: PlaceList;
    }
  | {
      readonly page: 'department';
      readonly locale: Locale;
      readonly slug: string;
      readonly department: string;
    }
  | {
      readonly page: 'calendar' | 'forms' | 'results';
      readonly locale: Locale;
    }
  | { readonly page: 'form'; readonly locale: Locale; readonly code: string }
  | { readonly page: 'result'; readonly locale: Locale; readonly period: string };
type Moved = { readonly page: 'move'; readonly to: string };

/** The page of a municipality, a form, the calendar or the results that the parts of an address name. */
export function placeRouteOf(
  locale: Locale,
  parts: readonly string[],
): PlaceRoute | Moved | undefined {
  const [section = '', first, second, ...more] = parts;
  if (more.length > 0) return undefined;
  const rest = [first, second].filter((part) => part !== undefined);
  const own = [PLACE, CALENDAR, FORM, RESULTS].find((one) => pathWord(one, locale) === section);
  if (own) return inSection(locale, own, rest);
  // The other language's word leads to the right address.
  const foreign = [PLACE, CALENDAR, FORM, RESULTS].find(
    (one) => one.sv === section || one.other === section,
  );
  if (!foreign || rest.length > 1) return undefined;
  return { page: 'move', to: ['', locale, pathWord(foreign, locale), ...rest.map(word)].join('/') };
}

function inSection(
  locale: Locale,
  section: PathWord,
  [first, second]: readonly string[],
): PlaceRoute | undefined {
  if (section === PLACE) {
    if (first === undefined) return undefined;
    if (second === undefined) return { page: 'place', locale, slug: first };
    const list = (Object.keys(LISTS) as PlaceList[]).find(
      (one) => pathWord(LISTS[one], locale) === second,
    );
    if (list) return { page: 'place-list', locale, slug: first, list };
    return { page: 'department', locale, slug: first, department: second };
  }
  if (second !== undefined) return undefined;
  if (section === CALENDAR) {
    return first === undefined ? { page: 'calendar', locale } : undefined;
  }
  if (section === FORM) {
    return first === undefined ? { page: 'forms', locale } : { page: 'form', locale, code: first };
  }
  return first === undefined
    ? { page: 'results', locale }
    : { page: 'result', locale, period: first };
}
