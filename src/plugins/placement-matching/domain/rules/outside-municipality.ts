import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** A place outside the learner’s municipality needs approval. */
export const outsideMunicipality: PlaceRule = {
  name: 'outside-municipality',
  strictness: 'warns',
  origin: 'local',
  number: 'R45',
  source: {
    text: 'Praxis: Skellefteå kommun',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.municipality', 'workplaces.municipality', 'ruleSets.rule=R45'],
  whenUnknown: 'passes',
  resource: 'learner',
  scope: 'place',
  check: (facts) => {
    const { learner, workplace } = facts;
    if (learner.municipality == null || workplace?.municipality == null) return undefined;
    if (learner.municipality === workplace.municipality || learner.isOutsideApproved === true)
      return undefined;
    const days = daysSwitchedOn(facts, 'R45');
    return days.length === 0 ? undefined : { days, needed: null, found: null };
  },
};
