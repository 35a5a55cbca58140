import { datesInOrder } from '../checks/dates-in-order';
import { noNationalNumber } from '../checks/no-national-number';
import { openSpans } from '../checks/open-spans';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const slot: Validator = (row) => [
  ...wholeNumberFrom(row, 'seats', 1),
  ...wholeNumberFrom(row, 'minGrade', 1),
  ...wholeNumberFrom(row, 'minAge', 0),
  ...wholeNumberFrom(row, 'breakMinutes', 0),
  ...openSpans(row),
  ...datesInOrder(row, [{ field: 'reservedUntil', sv: 'dagen', en: 'the day' }]),
  ...noNationalNumber(row, ['title', 'tasks', 'internalNote', 'externalId', 'needsCertification']),
];
