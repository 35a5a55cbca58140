import { placeFacts } from '../testing/place-facts';
import { travelTooLong } from './travel-too-long';

test.each([
  [
    '91 minutes',
    { placement: { travelMinutes: 91 }, ruleSets: [{ rule: 'R46' }] },
    { needed: 90, found: 91 },
  ],
  [
    "more than the provider's own limit",
    { placement: { travelMinutes: 61 }, ruleSets: [{ rule: 'R46', maxTravelMinutes: 60 }] },
    { needed: 60 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(travelTooLong.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  ['90 minutes', { placement: { travelMinutes: 90 }, ruleSets: [{ rule: 'R46' }] }],
  ['nobody has stated it', { ruleSets: [{ rule: 'R46' }] }],
  ['nobody has decided it', { placement: { travelMinutes: 200 } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(travelTooLong.check(placeFacts(facts))).toBeUndefined();
});
