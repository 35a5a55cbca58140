import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { queryText, readChosen } from '../listing-query';
import type { Site } from '../page-frame';
import type { PageRequest, RenderedPage } from '../page-keeper';
import { renderListing } from '../page-renderer';
import { calendarQueryText, readCalendarChoice } from './calendar-choice';
import type { PlaceRoute } from './place-paths';
import {
  renderCalendar,
  renderDepartment,
  renderForm,
  renderForms,
  renderPlace,
  renderPlaceGuides,
  renderResult,
  renderResults,
} from './render-places';

type Asked = {
  readonly query: URLSearchParams;
  readonly overview: () => Promise<Overview>;
  readonly missing: () => RenderedPage;
};

/** The key under which such a page is kept, and how it is made. */
export async function placeRequest(
  site: Site,
  route: PlaceRoute,
  asked: Asked,
): Promise<PageRequest> {
  const { locale } = route;
  const kept = (
    key: string,
    render: () => Promise<RenderedPage | undefined> | RenderedPage,
  ): PageRequest => ({
    key: `${locale} ${route.page} ${key}`,
    isFreeText: false,
    render: async () => (await render()) ?? asked.missing(),
  });
  switch (route.page) {
    case 'place':
      return kept(route.slug, () => renderPlace(site, locale, route.slug));
    case 'department':
      return kept(`${route.slug} ${route.department}`, () => renderDepartment(site, locale, route));
    case 'place-list':
      return placeListRequest(site, route, asked);
    case 'calendar': {
      const known = await asked.overview();
      const chosen = readCalendarChoice(asked.query, known);
      return {
        ...kept(calendarQueryText(chosen), () => renderCalendar(site, { locale, known, chosen })),
        // Anybody can ask for schools that do not exist: they evict no other page.
        isFreeText: chosen.skola !== '',
      };
    }
    case 'forms':
      return kept('', async () => renderForms(site, locale, await asked.overview()));
    case 'form':
      return kept(route.code, () => renderForm(site, locale, route.code));
    case 'results':
      return kept('', () => renderResults(site, locale));
    case 'result':
      return kept(route.period, () => renderResult(site, locale, route.period));
  }
}

/** The same lists as the region's, of one municipality and in its colours. */
async function placeListRequest(
  site: Site,
  route: Extract<PlaceRoute, { page: 'place-list' }>,
  asked: Asked,
): Promise<PageRequest> {
  const { locale, slug, list } = route;
  const known = await asked.overview();
  const place = (await site.places()).find((one) => one.slug === slug);
  const key = `${locale} ${list} of ${slug}`;
  if (!place) return { key, isFreeText: true, render: async () => asked.missing() };
  if (list === 'guides') {
    return {
      key,
      isFreeText: false,
      render: async () => (await renderPlaceGuides(site, locale, place)) ?? asked.missing(),
    };
  }
  const query = new URLSearchParams(asked.query);
  query.set('kommun', place.code);
  if (list === 'calendar') {
    const chosen = readCalendarChoice(query, known);
    return {
      key: `${key} ${calendarQueryText(chosen)}`,
      isFreeText: chosen.skola !== '',
      render: () => renderCalendar(site, { locale, known, chosen, place }),
    };
  }
  const read = readChosen(query, known);
  return {
    key: `${key} ${queryText(read.chosen)} ${read.dropped.join(' ')}`,
    isFreeText: read.chosen.q !== '' || read.dropped.length > 0,
    render: () => renderListing(site, { locale, known, read, place }),
  };
}
