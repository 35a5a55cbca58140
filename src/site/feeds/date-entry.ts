import type { CalendarRow } from '../../plugins/placement-matching/contracts/public-calendar';
import type { Translator } from '../i18n/translate';
import type { CalendarEntry } from './write-calendar';

/** A date of the calendar of periods, as a calendar has it: whole days, and nobody's name. */
export function dateEntry(
  row: CalendarRow,
  site: { readonly words: Translator; readonly origin: string; readonly url: string },
): CalendarEntry {
  const { words, origin, url } = site;
  return {
    uid: `${row.id}@${new URL(origin).hostname}`,
    url,
    title: `${words.t(`what.${row.what}`)}: ${row.name}`,
    text: [row.who, row.form ? words.name(row.form) : undefined].filter(Boolean).join(' · '),
    // A date has no hour of writing; the same date gives the same bytes.
    changedAt: row.from,
    firstDay: row.from,
    lastDay: row.to,
  };
}
