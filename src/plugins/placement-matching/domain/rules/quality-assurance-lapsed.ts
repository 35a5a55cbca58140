import type { PlaceRule } from './rule';

/** An employer whose quality assurance has a last day receives nobody after it. */
export const qualityAssuranceLapsed: PlaceRule = {
  name: 'quality-assurance-lapsed',
  strictness: 'warns',
  origin: 'local',
  number: null,
  source: {
    text: 'Praxis: Malmö och Uppsala kvalitetssäkrar arbetsplatser',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['employers.qualityAssuredUntil'],
  whenUnknown: 'passes',
  resource: 'employer',
  scope: 'place',
  check: ({ days, employer }) => {
    const until = employer?.qualityAssuredUntil;
    if (until == null) return undefined;
    const late = days.filter((day) => day > until);
    return late.length === 0 ? undefined : { days: late, needed: null, found: until };
  },
};
