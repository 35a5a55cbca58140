import type { Locale } from '../i18n/translate';

const word = (locale: Locale, sv: string, other: string): string => (locale === 'sv' ? sv : other);

export const offerPath = (locale: Locale, query = ''): string =>
  `/${locale}/${word(locale, 'erbjud-plats', 'offer')}${query ? `?${query}` : ''}`;
export const checkPath = (locale: Locale): string =>
  `${offerPath(locale)}/${word(locale, 'granska', 'check')}`;
/** What was written, as a file: for whoever cannot send it now. */
export const asTextPath = (locale: Locale): string => `${offerPath(locale)}/text`;
export const thanksPath = (locale: Locale, token = ''): string =>
  `${offerPath(locale)}/${word(locale, 'tack', 'thanks')}${token ? `?lank=${token}` : ''}`;
export const followPath = (locale: Locale, token: string): string =>
  locale === 'sv' ? `/sv/erbjudande/${token}` : `${offerPath(locale)}/${token}`;
export const changePath = (locale: Locale, token: string): string =>
  `${followPath(locale, token)}/${word(locale, 'andra', 'change')}`;

export type OfferRoute = {
  readonly page: 'offer';
  readonly locale: Locale;
  readonly step: 'form' | 'check' | 'text' | 'thanks' | 'follow' | 'change';
  /** Of an offer that is followed. */
  readonly token?: string;
};

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The step that the parts of an address after the language name; undefined when it is none of ours. */
export function offerRouteOf(locale: Locale, parts: readonly string[]): OfferRoute | undefined {
  const path = `/${locale}/${parts.join('/')}`;
  const page = { page: 'offer', locale } as const;
  if (path === offerPath(locale)) return { ...page, step: 'form' };
  if (path === checkPath(locale)) return { ...page, step: 'check' };
  if (path === asTextPath(locale)) return { ...page, step: 'text' };
  if (path === thanksPath(locale)) return { ...page, step: 'thanks' };
  const token = parts[1] ?? '';
  if (!TOKEN.test(token)) return undefined;
  if (path === followPath(locale, token)) return { ...page, step: 'follow', token };
  return path === changePath(locale, token) ? { ...page, step: 'change', token } : undefined;
}
