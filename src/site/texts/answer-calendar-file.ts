import { encode } from '../encode';
import { eventEntry } from '../feeds/event-entry';
import { writeCalendar } from '../feeds/write-calendar';
import { CACHE } from '../headers';
import { translator, type Locale } from '../i18n/translate';
import type { Site } from '../page-frame';
import { respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';

const FAST = 4;

/** The file that puts an event into the visitor's own calendar. */
export async function answerCalendarFile(
  site: Site,
  request: SiteRequest,
  asked: { readonly locale: Locale; readonly slug: string },
): Promise<SiteResponse | undefined> {
  const { locale, slug } = asked;
  const event = await site.api.texts.one('event', locale, slug);
  if (!event) return undefined;
  const name = translator(locale).t('site.name');
  const body = writeCalendar(name, [eventEntry(event, { origin: site.origin, locale })]);
  return respond(request, {
    status: 200,
    type: 'text/calendar; charset=utf-8',
    encoded: await encode(body, FAST),
    cache: CACHE.page,
  });
}
