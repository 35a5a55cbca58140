import { textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type {
  EventDetail,
  EventSummary,
} from '../../plugins/placement-matching/contracts/public-content';
import type { Locale } from '../i18n/translate';
import type { CalendarEntry } from './write-calendar';

/** An event as a calendar has it; its address never changes while the event is there, so it is its name. */
export function eventEntry(
  event: EventSummary & Partial<Pick<EventDetail, 'address'>>,
  site: { readonly origin: string; readonly locale: Locale },
): CalendarEntry {
  const url = site.origin + textPath('event', site.locale, event.slug);
  return {
    uid: url,
    url,
    title: event.title,
    text: event.ingress ?? undefined,
    where: [event.place, event.address].filter(Boolean).join(', '),
    isCancelled: event.isCancelled,
    changedAt: event.updatedAt,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
  };
}
