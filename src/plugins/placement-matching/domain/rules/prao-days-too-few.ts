import { daysInAll } from '../rules-read/days-in-all';
import type { PlaceRule } from './rule';

const LEAST = 10;

/** Every pupil in compulsory school gets prao for at least ten days in all, from grade 8. Judged when no more prao is to come. */
export const praoDaysTooFew: PlaceRule = {
  name: 'prao-days-too-few',
  strictness: 'warns',
  origin: 'national',
  number: 'R1',
  source: {
    text: 'Skollagen (2010:800) 10 kap. 8 a §, SFS 2018:105',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: '2018-07-01',
  validTo: null,
  reads: ['placements.form', 'learners.daysElsewhere', 'learners.hasMoreToCome'],
  whenUnknown: 'passes',
  resource: 'learner',
  isToldOnce: true,
  scope: 'place',
  check: (facts) => {
    const { days, learner, placement } = facts;
    if (placement?.form !== 'prao' || learner.schoolForm === 'adapted-compulsory') return undefined;
    const found = daysInAll(facts);
    return found === undefined || found >= LEAST ? undefined : { days, needed: LEAST, found };
  },
};
