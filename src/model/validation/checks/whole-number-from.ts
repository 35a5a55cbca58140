import { issueAt, type Issue, type Row } from '../issue';

/** A number that is given is whole and not below the least one. */
export function wholeNumberFrom(row: Row, field: string, least: number): Issue[] {
  const value = row[field];
  if (value === undefined || value === null || value === '') return [];
  if (Number.isInteger(Number(value)) && Number(value) >= least) return [];
  return [
    issueAt(field, {
      sv: `Skriv ett heltal, minst ${least}.`,
      en: `Write a whole number, at least ${least}.`,
    }),
  ];
}
