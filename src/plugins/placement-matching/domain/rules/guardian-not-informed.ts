import { daysYoungerThan } from '../rules-read/age';
import type { PlaceRule } from './rule';

/** A guardian has acknowledged the risks before a minor begins, and has consented where the learner is under 16. */
export const guardianNotInformed: PlaceRule = {
  name: 'guardian-not-informed',
  strictness: 'warns',
  origin: 'national',
  number: 'R23',
  source: {
    text: 'Praxis: kommuners sidor; lagrummet i de nya föreskrifterna är inte kontrollerat',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.birthYear', 'learners.guardianInformedOn'],
  whenUnknown: 'fails',
  resource: 'learner',
  scope: 'place',
  check: ({ days, learner }) => {
    const { birthYear, guardianInformedOn, guardianConsentOn } = learner;
    if (birthYear == null) return undefined;
    const first = days[0] ?? '';
    const isBefore = (day: string | null | undefined): boolean => day != null && day <= first;
    const minor = daysYoungerThan(birthYear, 18, days);
    if (minor.length > 0 && !isBefore(guardianInformedOn))
      return { days: minor, needed: first, found: guardianInformedOn ?? null, what: 'information' };
    const child = daysYoungerThan(birthYear, 16, days);
    return child.length > 0 && !isBefore(guardianConsentOn)
      ? { days: child, needed: first, found: guardianConsentOn ?? null, what: 'consent' }
      : undefined;
  },
};
