import ical, { ICalEventStatus } from 'ical-generator';

export type CalendarEntry = {
  readonly uid: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly where?: string | undefined;
  readonly url: string;
  readonly isCancelled?: boolean;
  /** When it was written last: the same content gives the same bytes. */
  readonly changedAt: string;
} & (
  | { readonly startsAt: string; readonly endsAt: string | null }
  /** Whole days, the last one included. */
  | { readonly firstDay: string; readonly lastDay: string }
);

const DAY_MS = 86_400_000;

/** iCalendar (RFC 5545) of what a page says, and nobody's name. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: 'Praktikvägen', product: 'site' } });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      summary: entry.title,
      url: entry.url,
      stamp: new Date(entry.changedAt),
      ...(entry.text ? { description: entry.text } : {}),
      ...(entry.where ? { location: entry.where } : {}),
      ...(entry.isCancelled ? { status: ICalEventStatus.CANCELLED } : {}),
      ...timesOf(entry),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function timesOf(entry: CalendarEntry): {
  readonly start: Date;
  readonly end?: Date;
  readonly allDay?: boolean;
} {
  if ('firstDay' in entry) {
    // The day after the last one, as the standard counts whole days.
    const end = new Date(Date.parse(entry.lastDay) + DAY_MS);
    return { start: new Date(entry.firstDay), end, allDay: true };
  }
  const start = new Date(entry.startsAt);
  return entry.endsAt ? { start, end: new Date(entry.endsAt) } : { start };
}
