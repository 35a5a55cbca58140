import { textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type {
  ArticleDetail,
  EventDetail,
  SiteSettings,
} from '../../plugins/placement-matching/contracts/public-content';
import type { PageContext } from '../page-context';
import { homePath } from '../paths';
import { searchPath } from '../search/search-path';
import type { Thing } from './seo';

/** Places are never marked as jobs: they are none, and nobody is employed. */

export function organisationThing(context: PageContext, settings: SiteSettings): readonly Thing[] {
  const { words, origin } = context;
  const url = origin + homePath(words.locale);
  return [
    {
      '@type': 'Organization',
      '@id': `${origin}/#organisation`,
      name: settings.operator ?? words.t('site.name'),
      url: origin,
      logo: `${origin}/favicon.svg`,
      ...(settings.telephone ? { telephone: settings.telephone } : {}),
      ...(settings.email ? { email: settings.email } : {}),
    },
    {
      '@type': 'WebSite',
      name: words.t('site.name'),
      url,
      inLanguage: words.locale,
      publisher: { '@id': `${origin}/#organisation` },
      potentialAction: {
        '@type': 'SearchAction',
        target: `${origin}${searchPath(words.locale)}?q={search_term_string}`,
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}

export function articleThing(context: PageContext, article: ArticleDetail): Thing {
  const { words, origin } = context;
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.ingress ? { description: article.ingress } : {}),
    datePublished: article.publishedOn,
    dateModified: article.updatedAt,
    inLanguage: article.language,
    mainEntityOfPage: origin + textPath('article', words.locale, article.slug),
    ...(article.image ? { image: new URL(article.image.url, origin).href } : {}),
    author: { '@id': `${origin}/#organisation` },
    publisher: {
      '@type': 'Organization',
      '@id': `${origin}/#organisation`,
      name: words.t('site.name'),
    },
  };
}

export function eventThing(context: PageContext, event: EventDetail): Thing {
  const { words, origin } = context;
  const place = event.place ?? event.address;
  return {
    '@type': 'Event',
    name: event.title,
    ...(event.ingress ? { description: event.ingress } : {}),
    startDate: event.startsAt,
    ...(event.endsAt ? { endDate: event.endsAt } : {}),
    eventStatus: `https://schema.org/${event.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    ...(place
      ? {
          location: {
            '@type': 'Place',
            name: place,
            ...(event.address ? { address: event.address } : {}),
          },
        }
      : {}),
    inLanguage: event.language,
    url: origin + textPath('event', words.locale, event.slug),
    organizer: {
      '@type': 'Organization',
      '@id': `${origin}/#organisation`,
      name: words.t('site.name'),
    },
  };
}
