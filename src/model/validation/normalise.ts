import { readOrganisationNumber } from './checks/organisation-number';
import { normaliseWeekdays } from './checks/weekdays';
import { normaliseWeeks } from './checks/weeks';
import { textOf, type Row } from './issue';

/** One way of writing each thing, so that two rows that mean the same are equal. */
export function normalise(data: Row): Record<string, unknown> {
  const written: Record<string, unknown> = { ...data };
  for (const [field, rewrite] of Object.entries(REWRITE)) {
    const text = textOf(data, field);
    if (text !== undefined) written[field] = rewrite(text);
  }
  return written;
}

const trimmed = (text: string): string => text;

/** What cannot be read stays as it is: the validator then says what is wrong with it. */
const REWRITE: Readonly<Record<string, (text: string) => string>> = {
  organisationNumber: (text) => {
    const read = readOrganisationNumber(text);
    return read.kind === 'organisation' ? read.number : text;
  },
  weeks: normaliseWeeks,
  weekdays: normaliseWeekdays,
  email: trimmed,
  unitCode: trimmed,
  code: trimmed,
};
