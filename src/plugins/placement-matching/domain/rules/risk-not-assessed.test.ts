import { placeFacts } from '../testing/place-facts';
import { riskNotAssessed } from './risk-not-assessed';

test.each([
  ['nobody has assessed', { workplace: {} }, { what: 'both' }],
  [
    'the employer has not',
    { workplace: { providerRiskAssessedOn: '2027-03-01' } },
    { what: 'employer' },
  ],
  [
    'the provider assesses after the first day',
    { workplace: { employerRiskAssessedOn: '2027-03-01', providerRiskAssessedOn: '2027-03-16' } },
    { what: 'provider', needed: '2027-03-15' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(riskNotAssessed.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'both, the last on the first day',
    { workplace: { employerRiskAssessedOn: '2027-03-01', providerRiskAssessedOn: '2027-03-15' } },
  ],
  ['a slot without workplace', {}],
])('is kept, or not known: %s', (_case, facts) => {
  expect(riskNotAssessed.check(placeFacts(facts))).toBeUndefined();
});
