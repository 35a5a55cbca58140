import { daysInAll } from '../rules-read/days-in-all';
import type { PlaceRule } from './rule';

/** A qualified higher vocational degree has at least 25 % of its points as LIA. Judged when no more LIA is to come. */
export const liaDaysTooFew: PlaceRule = {
  name: 'lia-days-too-few',
  strictness: 'warns',
  origin: 'national',
  number: 'R8',
  source: {
    text: 'Myndigheten för yrkeshögskolan: LIA',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: [
    'placements.form',
    'learners.daysElsewhere',
    'learners.hasMoreToCome',
    'learners.educationDays',
  ],
  whenUnknown: 'passes',
  resource: 'learner',
  isToldOnce: true,
  scope: 'place',
  check: (facts) => {
    const { days, learner, placement } = facts;
    const found = daysInAll(facts);
    if (placement?.form !== 'lia' || learner.educationDays == null || found === undefined)
      return undefined;
    const needed = Math.ceil(learner.educationDays / 4);
    return found >= needed ? undefined : { days, needed, found };
  },
};
