import { datesInOrder } from '../checks/dates-in-order';
import { schoolYear } from '../checks/school-year';
import type { Validator } from '../issue';

export const period: Validator = (row) => [
  ...schoolYear(row),
  ...datesInOrder(row, [
    { field: 'wishesOpen', sv: 'dagen då önskemålen öppnar', en: 'the day wishes open' },
    { field: 'wishesClose', sv: 'dagen då önskemålen stänger', en: 'the day wishes close' },
    { field: 'releaseDate', sv: 'beskedsdagen', en: 'the release date' },
  ]),
];
