import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** A pupil on prao has lunch: at the workplace, at the nearest school, or an allowance. */
export const lunchNotArranged: PlaceRule = {
  name: 'lunch-not-arranged',
  strictness: 'warns',
  origin: 'local',
  number: 'R44',
  source: {
    text: 'Praxis: Skellefteå, Sollentuna och Ekerö',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.form', 'slots.lunch', 'ruleSets.rule=R44'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  check: (facts) => {
    if (facts.placement?.form !== 'prao' || facts.slot.lunch !== 'no-lunch') return undefined;
    const days = daysSwitchedOn(facts, 'R44');
    return days.length === 0 ? undefined : { days, needed: null, found: null };
  },
};
