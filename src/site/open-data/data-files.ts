import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { feedPath } from '../feeds/feed-path';
import type { Locale } from '../i18n/translate';
import { listPath } from '../paths';
import { calendarPath } from '../places/place-paths';

export type DataFile = {
  readonly sv: string;
  readonly en: string;
  readonly format: string;
  readonly href: string;
};

/** What can be read, each with an address that answers. */
export function dataFiles(locale: Locale): readonly DataFile[] {
  const places = listPath(locale);
  const api = (path: string): string => `/api/v1/${path}`;
  return [
    {
      sv: 'Öppna platser, 24 åt gången, med antal för varje val',
      en: 'Open places, 24 at a time, with a count for each choice',
      format: 'JSON',
      href: api('slots/search?kind=prao'),
    },
    {
      sv: 'Adresser till alla öppna platser',
      en: 'Addresses of all open places',
      format: 'JSON',
      href: api('slots/slugs'),
    },
    {
      sv: 'Antal platser per kommun, område, form och språk, och öppna perioder',
      en: 'Number of places by municipality, field, form and language, and open periods',
      format: 'JSON',
      href: api('overview'),
    },
    {
      sv: 'Nya platser att bevaka',
      en: 'New places to follow',
      format: 'RSS',
      href: feedPath(places, 'rss'),
    },
    {
      sv: 'Nya platser att bevaka',
      en: 'New places to follow',
      format: 'JSON Feed',
      href: feedPath(places, 'json'),
    },
    { sv: 'Guider', en: 'Guides', format: 'JSON', href: api(`guides?locale=${locale}`) },
    { sv: 'Nyheter', en: 'News', format: 'JSON', href: api(`articles?locale=${locale}`) },
    {
      sv: 'Nyheter att bevaka',
      en: 'News to follow',
      format: 'RSS',
      href: feedPath(sectionPath('article', locale), 'rss'),
    },
    { sv: 'Evenemang', en: 'Events', format: 'JSON', href: api(`events?locale=${locale}`) },
    {
      sv: 'Evenemang i din kalender',
      en: 'Events in your calendar',
      format: 'iCalendar',
      href: feedPath(sectionPath('event', locale), 'ics'),
    },
    {
      sv: 'Datum för perioder, besked och lov',
      en: 'Dates of periods, answers and holidays',
      format: 'iCalendar',
      href: feedPath(calendarPath(locale), 'ics'),
    },
    { sv: 'Projekt', en: 'Projects', format: 'JSON', href: api(`projects?locale=${locale}`) },
    {
      sv: 'Kontakter',
      en: 'Contacts',
      format: 'JSON',
      href: api(`contact-points?locale=${locale}`),
    },
    {
      sv: 'Yrkesambassadörer',
      en: 'Vocation ambassadors',
      format: 'JSON',
      href: api(`ambassadors?locale=${locale}`),
    },
    {
      sv: 'Sökning i allt',
      en: 'Search over everything',
      format: 'JSON',
      href: api(`search?q=handledare&locale=${locale}`),
    },
  ];
}
