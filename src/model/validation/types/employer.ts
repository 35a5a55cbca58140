import { noNationalNumber } from '../checks/no-national-number';
import { organisationNumber } from '../checks/organisation-number';
import type { Validator } from '../issue';

export const employer: Validator = (row) => [
  ...organisationNumber(row),
  ...noNationalNumber(row, ['name', 'externalId', 'ownNumber', 'certification']),
];
