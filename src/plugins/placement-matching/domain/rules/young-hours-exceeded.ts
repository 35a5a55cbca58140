import { turnsInYearOf } from '../rules-read/age';
import { minutesOf } from '../rules-read/daily-hours';
import { exceededHours } from '../rules-read/exceeded-hours';
import type { PlaceRule } from './rule';

const YOUNG: ReadonlySet<number> = new Set([16, 17]);
/** From seven o'clock the later pair of times may be used. */
const LATE = 7 * 60;
const LIMITS = {
  maxHoursPerDay: 8,
  maxHoursPerWeek: 40,
  earliestStart: '06:00',
  latestEnd: '22:00',
  restHours: 12,
} as const;

/** Who turns 16 or 17 that year works at most 8 hours a day and 40 hours a week outside prao, between 06.00 and 22.00 or between 07.00 and 23.00, with 12 hours of rest at night. */
export const youngHoursExceeded: PlaceRule = {
  name: 'young-hours-exceeded',
  strictness: 'blocks',
  origin: 'national',
  number: 'R15',
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
    const asYoung = days.filter((day) => YOUNG.has(turnsInYearOf(birthYear, day)));
    if (asYoung.length === 0) return undefined;
    const isLate = (minutesOf(slot.startTime) ?? 0) >= LATE;
    const limits = isLate ? { ...LIMITS, earliestStart: '07:00', latestEnd: '23:00' } : LIMITS;
    return exceededHours({ days: asYoung, slot, limits });
  },
};
