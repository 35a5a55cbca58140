import { schoolYear } from '../checks/school-year';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const cohort: Validator = (row) => [
  ...schoolYear(row),
  ...wholeNumberFrom(row, 'grade', 1),
  ...wholeNumberFrom(row, 'headCount', 0),
];
