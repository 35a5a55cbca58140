import { datesInOrder, FIRST_AND_LAST_DAY } from '../checks/dates-in-order';
import { noNationalNumber } from '../checks/no-national-number';
import { weekdays } from '../checks/weekdays';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const participation: Validator = (row) => [
  ...datesInOrder(row, FIRST_AND_LAST_DAY),
  ...weekdays(row),
  ...wholeNumberFrom(row, 'priority', 1),
  ...wholeNumberFrom(row, 'travelMinutes', 0),
  ...noNationalNumber(row, ['priorityReason']),
];
