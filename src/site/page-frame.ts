import type { PublicPlace } from '../plugins/placement-matching/contracts/public-places';
import type { ContentApi } from './content-api/client';
import { todayText } from './dates';
import type { Boundaries } from './map/boundaries';
import { LOCALES, translator, type Locale } from './i18n/translate';
import type { PageContext } from './page-context';

/** What every page is made with. */
export type Site = {
  readonly api: ContentApi;
  readonly origin: string;
  readonly styles: string;
  readonly boundaries?: Boundaries | undefined;
  /** The municipalities with their colours, as of a few seconds ago. */
  readonly places: () => Promise<readonly PublicPlace[]>;
  /** The municipality whose host name this is. */
  readonly host?: PublicPlace | undefined;
};

/** `owner`: the municipality that the page belongs to; it is found on the owner's own host, where there is one. */
export function contextOf(
  site: Site,
  locale: Locale,
  path: (locale: Locale) => string,
  owner?: PublicPlace,
): PageContext {
  return {
    words: translator(locale),
    origin: owner?.host ? `https://${owner.host}` : site.origin,
    styles: site.styles,
    today: todayText(),
    paths: Object.fromEntries(LOCALES.map((other) => [other, path(other)])) as Record<
      Locale,
      string
    >,
    brand: owner ?? site.host,
    boundaries: site.boundaries,
  };
}
