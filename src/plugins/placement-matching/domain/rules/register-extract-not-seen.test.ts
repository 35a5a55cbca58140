import { placeFacts } from '../testing/place-facts';
import { registerExtractNotSeen } from './register-extract-not-seen';

test.each([
  ['the slot asks for it', { slot: { needsRegisterExtract: true } }, { needed: null }],
  [
    'seen after the first day',
    { slot: { needsRegisterExtract: true }, learner: { extractSeenOn: '2027-03-16' } },
    { days: ['2027-03-15'] },
  ],
  [
    'a preschool where the provider has decided it',
    { workplace: { siteType: 'preschool' }, ruleSets: [{ rule: 'R27' }] },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(registerExtractNotSeen.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'seen on the first day',
    { slot: { needsRegisterExtract: true }, learner: { extractSeenOn: '2027-03-15' } },
  ],
  ['a preschool where nobody has decided it', { workplace: { siteType: 'preschool' } }],
  ['an office', { workplace: { siteType: 'office' }, ruleSets: [{ rule: 'R27' }] }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(registerExtractNotSeen.check(placeFacts(facts))).toBeUndefined();
});
