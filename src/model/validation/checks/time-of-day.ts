import { issueAt, textOf, type Issue, type Row } from '../issue';

/** A time such as 06:00, from 00:00 to 24:00. */
export function timeOfDay(row: Row, field: string): Issue[] {
  const text = textOf(row, field);
  if (text === undefined || /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)) return [];
  return [
    issueAt(field, {
      sv: 'Skriv klockslaget med två siffror på var sida, till exempel 06:00.',
      en: 'Write the time with two digits on each side, for example 06:00.',
    }),
  ];
}
