import type { PlaceRule } from './rule';

const LEAST_YEARS = 1;

/** A supervisor is 18 years or older and has at least one year’s experience of the tasks. */
export const supervisorNotSuitable: PlaceRule = {
  name: 'supervisor-not-suitable',
  strictness: 'warns',
  origin: 'national',
  number: 'R20',
  source: {
    text: 'Praxis: Skolverkets och kommuners sidor; gymnasieförordningen 4 kap. 14 § är inte kontrollerad',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['supervisors.experienceYears'],
  whenUnknown: 'passes',
  resource: 'supervisor',
  scope: 'place',
  check: ({ days, supervisor }) => {
    if (supervisor?.isAdult === false) return { days, needed: 18, found: null, what: 'age' };
    const found = supervisor?.experienceYears;
    return found == null || found >= LEAST_YEARS
      ? undefined
      : { days, needed: LEAST_YEARS, found, what: 'experience' };
  },
};
