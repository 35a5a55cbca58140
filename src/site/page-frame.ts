import type { ContentApi } from './content-api/client';
import { todayText } from './dates';
import { LOCALES, translator, type Locale } from './i18n/translate';
import type { PageContext } from './page-context';

/** What every page is made with. */
export type Site = {
  readonly api: ContentApi;
  readonly origin: string;
  readonly styles: string;
};

export function contextOf(
  site: Site,
  locale: Locale,
  path: (locale: Locale) => string,
): PageContext {
  const [sv, en] = LOCALES.map((other) => path(other));
  return {
    words: translator(locale),
    origin: site.origin,
    styles: site.styles,
    today: todayText(),
    paths: { sv: sv ?? '', en: en ?? '' },
  };
}
