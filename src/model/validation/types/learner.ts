import { noNationalNumber } from '../checks/no-national-number';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const learner: Validator = (row) => [
  ...noNationalNumber(row, ['givenName', 'familyName', 'externalId', 'sourceKey', 'extractSeenBy']),
  ...wholeNumberFrom(row, 'birthYear', 1900),
];
