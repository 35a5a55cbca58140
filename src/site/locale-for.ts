import { LOCALES, type Locale } from './i18n/translate';
import type { SiteRequest } from './site-request';

/** The language that the browser likes best of ours; Swedish where it names none. */
export function localeFor(request: SiteRequest): Locale {
  const wanted = (request.acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=');
      return {
        locale: LOCALES.find((locale) => tag.split('-')[0] === locale),
        weight: Number(weight ?? 1),
      };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.find((entry) => entry.locale)?.locale ?? 'sv';
}
