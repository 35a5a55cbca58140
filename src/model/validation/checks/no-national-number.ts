import {
  hasNationalNumber,
  hasNationalNumberAsTelephone,
} from '../../../plugins/placement-matching/domain/national-number';
import { issueAt, textOf, type Issue, type Row } from '../issue';

/** No field may hold what looks like a national identity number, whatever the field is for. */
export function noNationalNumber(row: Row, fields: readonly string[]): Issue[] {
  return fields
    .filter((field) => {
      const text = textOf(row, field);
      if (text === undefined) return false;
      return field === 'telephone' ? hasNationalNumberAsTelephone(text) : hasNationalNumber(text);
    })
    .map((field) => issueAt(field, REFUSED));
}

const REFUSED = {
  sv: 'Det här ser ut som ett personnummer. Ta bort det: personnummer sparas aldrig här.',
  en: 'This looks like a national identity number. Remove it: such numbers are never stored here.',
};
