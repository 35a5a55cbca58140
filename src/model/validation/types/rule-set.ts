import { datesInOrder } from '../checks/dates-in-order';
import { notAbove } from '../checks/not-above';
import { timeOfDay } from '../checks/time-of-day';
import type { Validator } from '../issue';

export const ruleSet: Validator = (row) => [
  ...datesInOrder(row, [
    { field: 'validFrom', sv: 'dagen då regeln börjar gälla', en: 'the day the rule takes effect' },
    { field: 'validTo', sv: 'dagen då regeln slutar gälla', en: 'the day the rule ends' },
  ]),
  ...timeOfDay(row, 'earliestStart'),
  ...timeOfDay(row, 'latestEnd'),
  ...notAbove(row, 'earliestStart', 'latestEnd'),
  ...notAbove(row, 'minHoursPerDay', 'maxHoursPerDay'),
  ...notAbove(row, 'ageFrom', 'ageTo'),
];
