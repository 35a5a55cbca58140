import { daysYoungerThan } from '../rules-read/age';
import type { PlaceRule } from './rule';

/** A slot may ask for an age. Only the year of birth is known, so an age counts as reached on 31 December of that year. */
export const ageNotMet: PlaceRule = {
  name: 'age-not-met',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: { text: 'Platsens eget krav', date: '2026-11-22', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['learners.birthYear', 'slots.minAge'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isFilter: true,
  check: ({ days, learner, slot }) => {
    const { birthYear } = learner;
    const { minAge } = slot;
    if (birthYear == null || minAge == null) return undefined;
    const early = daysYoungerThan(birthYear, minAge, days);
    const [first] = early;
    return first === undefined
      ? undefined
      : { days: early, needed: minAge, found: Number(first.slice(0, 4)) - birthYear - 1 };
  },
};
