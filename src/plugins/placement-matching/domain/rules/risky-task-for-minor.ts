import { daysYoungerThan, turnsInYearOf } from '../rules-read/age';
import type { PlaceRule } from './rule';

/** The class of the young begins in the year in which they turn 16. */
const YOUNG = 16;

/** Tasks that are listed as risky are forbidden to minors, except for the young in supervised education. */
export const riskyTaskForMinor: PlaceRule = {
  name: 'risky-task-for-minor',
  strictness: 'blocks',
  origin: 'national',
  number: 'R21',
  source: {
    text: 'Praxis: AFS 2018:8 är upphävd och omnumrerad 2025; det nya kapitlet är inte kontrollerat',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.birthYear', 'slots.hasRiskyTasks'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isFilter: true,
  check: ({ days, learner, slot, placement }) => {
    const { birthYear } = learner;
    if (slot.hasRiskyTasks !== true || birthYear == null) return undefined;
    const isEducation = placement?.form === 'apl';
    const forbidden = daysYoungerThan(birthYear, 18, days).filter(
      (day) => !(isEducation && turnsInYearOf(birthYear, day) >= YOUNG),
    );
    return forbidden.length === 0 ? undefined : { days: forbidden, needed: 18, found: null };
  },
};
