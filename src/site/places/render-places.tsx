import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import type { PublicPlace } from '../../plugins/placement-matching/contracts/public-places';
import type { Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import type { RenderedPage } from '../page-keeper';
import { renderGuidesOf } from '../texts/render-lists';
import { generalOf } from '../texts/render-text';
import { calendarApiQuery, calendarQueryText, type CalendarChoice } from './calendar-choice';
import { CalendarPage } from './pages/calendar';
import { DepartmentPage } from './pages/department';
import { FormPage, FormsPage } from './pages/forms';
import { PlacePage } from './pages/place';
import { ResultPage, ResultsPage } from './pages/results';
import {
  calendarPath,
  departmentPath,
  formPath,
  formsPath,
  placeListPath,
  placePath,
  resultPath,
  resultsPath,
} from './place-paths';

const DATES_SHOWN = 6;

/** Each of these is undefined where there is no such thing. */
type Made = Promise<RenderedPage | undefined>;
const page = (node: Parameters<typeof renderPage>[0]): RenderedPage => ({
  status: 200,
  html: renderPage(node),
});

export async function renderPlace(site: Site, locale: Locale, slug: string): Made {
  const place = await site.api.places.one(slug);
  if (!place) return undefined;
  const context = contextOf(site, locale, (other) => placePath(other, slug), place);
  const contacts = await site.api.texts.contacts(locale, { municipality: place.code });
  const { rows } = await site.api.places.calendar({ municipality: place.code });
  const guides = await site.api.texts.list('guide', locale, { municipality: place.code });
  const dates = rows.filter(({ what }) => what !== 'red-day').slice(0, DATES_SHOWN);
  return page(<PlacePage context={context} {...{ place, contacts, dates }} guides={guides.data} />);
}

export async function renderDepartment(
  site: Site,
  locale: Locale,
  asked: { readonly slug: string; readonly department: string },
): Made {
  const { slug } = asked;
  const department = await site.api.places.department(slug, asked.department);
  if (!department) return undefined;
  const { municipality, name } = department;
  const context = contextOf(
    site,
    locale,
    (other) => departmentPath(other, slug, asked.department),
    municipality,
  );
  const all = await site.api.texts.contacts(locale, { municipality: municipality.code });
  const own = all.filter((contact) => contact.department === name);
  const contacts = own.length > 0 ? own : all;
  return page(<DepartmentPage context={context} {...{ department, contacts }} />);
}

export async function renderPlaceGuides(site: Site, locale: Locale, place: PublicPlace): Made {
  const context = contextOf(
    site,
    locale,
    (other) => placeListPath(other, place.slug, 'guides'),
    place,
  );
  return renderGuidesOf(site, context, place);
}

export async function renderCalendar(
  site: Site,
  asked: {
    readonly locale: Locale;
    readonly known: Overview;
    readonly chosen: CalendarChoice;
    /** On the pages of a municipality. */
    readonly place?: PublicPlace;
  },
): Promise<RenderedPage> {
  const { locale, known, chosen, place } = asked;
  const query = calendarQueryText(place ? { ...chosen, kommun: '' } : chosen);
  const context = contextOf(
    site,
    locale,
    (other) =>
      place ? placeListPath(other, place.slug, 'calendar', query) : calendarPath(other, query),
    place,
  );
  const year = await site.api.places.calendar(calendarApiQuery(chosen));
  const crumbs = place ? [{ text: place.name, href: placePath(locale, place.slug) }] : [];
  return page(<CalendarPage context={context} {...{ known, chosen, year, crumbs }} />);
}

export function renderForms(site: Site, locale: Locale, known: Overview): RenderedPage {
  return page(<FormsPage context={contextOf(site, locale, formsPath)} known={known} />);
}

export async function renderForm(site: Site, locale: Locale, code: string): Made {
  const form = await site.api.places.form(code);
  if (!form) return undefined;
  const context = contextOf(site, locale, (other) => formPath(other, code));
  const guides = await site.api.texts.list('guide', locale, { kind: code });
  const contact = generalOf(await site.api.texts.contacts(locale, { kind: code }));
  return page(<FormPage context={context} form={form} guides={guides.data} contact={contact} />);
}

export async function renderResults(site: Site, locale: Locale): Promise<RenderedPage> {
  const results = await site.api.places.results();
  const context = contextOf(site, locale, resultsPath);
  return page(<ResultsPage context={context} results={results} />);
}

export async function renderResult(site: Site, locale: Locale, period: string): Made {
  const result = await site.api.places.result(period);
  if (!result) return undefined;
  const context = contextOf(site, locale, (other) => resultPath(other, period));
  return page(<ResultPage context={context} result={result} />);
}
