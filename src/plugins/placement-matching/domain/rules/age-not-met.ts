import type { PlaceRule } from './rule';

/** A slot may ask for an age. Only the year of birth is known, so an age counts as reached on 31 December of that year. */
export const ageNotMet: PlaceRule = {
  name: 'age-not-met',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  validFrom: null,
  validTo: null,
  reads: ['learners.birthYear', 'slots.minAge'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isCheckable: ({ plan }) =>
    plan.learners.some((learner) => learner.birthYear !== undefined) &&
    plan.slots.some((slot) => slot.minAge !== undefined),
  check: ({ days, learner, slot }) => {
    const { birthYear } = learner;
    const { minAge } = slot;
    if (birthYear == null || minAge == null) return undefined;
    const reached = `${String(birthYear + minAge).padStart(4, '0')}-12-31`;
    const early = days.filter((day) => day < reached);
    const [first] = early;
    return first === undefined
      ? undefined
      : { days: early, needed: minAge, found: Number(first.slice(0, 4)) - birthYear - 1 };
  },
};
