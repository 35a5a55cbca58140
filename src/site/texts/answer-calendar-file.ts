import { textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { encode } from '../encode';
import { CACHE } from '../headers';
import { translator, type Locale } from '../i18n/translate';
import type { Site } from '../page-frame';
import { respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';
import { calendarFile } from './calendar-file';

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
  const body = calendarFile(event, {
    url: site.origin + textPath('event', locale, event.slug),
    name: translator(locale).t('site.name'),
  });
  return respond(request, {
    status: 200,
    type: 'text/calendar; charset=utf-8',
    encoded: await encode(body, FAST),
    cache: CACHE.page,
  });
}
