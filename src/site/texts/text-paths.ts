import {
  FIXED_KEYS,
  fixedPath,
  sectionPath,
  TEXT_KINDS,
  textPath,
  type FixedKey,
  type TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';
import { pathWord, type PathWord } from '../i18n/path-word';
import { SIGN_UP, signUpPath, type SignUpRoute } from '../sign-up/sign-up-paths';
import type { Locale } from '../i18n/translate';

export { fixedPath, type FixedKey };

const CONTACT: PathWord = { sv: 'kontakt', other: 'contact' };
const AMBASSADORS: PathWord = { sv: 'yrkesambassadorer', other: 'ambassadors' };
const CHECKLIST: PathWord = { sv: 'checklista', other: 'checklist' };
export const CALENDAR_FILE = 'kalender.ics';

export const contactPath = (locale: Locale, query = ''): string =>
  `/${locale}/${pathWord(CONTACT, locale)}${query ? `?${query}` : ''}`;
const WRITE: PathWord = { sv: 'skriv', other: 'write' };
const THANKS: PathWord = { sv: 'tack', other: 'thanks' };
const FEEDBACK: PathWord = { sv: 'svar', other: 'answer' };

export const contactFormPath = (locale: Locale, to = ''): string =>
  `${contactPath(locale)}/${pathWord(WRITE, locale)}${to ? `?till=${encodeURIComponent(to)}` : ''}`;
export const contactReceiptPath = (
  locale: Locale,
  { number, answerBy }: { readonly number: string; readonly answerBy: string },
): string =>
  `${contactPath(locale)}/${pathWord(THANKS, locale)}?${new URLSearchParams({ arende: number, senast: answerBy })}`;
export const feedbackPath = (locale: Locale): string => `/${locale}/${pathWord(FEEDBACK, locale)}`;
export const ambassadorsPath = (locale: Locale): string =>
  `/${locale}/${pathWord(AMBASSADORS, locale)}`;
export const stepPath = (locale: Locale, slug: string, step: string): string =>
  `${textPath('guide', locale, slug)}/${encodeURIComponent(step)}`;
export const checklistPath = (locale: Locale, slug: string): string =>
  `${textPath('guide', locale, slug)}/${pathWord(CHECKLIST, locale)}`;
export const calendarFilePath = (locale: Locale, slug: string): string =>
  `${textPath('event', locale, slug)}/${CALENDAR_FILE}`;

export type TextRoute =
  | { readonly page: 'texts'; readonly locale: Locale; readonly kind: TextKind }
  | {
      readonly page: 'text';
      readonly locale: Locale;
      readonly kind: TextKind;
      readonly slug: string;
      /** A step of a guide. */
      readonly step?: string;
      readonly isChecklist?: boolean;
    }
  | { readonly page: 'calendar-file'; readonly locale: Locale; readonly slug: string }
  | { readonly page: 'contact' | 'ambassadors'; readonly locale: Locale }
  | FormRoute
  | SignUpRoute
  | { readonly page: 'fixed'; readonly locale: Locale; readonly key: FixedKey };

export type FormRoute = {
  readonly page: 'contact-form' | 'contact-receipt' | 'feedback';
  readonly locale: Locale;
};

type Moved = { readonly page: 'move'; readonly to: string };

/** The text that the parts of an address name; undefined when it is none of ours. */
export function textRouteOf(
  locale: Locale,
  parts: readonly string[],
): TextRoute | Moved | undefined {
  const [section = '', ...rest] = parts;
  const other: Locale = locale === 'sv' ? 'en' : 'sv';
  const form = formRoute(locale, parts);
  if (form) return form;
  const single = singleRoute(locale, section);
  if (single) return rest.length === 0 ? single : undefined;
  const foreign = singleRoute(other, section);
  if (foreign && rest.length === 0) return { page: 'move', to: pathOf({ ...foreign, locale }) };
  const own = TEXT_KINDS.find((kind) => sectionPath(kind, locale) === `/${locale}/${section}`);
  if (own) return ofKind(locale, own, rest);
  const kind = TEXT_KINDS.find((one) => sectionPath(one, other) === `/${other}/${section}`);
  if (!kind) return undefined;
  // The other language's word for the section leads to the right address.
  const [slug] = rest;
  const to = slug ? textPath(kind, locale, slug) : sectionPath(kind, locale);
  return rest.length < 2 ? { page: 'move', to } : undefined;
}

function formRoute(
  locale: Locale,
  [section, part, ...more]: readonly string[],
): FormRoute | undefined {
  if (more.length > 0) return undefined;
  if (section === pathWord(FEEDBACK, locale) && part === undefined)
    return { page: 'feedback', locale };
  if (section !== pathWord(CONTACT, locale)) return undefined;
  if (part === pathWord(WRITE, locale)) return { page: 'contact-form', locale };
  return part === pathWord(THANKS, locale) ? { page: 'contact-receipt', locale } : undefined;
}

function singleRoute(locale: Locale, section: string): TextRoute | undefined {
  if (section === pathWord(CONTACT, locale)) return { page: 'contact', locale };
  if (section === pathWord(AMBASSADORS, locale)) return { page: 'ambassadors', locale };
  const key = FIXED_KEYS.find((one) => fixedPath(locale, one) === `/${locale}/${section}`);
  return key ? { page: 'fixed', locale, key } : undefined;
}

function ofKind(
  locale: Locale,
  kind: TextKind,
  [slug, part, ...more]: readonly string[],
): TextRoute | undefined {
  if (more.length > 0) return undefined;
  // Pages have no list: each has its own way in.
  if (slug === undefined) return kind === 'page' ? undefined : { page: 'texts', locale, kind };
  const one = { page: 'text', locale, kind, slug } as const;
  if (part === undefined) return one;
  if (kind === 'event' && part === pathWord(SIGN_UP, locale)) {
    return { page: 'sign-up', locale, slug };
  }
  if (kind === 'event' && part === CALENDAR_FILE) return { page: 'calendar-file', locale, slug };
  if (kind !== 'guide') return undefined;
  return part === pathWord(CHECKLIST, locale)
    ? { ...one, isChecklist: true }
    : { ...one, step: part };
}

/** The address of a page, to move a reader there. */
function pathOf(route: TextRoute): string {
  switch (route.page) {
    case 'contact':
    case 'contact-form':
    case 'contact-receipt':
    case 'feedback':
      return contactPath(route.locale);
    case 'ambassadors':
      return ambassadorsPath(route.locale);
    case 'fixed':
      return fixedPath(route.locale, route.key);
    case 'texts':
      return sectionPath(route.kind, route.locale);
    case 'sign-up':
      return signUpPath(route.locale, route.slug);
    case 'calendar-file':
      return calendarFilePath(route.locale, route.slug);
    case 'text':
      return textPath(route.kind, route.locale, route.slug);
  }
}
