import { Feed } from 'feed';
import type { FeedFormat } from './feed-path';

export type FeedItem = {
  readonly title: string;
  readonly link: string;
  readonly text: string;
  readonly at: Date;
};
export type FeedContent = {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly link: string;
  readonly self: Readonly<Record<'rss' | 'json', string>>;
  readonly language: string;
  readonly items: readonly FeedItem[];
};

const NEVER = new Date(0);
const LICENCE = 'CC0 1.0';

/** RSS 2.0 or JSON Feed 1.1 of the same items: the same content gives the same bytes. */
export function writeFeed(content: FeedContent, format: Exclude<FeedFormat, 'ics'>): string {
  const { title, description, link, self, language, items } = content;
  const feed = new Feed({
    id: link,
    title,
    description,
    link,
    language,
    copyright: LICENCE,
    generator: 'Praktikvägen',
    updated: items.reduce((latest, { at }) => (at > latest ? at : latest), NEVER),
    feedLinks: { rss: self.rss, json: self.json },
    ...(format === 'rss' ? { feed: self.rss } : {}),
  });
  for (const item of items) {
    feed.addItem({
      id: item.link,
      title: storable(item.title),
      link: item.link,
      description: storable(item.text),
      date: item.at,
    });
  }
  if (format === 'rss') return feed.rss2();
  return JSON.stringify({ ...JSON.parse(feed.json1()), version: JSON_FEED, language });
}

/** The library writes version 1, of which 1.1 is an addition. */
const JSON_FEED = 'https://jsonfeed.org/version/1.1';

/** XML has no room for control characters, whoever has written them. */
const storable = (text: string): string => text.replace(/[^\P{C}\n\t]/gu, '');
