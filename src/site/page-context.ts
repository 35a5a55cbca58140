import type { PublicPlace } from '../plugins/placement-matching/contracts/public-places';
import type { Boundaries } from './map/boundaries';
import type { Locale, Translator } from './i18n/translate';

/** What every page knows besides its own content. */
export type PageContext = {
  readonly words: Translator;
  /** Scheme and host for canonical addresses; never taken from the request. */
  readonly origin: string;
  readonly styles: string;
  readonly today: string;
  /** Outlines for the map, where an operator has added them. */
  readonly boundaries?: Boundaries | undefined;
  /** The municipality whose colours and name the page wears. */
  readonly brand?: PublicPlace | undefined;
  /** The same page in each language, as paths. */
  readonly paths: Readonly<Record<Locale, string>>;
};
