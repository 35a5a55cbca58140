import { exceededHours } from '../rules-read/exceeded-hours';
import type { PlaceRule } from './rule';

export const PRAO_HOURS = {
  maxHoursPerDay: 7,
  maxHoursPerWeek: 35,
  earliestStart: '06:00',
  latestEnd: '20:00',
  breakMinutes: 30,
  breakAfterHours: 4.5,
  isWeekdaysOnly: true,
} as const;

/** Prao is at most 7 hours a day and 35 hours a week, on weekdays between 06.00 and 20.00, with a break of at least 30 minutes in a day of more than four and a half hours. */
export const praoHoursExceeded: PlaceRule = {
  name: 'prao-hours-exceeded',
  strictness: 'blocks',
  origin: 'national',
  number: 'R13',
  source: {
    text: 'Praxis: kommuner, GR och PRIS anger samma gränser; lagrummet är inte kontrollerat',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: '2018-07-01',
  validTo: null,
  reads: ['placements.form', 'slots.startTime', 'slots.endTime'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isFilter: true,
  check: ({ days, slot, placement }) =>
    placement?.form === 'prao' ? exceededHours({ days, slot, limits: PRAO_HOURS }) : undefined,
};
