import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import type { Locale } from './i18n/translate';
import { renderPage } from './layouts/page';
import { apiQuery, queryText, type readChosen } from './listing-query';
import { contextOf, type Site } from './page-frame';
import type { RenderedPage } from './page-keeper';
import { homePath, listPath, slotPath } from './paths';
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
  const page = <HomePage context={context} {...{ overview, settings, ...latest }} />;
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
  },
): Promise<RenderedPage> {
  const { locale, known, read } = input;
  const query = queryText(read.chosen);
  const context = contextOf(site, locale, (other) => listPath(other, query));
  const list = await site.api.search(apiQuery(read.chosen));
  const page = <ListingPage context={context} list={list} known={known} {...read} />;
  return { status: 200, html: renderPage(page) };
}

export async function renderSlot(site: Site, locale: Locale, slug: string): Promise<RenderedPage> {
  const context = contextOf(site, locale, (other) => slotPath(other, slug));
  const answer = await site.api.slot(slug);
  if (answer.is === 'found') {
    return { status: 200, html: renderPage(<SlotPage context={context} slot={answer.slot} />) };
  }
  if (answer.is === 'unknown') return renderMissing(site, locale, slug);
  const known = await site.api.overview();
  const page = <GonePage context={context} near={answer.near} known={known} />;
  return { status: 410, html: renderPage(page) };
}

export function renderMissing(site: Site, locale: Locale, address: string): RenderedPage {
  const question = address
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60);
  const page = <MissingPage context={contextOf(site, locale, homePath)} question={question} />;
  return { status: 404, html: renderPage(page) };
}

export function renderPlain(
  site: Site,
  locale: Locale,
  kind: 'failed' | 'busy' | 'long' | 'method' | 'elsewhere',
): string {
  return renderPage(<PlainPage context={contextOf(site, locale, homePath)} kind={kind} />);
}
