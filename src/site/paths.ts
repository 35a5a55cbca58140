import {
  SLOTS,
  slotsPath,
  type TextKind,
} from '../plugins/placement-matching/contracts/public-addresses';
import { previewOf } from '../plugins/placement-matching/contracts/public-preview';
import { feedRouteOf, type FeedRoute } from './feeds/feed-path';
import { offerRouteOf, type OfferRoute } from './offers/offer-paths';
import { pathWord } from './i18n/path-word';
import { LOCALES, type Locale } from './i18n/translate';
import { placeRouteOf, type PlaceRoute } from './places/place-paths';
import { isSearch, isSearchWordOf, searchPath } from './search/search-path';
import { CALENDAR_FILE, textRouteOf, type TextRoute } from './texts/text-paths';

export const homePath = (locale: Locale): string => `/${locale}`;
export const listPath = (locale: Locale, query = ''): string =>
  `${slotsPath(locale)}${query ? `?${query}` : ''}`;
export const slotPath = (locale: Locale, slug: string): string =>
  `${slotsPath(locale)}/${encodeURIComponent(slug)}`;

export type Route =
  | TextRoute
  | OfferRoute
  | PlaceRoute
  | FeedRoute
  | { readonly page: 'home'; readonly locale: Locale }
  | { readonly page: 'list'; readonly locale: Locale }
  | { readonly page: 'search'; readonly locale: Locale }
  | { readonly page: 'slot'; readonly locale: Locale; readonly slug: string }
  | { readonly page: 'missing'; readonly locale: Locale }
  | { readonly page: 'root' | 'robots' | 'favicon' }
  | { readonly page: 'sitemap'; readonly part: number | undefined }
  | { readonly page: 'asset'; readonly name: string }
  | { readonly page: 'preview'; readonly kind: TextKind; readonly id: string }
  | { readonly page: 'move'; readonly to: string };

/** The page that a path names, or undefined when the path belongs to somebody else. */
export function routeOf(path: string): Route | undefined {
  if (path === '/') return { page: 'root' };
  if (path === '/robots.txt') return { page: 'robots' };
  if (path === '/favicon.ico' || path === '/favicon.svg') return { page: 'favicon' };
  const sitemap = /^\/sitemap(?:-(\d{1,3}))?\.xml$/.exec(path);
  if (sitemap) return { page: 'sitemap', part: sitemap[1] ? Number(sitemap[1]) : undefined };
  if (path.startsWith('/assets/')) return { page: 'asset', name: path.slice('/assets/'.length) };
  const preview = previewOf(path);
  if (preview) return { page: 'preview', ...preview };
  const [, first = ''] = path.split('/', 2);
  const locale = LOCALES.find((one) => one === first);
  return locale ? localised(locale, path.slice(1 + locale.length)) : undefined;
}

function localised(locale: Locale, rest: string): Route {
  if (rest === '') return { page: 'home', locale };
  if (rest === '/') return { page: 'move', to: homePath(locale) };
  const [, section, slug, ...more] = rest.split('/');
  const offer = offerRouteOf(locale, rest.split('/').slice(1));
  if (offer) return offer;
  const feed = feedRouteOf(locale, rest.split('/').slice(1), pathWord(SLOTS, locale));
  if (feed) return feed;
  if (isSearch(rest.split('/').slice(1))) {
    return isSearchWordOf(locale, section)
      ? { page: 'search', locale }
      : { page: 'move', to: searchPath(locale) };
  }
  const text =
    section === pathWord(SLOTS, locale) ? undefined : textRoute(locale, rest.split('/').slice(1));
  if (text) return text;
  if (section !== pathWord(SLOTS, locale) || more.length > 0)
    return moved(section, slug, more, locale);
  if (slug === undefined) return { page: 'list', locale };
  if (slug === '') return { page: 'move', to: listPath(locale) };
  const decoded = decodedSlug(slug);
  return decoded ? { page: 'slot', locale, slug: decoded } : { page: 'missing', locale };
}

/** A text of the editors; one slash too many leads to the right address. */
function textRoute(locale: Locale, parts: readonly string[]): Route | undefined {
  const isOneTooMany = parts.length > 1 && parts.at(-1) === '';
  const words = (isOneTooMany ? parts.slice(0, -1) : parts).map((part) =>
    part === CALENDAR_FILE ? part : decodedSlug(part),
  );
  const known = words.filter((word) => word !== undefined);
  const route =
    known.length === words.length
      ? (placeRouteOf(locale, known) ?? textRouteOf(locale, known))
      : undefined;
  if (!route || !isOneTooMany) return route;
  return { page: 'move', to: ['', locale, ...known.map(encodeURIComponent)].join('/') };
}

/** The other language's word for the section, or one slash too many, leads to the right address. */
function moved(
  section: string | undefined,
  slug: string | undefined,
  more: readonly string[],
  locale: Locale,
): Route {
  const isSlots = section === SLOTS.sv || section === SLOTS.other;
  const isEnd = more.length === 0 || (more.length === 1 && more[0] === '');
  if (!isSlots || !isEnd) return { page: 'missing', locale };
  const decoded = slug ? decodedSlug(slug) : undefined;
  if (!slug) return { page: 'move', to: listPath(locale) };
  return decoded ? { page: 'move', to: slotPath(locale, decoded) } : { page: 'missing', locale };
}

const SLUG = /^[\p{L}\p{N}_-]{1,120}$/u;

function decodedSlug(slug: string): string | undefined {
  try {
    const decoded = decodeURIComponent(slug);
    return SLUG.test(decoded) ? decoded : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
