import { daysYoungerThan } from '../rules-read/age';
import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** A pupil does not handle money alone or sell age-restricted goods, where the controller has decided so. */
export const moneyOrAgeRestrictedGoods: PlaceRule = {
  name: 'money-or-age-restricted-goods',
  strictness: 'warns',
  origin: 'local',
  number: 'R17',
  source: {
    text: 'Praxis: Lunds kommun om prao',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.birthYear', 'ruleSets.rule=R17'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  check: (facts) => {
    const { learner, slot } = facts;
    if (slot.handlesMoneyAlone !== true && slot.sellsAgeRestricted !== true) return undefined;
    if (learner.birthYear == null) return undefined;
    const days = daysYoungerThan(learner.birthYear, 18, daysSwitchedOn(facts, 'R17'));
    return days.length === 0 ? undefined : { days, needed: null, found: null };
  },
};
