import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** An own-arranged place is not at an employer who offers slots in the bank already. */
export const ownPlaceInBank: PlaceRule = {
  name: 'own-place-in-bank',
  strictness: 'warns',
  origin: 'local',
  number: 'R52',
  source: {
    text: 'Praxis: Praktikplatsen.se och Alvesta',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['slots.origin', 'workplaces.employer', 'ruleSets.rule=R52'],
  whenUnknown: 'passes',
  resource: 'employer',
  scope: 'place',
  check: (facts) => {
    if (facts.slot.origin !== 'own-arranged' || facts.isEmployerInBank !== true) return undefined;
    const days = daysSwitchedOn(facts, 'R52');
    return days.length === 0 ? undefined : { days, needed: null, found: null };
  },
};
