import { placeFacts } from '../testing/place-facts';
import { qualityAssuranceLapsed } from './quality-assurance-lapsed';

test.each([
  [
    'ended before the last days',
    { employer: { qualityAssuredUntil: '2027-03-17' } },
    { days: ['2027-03-18', '2027-03-19'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(qualityAssuranceLapsed.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  ['until the last day', { employer: { qualityAssuredUntil: '2027-03-19' } }],
  ['no last day', { employer: {} }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(qualityAssuranceLapsed.check(placeFacts(facts))).toBeUndefined();
});
