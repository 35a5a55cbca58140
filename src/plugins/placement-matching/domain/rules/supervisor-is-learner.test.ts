import { placeFacts } from '../testing/place-facts';
import { supervisorIsLearner } from './supervisor-is-learner';

test.each([
  [
    'the same address in other letters',
    { learner: { email: 'Ida@example.org ' }, supervisor: { email: 'ida@example.org' } },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(supervisorIsLearner.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'another address',
    { learner: { email: 'ida@example.org' }, supervisor: { email: 'eva@example.org' } },
  ],
  ['no addresses', { supervisor: {} }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(supervisorIsLearner.check(placeFacts(facts))).toBeUndefined();
});
