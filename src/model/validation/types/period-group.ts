import { datesInOrder, FIRST_AND_LAST_DAY } from '../checks/dates-in-order';
import { weekdays } from '../checks/weekdays';
import { weeks } from '../checks/weeks';
import type { Validator } from '../issue';

export const periodGroup: Validator = (row) => [
  ...weeks(row, 'weeks'),
  ...datesInOrder(row, FIRST_AND_LAST_DAY),
  ...weekdays(row),
];
