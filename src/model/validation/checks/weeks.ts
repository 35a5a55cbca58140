import { spanOfWeek } from '../../../plugins/placement-matching/domain/days';
import { issueAt, textOf, type Issue, type Row } from '../issue';

/** ISO weeks, comma separated and ascending: ` 2027-w12, 2027-W11` becomes `2027-W11,2027-W12`. */
export function normaliseWeeks(text: string): string {
  return [...new Set(splitWeeks(text))].sort().join(',');
}

/** Every week exists: 2026 has a week 53, 2027 has not. */
export function weeks(row: Row, field: string): Issue[] {
  const wrong = splitWeeks(textOf(row, field) ?? '').filter(
    (week) => spanOfWeek(week) === undefined,
  );
  return wrong.map((week) =>
    issueAt(field, {
      sv: `Veckan «${week}» finns inte. Skriv till exempel 2027-W11,2027-W12.`,
      en: `There is no week “${week}”. Write for example 2027-W11,2027-W12.`,
    }),
  );
}

const splitWeeks = (text: string): string[] =>
  text
    .split(',')
    .map((week) => week.trim().toUpperCase())
    .filter((week) => week !== '');
