import type { RuleSet } from '../conflicts/plan';
import { turnsInYearOf } from '../rules-read/age';
import { daysInForce } from '../rules-read/days-in-force';
import { exceededHours } from '../rules-read/exceeded-hours';
import type { PlaceRule } from './rule';

/** A controller may have stricter hours than the national ones, for a placement form, a provider and an age. */
export const localHoursExceeded: PlaceRule = {
  name: 'local-hours-exceeded',
  strictness: 'blocks',
  origin: 'local',
  number: 'R16',
  source: {
    text: 'Praxis: Kungsbacka, Malmö och Lund har egna gränser',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['ruleSets', 'slots.startTime', 'slots.endTime'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isFilter: true,
  check: ({ days, learner, slot, ruleSets }) => {
    for (const set of ruleSets ?? []) {
      if (!hasHours(set)) continue;
      const inForce = daysInForce(set, days).filter((day) => isOfAge(set, learner.birthYear, day));
      const found =
        inForce.length === 0 ? undefined : exceededHours({ days: inForce, slot, limits: set });
      if (found) return found;
    }
    return undefined;
  },
};

const hasHours = (set: RuleSet): boolean =>
  set.maxHoursPerDay != null ||
  set.minHoursPerDay != null ||
  set.maxHoursPerWeek != null ||
  set.earliestStart != null ||
  set.latestEnd != null;

/** A set for an age leaves those alone whose age is not known. */
function isOfAge(set: RuleSet, birthYear: number | null | undefined, day: string): boolean {
  if (set.ageFrom == null && set.ageTo == null) return true;
  if (birthYear == null) return false;
  const turns = turnsInYearOf(birthYear, day);
  return turns >= (set.ageFrom ?? 0) && turns <= (set.ageTo ?? turns);
}
