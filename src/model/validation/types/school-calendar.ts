import { datesInOrder, FIRST_AND_LAST_DAY } from '../checks/dates-in-order';
import { schoolYear } from '../checks/school-year';
import type { Validator } from '../issue';

export const schoolCalendar: Validator = (row) => [
  ...schoolYear(row),
  ...datesInOrder(row, FIRST_AND_LAST_DAY),
];
