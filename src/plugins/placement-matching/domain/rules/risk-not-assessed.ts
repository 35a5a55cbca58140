import type { PlaceRule } from './rule';

/** Both the school’s provider and the employer assess the risks before the first day. */
export const riskNotAssessed: PlaceRule = {
  name: 'risk-not-assessed',
  strictness: 'warns',
  origin: 'national',
  number: 'R18',
  source: {
    text: 'Skolverket: elevers arbetsmiljö vid praktik',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: ['workplaces.employerRiskAssessedOn'],
  whenUnknown: 'fails',
  resource: 'workplace',
  scope: 'place',
  check: ({ days, workplace }) => {
    if (!workplace) return undefined;
    const first = days[0] ?? '';
    const isBefore = (day: string | null | undefined): boolean => day != null && day <= first;
    const byEmployer = isBefore(workplace.employerRiskAssessedOn);
    const byProvider = isBefore(workplace.providerRiskAssessedOn);
    if (byEmployer && byProvider) return undefined;
    const what = byProvider ? 'employer' : byEmployer ? 'provider' : 'both';
    return { days, needed: first, found: null, what };
  },
};
