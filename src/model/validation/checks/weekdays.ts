import { issueAt, textOf, type Issue, type Row } from '../issue';

/** ISO weekdays as digits, each once and ascending: `42` becomes `24`. */
export function normaliseWeekdays(text: string): string {
  return [...new Set(text.replace(/[\s,]/g, ''))].sort().join('');
}

export function weekdays(row: Row): Issue[] {
  const text = textOf(row, 'weekdays');
  if (text === undefined || /^[1-7]+$/.test(normaliseWeekdays(text))) return [];
  return [
    issueAt('weekdays', {
      sv: 'Skriv veckodagarna som siffror, 1 är måndag: 12345 eller 24.',
      en: 'Write the weekdays as digits, 1 is Monday: 12345 or 24.',
    }),
  ];
}
