import { placeFacts } from '../testing/place-facts';
import { registerExtractTooOld } from './register-extract-too-old';

test.each([
  [
    'a year and a day',
    { slot: { needsRegisterExtract: true }, learner: { extractSeenOn: '2026-03-14' } },
    { days: ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'] },
  ],
  [
    'too old from the fourth day',
    { slot: { needsRegisterExtract: true }, learner: { extractSeenOn: '2026-03-17' } },
    { days: ['2027-03-18', '2027-03-19'], needed: '2027-03-17' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(registerExtractTooOld.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'a year on the last day',
    { slot: { needsRegisterExtract: true }, learner: { extractSeenOn: '2026-03-19' } },
  ],
  ['none is needed', { learner: { extractSeenOn: '2020-03-14' } }],
  ['none was seen', { slot: { needsRegisterExtract: true } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(registerExtractTooOld.check(placeFacts(facts))).toBeUndefined();
});
