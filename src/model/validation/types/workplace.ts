import { noNationalNumber } from '../checks/no-national-number';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const workplace: Validator = (row) => [
  ...noNationalNumber(row, ['name', 'externalId', 'address']),
  ...wholeNumberFrom(row, 'capacity', 0),
];
