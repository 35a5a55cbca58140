import type { VNode } from 'preact';
import type { Translator } from '../i18n/translate';
import { queryText, type Chosen } from '../listing-query';
import type { PageContext } from '../page-context';
import { listPath } from '../paths';
import type { FeedLink } from '../seo/seo';
import { FEED_TYPES, feedPath } from './feed-path';

type Feeds = readonly FeedLink[];

/** The feeds of a list of slots, under the same choice. */
export function feedsOf({ words }: PageContext, chosen: Chosen): Feeds {
  const list = listPath(words.locale, queryText({ ...chosen, sortera: 'soonest', sida: 1 }));
  return feedsOfList(words, { title: words.t('list.title'), list });
}

export function feedsOfList(
  words: Translator,
  { title, list }: { readonly title: string; readonly list: string },
): Feeds {
  return (['rss', 'json'] as const).map((format) => ({
    title: `${title} – ${words.t('site.name')} (${format.toUpperCase()})`,
    type: FEED_TYPES[format],
    href: feedPath(list, format),
  }));
}

/** «Bevaka med RSS · JSON»: what the visitor sees now, as it changes. */
export function FollowLinks(props: { readonly words: Translator; readonly feeds: Feeds }): VNode {
  const [rss, json] = props.feeds;
  return (
    <p class="muted">
      <a class="ds-link" href={rss?.href}>
        {props.words.t('feeds.rss')}
      </a>
      {' · '}
      <a class="ds-link" href={json?.href}>
        JSON
      </a>
    </p>
  );
}
