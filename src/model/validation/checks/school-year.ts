import { isSchoolYear } from '../../school-year';
import { issueAt, textOf, type Issue, type Row } from '../issue';

export function schoolYear(row: Row): Issue[] {
  const text = textOf(row, 'schoolYear');
  if (text === undefined || isSchoolYear(text)) return [];
  return [
    issueAt('schoolYear', {
      sv: 'Ett läsår är två år i följd. Skriv till exempel 2026/2027.',
      en: 'A school year is two years in a row. Write for example 2026/2027.',
    }),
  ];
}
