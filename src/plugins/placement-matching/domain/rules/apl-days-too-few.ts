import { daysInAll } from '../rules-read/days-in-all';
import type { PlaceFacts, PlaceRule } from './rule';

const DAYS_OF_PROGRAMME = 15 * 5;
const DAYS_OF_ADAPTED = 22 * 5;

/** APL is at least 15 weeks on a vocational programme, 22 weeks in adapted upper secondary school, 15 % of an adult education and half of an apprenticeship. A week counts as five days. Judged when no more APL is to come. */
export const aplDaysTooFew: PlaceRule = {
  name: 'apl-days-too-few',
  strictness: 'warns',
  origin: 'national',
  number: 'R6',
  source: {
    text: 'Praxis: skolor, branscher och Skolverkets sidor anger samma mått; lagrummet är inte kontrollerat',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.form', 'learners.daysElsewhere', 'learners.hasMoreToCome'],
  whenUnknown: 'passes',
  resource: 'learner',
  isToldOnce: true,
  scope: 'place',
  check: (facts) => {
    const { days, learner, placement } = facts;
    if (placement?.form !== 'apl') return undefined;
    const needed = neededOf(learner);
    const found = daysInAll(facts);
    if (needed === undefined || found === undefined || found >= needed) return undefined;
    return { days, needed, found };
  },
};

function neededOf({
  schoolForm,
  isApprentice,
  educationDays,
}: PlaceFacts['learner']): number | undefined {
  const share = (of: number): number | undefined =>
    educationDays == null ? undefined : Math.ceil((educationDays * of) / 100);
  if (isApprentice === true) return share(50);
  if (schoolForm === 'adult') return share(15);
  if (schoolForm === 'adapted-upper-secondary') return DAYS_OF_ADAPTED;
  return schoolForm === 'upper-secondary' ? DAYS_OF_PROGRAMME : undefined;
}
