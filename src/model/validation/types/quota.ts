import { noNationalNumber } from '../checks/no-national-number';
import { weeks } from '../checks/weeks';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const quota: Validator = (row) => [
  ...weeks(row, 'weeks'),
  ...wholeNumberFrom(row, 'seats', 0),
  ...noNationalNumber(row, ['name']),
];
