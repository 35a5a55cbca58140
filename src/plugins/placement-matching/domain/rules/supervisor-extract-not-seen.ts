import { daysYoungerThan } from '../rules-read/age';
import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** Some ask supervisors of minors for an extract from the criminal record too. */
export const supervisorExtractNotSeen: PlaceRule = {
  name: 'supervisor-extract-not-seen',
  strictness: 'warns',
  origin: 'local',
  number: 'R30',
  source: {
    text: 'Praxis: Lunds kommun om feriepraktik',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.birthYear', 'ruleSets.rule=R30'],
  whenUnknown: 'fails',
  resource: 'supervisor',
  scope: 'place',
  check: (facts) => {
    const { learner, supervisor } = facts;
    if (supervisor?.id === undefined || learner.birthYear == null) return undefined;
    const seen = supervisor.extractSeenOn;
    const minor = daysYoungerThan(learner.birthYear, 18, daysSwitchedOn(facts, 'R30'));
    const days = minor.filter((day) => seen == null || seen > day);
    return days.length === 0 ? undefined : { days, needed: null, found: null };
  },
};
