import { email } from '../checks/email';
import { noNationalNumber } from '../checks/no-national-number';
import type { Validator } from '../issue';

export const contactPerson: Validator = (row) => [
  ...email(row),
  ...noNationalNumber(row, ['name', 'externalId', 'email', 'telephone', 'role']),
];
