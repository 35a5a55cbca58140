import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type { Locale } from '../i18n/translate';
import { calendarPath } from '../places/place-paths';

/** What can be followed, and in which formats; events go into a calendar, the rest into a reader. */
const FORMATS = {
  slots: ['rss', 'json'],
  news: ['rss', 'json'],
  events: ['ics'],
  calendar: ['ics'],
} as const;
export type FeedOf = keyof typeof FORMATS;
export type FeedFormat = 'rss' | 'json' | 'ics';
export type FeedRoute = {
  readonly page: 'feed';
  readonly locale: Locale;
  readonly of: FeedOf;
  readonly format: FeedFormat;
};

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  json: 'application/feed+json',
  ics: 'text/calendar',
};

/** The address of the list with the format behind it, and the same query. */
export const feedPath = (list: string, format: FeedFormat): string => {
  const [path = '', query] = list.split('?');
  return `${path}.${format}${query ? `?${query}` : ''}`;
};

/** The feed that the parts of an address name. `slots` is the word of the list of slots. */
export function feedRouteOf(
  locale: Locale,
  parts: readonly string[],
  slots: string,
): FeedRoute | undefined {
  const [, word, format] = /^([\p{L}\p{N}-]+)\.(rss|json|ics)$/u.exec(parts[0] ?? '') ?? [];
  if (parts.length !== 1 || word === undefined) return undefined;
  const list = `/${locale}/${word}`;
  const of: FeedOf | undefined =
    word === slots
      ? 'slots'
      : list === sectionPath('article', locale)
        ? 'news'
        : list === sectionPath('event', locale)
          ? 'events'
          : list === calendarPath(locale)
            ? 'calendar'
            : undefined;
  const known = of && FORMATS[of].find((one) => one === format);
  return of && known ? { page: 'feed', locale, of, format: known } : undefined;
}
