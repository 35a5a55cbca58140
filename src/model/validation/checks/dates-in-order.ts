import { isDay } from '../../../plugins/placement-matching/domain/days';
import { issueAt, textOf, type Issue, type Row } from '../issue';

export type DateField = { readonly field: string; readonly sv: string; readonly en: string };

/** Each date that is given is a real one and not before the one given before it; the same day is fine. */
export function datesInOrder(row: Row, fields: readonly DateField[]): Issue[] {
  const issues: Issue[] = [];
  let earlier: { readonly day: string; readonly name: DateField } | undefined;
  for (const name of fields) {
    const day = textOf(row, name.field);
    if (day === undefined) continue;
    if (!isDay(day)) {
      issues.push(issueAt(name.field, NO_SUCH_DAY));
      continue;
    }
    if (earlier && day < earlier.day) issues.push(tooEarly(name, earlier));
    earlier = { day, name };
  }
  return issues;
}

export const FIRST_AND_LAST_DAY: readonly DateField[] = [
  { field: 'firstDay', sv: 'första dagen', en: 'the first day' },
  { field: 'lastDay', sv: 'sista dagen', en: 'the last day' },
];

const NO_SUCH_DAY = {
  sv: 'Datumet finns inte. Skriv till exempel 2027-03-15.',
  en: 'There is no such date. Write for example 2027-03-15.',
};

function tooEarly(
  name: DateField,
  earlier: { readonly day: string; readonly name: DateField },
): Issue {
  return {
    path: name.field,
    fields: [name.field, earlier.name.field],
    sv: `Datumet kan inte vara före ${earlier.name.sv}, ${earlier.day}. Ändra något av dem.`,
    en: `The date cannot be before ${earlier.name.en}, ${earlier.day}. Change one of them.`,
  };
}
