import type { EventDetail } from '../../plugins/placement-matching/contracts/public-content';

/** One event as iCalendar (RFC 5545): what the page says, and nobody's name. */
export function calendarFile(
  event: EventDetail,
  site: { readonly url: string; readonly name: string },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(site.name)}//SV`,
    'BEGIN:VEVENT',
    `UID:${escaped(site.url)}`,
    `DTSTAMP:${stamp(event.updatedAt)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    ...(event.endsAt ? [`DTEND:${stamp(event.endsAt)}`] : []),
    `SUMMARY:${escaped(event.title)}`,
    ...line('DESCRIPTION', event.ingress),
    ...line('LOCATION', [event.place, event.address].filter(Boolean).join(', ')),
    `URL:${escaped(site.url)}`,
    ...(event.isCancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}

const line = (name: string, text: string | null): string[] =>
  text ? [`${name}:${escaped(text)}`] : [];

const stamp = (instant: string): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Lines are at most 75 bytes; what follows goes on after a line break and a space. */
function folded(text: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of text) {
    const room = parts.length === 0 ? LONGEST : LONGEST - 1;
    if (Buffer.byteLength(part + sign) > room) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
}
const LONGEST = 75;
