import { daysInAll } from '../rules-read/days-in-all';
import { daysSwitchedOn, strictest } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** Adapted compulsory school has prao without a least number of days in law; a provider may have decided one. Judged when no more prao is to come. */
export const adaptedPraoDaysTooFew: PlaceRule = {
  name: 'adapted-prao-days-too-few',
  strictness: 'warns',
  origin: 'local',
  number: 'R4',
  source: {
    text: 'Skolverket om anpassad grundskola; antalet är huvudmannens beslut',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.form', 'learners.schoolForm', 'learners.daysElsewhere', 'ruleSets.rule=R4'],
  whenUnknown: 'passes',
  resource: 'learner',
  isToldOnce: true,
  scope: 'place',
  check: (facts) => {
    const { learner, placement } = facts;
    if (placement?.form !== 'prao' || learner.schoolForm !== 'adapted-compulsory') return undefined;
    const needed = strictest(facts, 'R4', 'minDays');
    const days = daysSwitchedOn(facts, 'R4');
    const found = daysInAll(facts);
    if (needed === undefined || found === undefined || days.length === 0) return undefined;
    return found >= needed ? undefined : { days, needed, found };
  },
};
