import { issueAt, textOf, type Issue, type Row } from '../issue';

/** Exactly this many digits where something is given. */
export function digits(row: Row, field: string, count: number, example: string): Issue[] {
  const text = textOf(row, field);
  if (text === undefined || (text.length === count && /^\d+$/.test(text))) return [];
  return [
    issueAt(field, {
      sv: `Koden har ${count} siffror, till exempel ${example}.`,
      en: `The code has ${count} digits, for example ${example}.`,
    }),
  ];
}
