import { daysSwitchedOn, strictest } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

const USUAL = 90;

/** The way there is at most 90 minutes, or what the provider has decided. Travel times are what somebody has stated; none are worked out here. */
export const travelTooLong: PlaceRule = {
  name: 'travel-too-long',
  strictness: 'warns',
  origin: 'local',
  number: 'R46',
  source: {
    text: 'Praxis: KTH om VFU',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.travelMinutes', 'ruleSets.rule=R46'],
  whenUnknown: 'passes',
  resource: 'learner',
  scope: 'place',
  check: (facts) => {
    const found = facts.placement?.travelMinutes;
    const days = daysSwitchedOn(facts, 'R46');
    const needed = strictest(facts, 'R46', 'maxTravelMinutes') ?? USUAL;
    return found == null || found <= needed || days.length === 0
      ? undefined
      : { days, needed, found };
  },
};
