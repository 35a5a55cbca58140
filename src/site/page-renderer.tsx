import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import type { PublicPlace } from '../plugins/placement-matching/contracts/public-places';
import type { Locale } from './i18n/translate';
import { renderPage } from './layouts/page';
import { apiQuery, queryText, type readChosen } from './listing-query';
import { contextOf, type Site } from './page-frame';
import type { RenderedPage } from './page-keeper';
import { homePath, listPath, slotPath } from './paths';
import { placeListPath } from './places/place-paths';
import { GonePage, MissingPage, PlainPage } from './pages/errors';
import { HomePage } from './pages/home';
import { ListingPage } from './pages/listing';
import { SlotPage } from './pages/slot';

export async function renderHome(site: Site, locale: Locale): Promise<RenderedPage> {
  const context = contextOf(site, locale, homePath);
  const overview = await site.api.overview();
  const settings = await site.api.texts.settings(locale);
  const news = await site.api.texts.list('article', locale);
  const events = await site.api.texts.list('event', locale);
  const latest = { news: news.data.slice(0, LATEST), events: events.data.slice(0, LATEST) };
  const places = await site.places();
  const page = <HomePage context={context} {...{ overview, settings, places, ...latest }} />;
  return { status: 200, html: renderPage(page) };
}

const LATEST = 3;

/** `read` comes from the same overview that the cache key was made from. */
export async function renderListing(
  site: Site,
  input: {
    readonly locale: Locale;
    readonly known: Overview;
    readonly read: ReturnType<typeof readChosen>;
    /** On the pages of a municipality. */
    readonly place?: PublicPlace;
  },
): Promise<RenderedPage> {
  const { locale, known, read, place } = input;
  const query = queryText(read.chosen);
  const own = place ? queryText({ ...read.chosen, kommun: [] }) : '';
  const address = (other: Locale): string =>
    place ? placeListPath(other, place.slug, 'slots', own) : listPath(other, query);
  const context = contextOf(site, locale, address, place);
  const list = await site.api.search(apiQuery(read.chosen, site.host?.code));
  const page = <ListingPage context={context} list={list} known={known} {...read} />;
  return { status: 200, html: renderPage(page) };
}

export async function renderSlot(site: Site, locale: Locale, slug: string): Promise<RenderedPage> {
  const answer = await site.api.slot(slug);
  const code = answer.is === 'found' ? answer.slot.municipality?.code : undefined;
  const owner = code ? (await site.places()).find((place) => place.code === code) : undefined;
  const context = contextOf(site, locale, (other) => slotPath(other, slug), owner);
  if (answer.is === 'found') {
    return { status: 200, html: renderPage(<SlotPage context={context} slot={answer.slot} />) };
  }
  if (answer.is === 'unknown') return renderMissing(site, locale, slotPath(locale, slug));
  const known = await site.api.overview();
  const page = <GonePage context={context} near={answer.near} known={known} />;
  return { status: 410, html: renderPage(page) };
}

export function renderMissing(site: Site, locale: Locale, address: string): RenderedPage {
  // The language and the kind of page are no words that anybody searches for.
  const parts = address.split('/').filter((part) => part !== '');
  const words = parts[0] === locale ? parts.slice(1) : parts;
  const question = (words.length > 1 ? words.slice(1) : words)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60);
  const page = <MissingPage context={contextOf(site, locale, homePath)} question={question} />;
  return { status: 404, html: renderPage(page) };
}

export function renderPlain(
  site: Site,
  locale: Locale,
  failure: Omit<Parameters<typeof PlainPage>[0], 'context'>,
): string {
  return renderPage(<PlainPage context={contextOf(site, locale, homePath)} {...failure} />);
}
