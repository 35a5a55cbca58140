import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

const CLOSED_WARDS: ReadonlySet<string> = new Set([
  'emergency',
  'infection',
  'intensive-care',
  'dialysis',
  'psychiatry',
  'dementia',
  'children',
  'anaesthesia',
  'surgery',
]);

/** Some wards take no prao pupils: emergency, infection, intensive care, dialysis, psychiatry, dementia, children’s wards, anaesthesia and surgery. */
export const wardTakesNoPrao: PlaceRule = {
  name: 'ward-takes-no-prao',
  strictness: 'blocks',
  origin: 'local',
  number: 'R26',
  source: {
    text: 'Praxis: Region Stockholm',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.form', 'workplaces.ward', 'ruleSets.rule=R26'],
  whenUnknown: 'passes',
  resource: 'workplace',
  scope: 'place',
  isFilter: true,
  check: (facts) => {
    const { placement, workplace } = facts;
    if (placement?.form !== 'prao' || !CLOSED_WARDS.has(workplace?.ward ?? '')) return undefined;
    const days = daysSwitchedOn(facts, 'R26');
    return days.length === 0 ? undefined : { days, needed: null, found: workplace?.ward ?? null };
  },
};
