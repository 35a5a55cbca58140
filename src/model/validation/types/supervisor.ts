import { email } from '../checks/email';
import { noNationalNumber } from '../checks/no-national-number';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const supervisor: Validator = (row) => [
  ...email(row),
  ...noNationalNumber(row, ['name', 'externalId', 'email', 'telephone', 'extractSeenBy']),
  ...wholeNumberFrom(row, 'capacity', 0),
  ...wholeNumberFrom(row, 'experienceYears', 0),
];
