import { placeFacts } from '../testing/place-facts';
import { supervisorExtractNotSeen } from './supervisor-extract-not-seen';

test.each([
  [
    "a minor's supervisor",
    { learner: { birthYear: 2011 }, supervisor: { id: 'eva' }, ruleSets: [{ rule: 'R30' }] },
    { found: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(supervisorExtractNotSeen.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'seen',
    {
      learner: { birthYear: 2011 },
      supervisor: { id: 'eva', extractSeenOn: '2027-03-15' },
      ruleSets: [{ rule: 'R30' }],
    },
  ],
  [
    "an adult's supervisor",
    { learner: { birthYear: 2000 }, supervisor: { id: 'eva' }, ruleSets: [{ rule: 'R30' }] },
  ],
  ['nobody has decided it', { learner: { birthYear: 2011 }, supervisor: { id: 'eva' } }],
  ['no supervisor', { learner: { birthYear: 2011 }, ruleSets: [{ rule: 'R30' }] }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(supervisorExtractNotSeen.check(placeFacts(facts))).toBeUndefined();
});
