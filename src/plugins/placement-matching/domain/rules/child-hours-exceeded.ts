import { turnsInYearOf } from '../rules-read/age';
import { exceededHours } from '../rules-read/exceeded-hours';
import type { PlaceRule } from './rule';

const CHILD: ReadonlySet<number> = new Set([13, 14, 15]);
const LIMITS = {
  maxHoursPerDay: 7,
  maxHoursPerWeek: 35,
  earliestStart: '06:00',
  latestEnd: '20:00',
  restHours: 14,
} as const;

/** Who turns 13, 14 or 15 that year works at most 7 hours a day and 35 hours a week outside prao, not between 20.00 and 06.00, with 14 hours of rest at night. */
export const childHoursExceeded: PlaceRule = {
  name: 'child-hours-exceeded',
  strictness: 'blocks',
  origin: 'national',
  number: 'R14',
  source: {
    text: 'Arbetsmiljöverket: arbetstider för minderåriga',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: '2025-01-01',
  validTo: null,
  reads: ['placements.form', 'learners.birthYear', 'slots.startTime', 'slots.endTime'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isFilter: true,
  check: ({ days, learner, slot, placement }) => {
    const { birthYear } = learner;
    if (placement?.form == null || placement.form === 'prao' || birthYear == null) return undefined;
    const asChild = days.filter((day) => CHILD.has(turnsInYearOf(birthYear, day)));
    return asChild.length === 0
      ? undefined
      : exceededHours({ days: asChild, slot, limits: LIMITS });
  },
};
