import { sectionPath, textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { translator, type Locale } from '../i18n/translate';
import { apiQuery, queryText, readChosen, type Chosen } from '../listing-query';
import { scopeText } from '../listing-words';
import { contextOf, type Site } from '../page-frame';
import type { PageRequest } from '../page-keeper';
import { listPath, slotPath } from '../paths';
import { requirementsText, weeksText } from '../slot-texts';
import { FEED_TYPES, feedPath, type FeedRoute } from './feed-path';
import { calendarApiQuery, calendarQueryText, readCalendarChoice } from '../places/calendar-choice';
import type { CalendarChoice } from '../places/calendar-choice';
import { calendarPath } from '../places/place-paths';
import { dateEntry } from './date-entry';
import { eventEntry } from './event-entry';
import { writeCalendar } from './write-calendar';
import { writeFeed, type FeedContent } from './write-feed';

type Asked = {
  readonly query: URLSearchParams;
  readonly overview: () => Promise<Overview>;
};

/** A feed is kept as a page is: made anew after each change, and there when the database is not. */
export async function feedRequest(
  site: Site,
  route: FeedRoute,
  asked: Asked,
): Promise<PageRequest> {
  const { locale, of, format } = route;
  const type = `${FEED_TYPES[format]}; charset=utf-8`;
  if (of === 'slots') {
    const known = await asked.overview();
    const { chosen: read } = readChosen(asked.query, known);
    // The newest come first whatever the page is sorted by, and a reader follows the first page.
    const chosen: Chosen = { ...read, sortera: 'newest', sida: 1 };
    return {
      key: `${locale} feed slots ${format} ${queryText(chosen)}`,
      isFreeText: chosen.q !== '',
      render: async () => {
        const content = await slotFeed(site, { locale, known, chosen });
        return { status: 200, html: writeFeed(content, format === 'json' ? 'json' : 'rss'), type };
      },
    };
  }
  if (of === 'calendar') {
    const chosen = readCalendarChoice(asked.query, await asked.overview());
    return {
      key: `${locale} feed calendar ${calendarQueryText(chosen)}`,
      isFreeText: chosen.skola !== '',
      render: async () => ({ status: 200, html: await yearCalendar(site, locale, chosen), type }),
    };
  }
  return {
    key: `${locale} feed ${of} ${format}`,
    isFreeText: false,
    render: async () => {
      const html =
        of === 'events'
          ? await eventCalendar(site, locale)
          : writeFeed(await newsFeed(site, locale), format === 'json' ? 'json' : 'rss');
      return { status: 200, html, type };
    },
  };
}

async function slotFeed(
  site: Site,
  asked: { readonly locale: Locale; readonly known: Overview; readonly chosen: Chosen },
): Promise<FeedContent> {
  const { locale, known, chosen } = asked;
  const list = listPath(locale, queryText({ ...chosen, sortera: 'soonest' }));
  const context = contextOf(site, locale, () => list);
  const { words } = context;
  const { data } = await site.api.search(apiQuery(chosen));
  return {
    ...heading(site, list, locale),
    title: `${words.t('list.title')}${scopeText(context, chosen, known)} – ${words.t('site.name')}`,
    description: words.t('list.description'),
    items: data.map((slot) => ({
      title: slot.title,
      link: site.origin + slotPath(locale, slot.slug),
      // Without the number of seats left: a reader would show an old one.
      text: [
        [slot.workplace, slot.municipality?.name].filter(Boolean).join(', '),
        slot.forms.map(words.name).join(', '),
        weeksText(context, slot),
        ...requirementsText(words, slot),
        slot.languages,
      ]
        .filter(Boolean)
        .join(' · '),
      at: new Date(slot.updatedAt),
    })),
  };
}

async function newsFeed(site: Site, locale: Locale): Promise<FeedContent> {
  const { t } = translator(locale);
  const { data } = await site.api.texts.list('article', locale);
  return {
    ...heading(site, sectionPath('article', locale), locale),
    title: `${t('nav.news')} – ${t('site.name')}`,
    description: t('news.ingress'),
    items: data.map(({ title, slug, ingress, publishedOn }) => ({
      title,
      link: site.origin + textPath('article', locale, slug),
      text: ingress ?? '',
      at: new Date(publishedOn),
    })),
  };
}

function heading(
  site: Site,
  list: string,
  language: Locale,
): Pick<FeedContent, 'link' | 'self' | 'language'> {
  const self = (format: 'rss' | 'json'): string => site.origin + feedPath(list, format);
  return { link: site.origin + list, self: { rss: self('rss'), json: self('json') }, language };
}

/** Events to come; one that was called off stays and says so, so that calendars learn it. */
async function eventCalendar(site: Site, locale: Locale): Promise<string> {
  const { t } = translator(locale);
  const { data } = await site.api.texts.list('event', locale);
  const entries = data.map((event) => eventEntry(event, { origin: site.origin, locale }));
  return writeCalendar(`${t('nav.events')} – ${t('site.name')}`, entries);
}

/** The dates of periods and schools under the same choice as the page; a visitor's own calendar knows red days already. */
async function yearCalendar(site: Site, locale: Locale, chosen: CalendarChoice): Promise<string> {
  const words = translator(locale);
  const { rows } = await site.api.places.calendar(calendarApiQuery(chosen));
  const url = site.origin + calendarPath(locale, calendarQueryText(chosen));
  const entries = rows
    .filter(({ what }) => what !== 'red-day')
    .map((row) => dateEntry(row, { words, url, origin: site.origin }));
  return writeCalendar(`${words.t('calendar.title')} – ${words.t('site.name')}`, entries);
}
