import { placeFacts } from '../testing/place-facts';
import { periodOutsideTerm } from './period-outside-term';

test.each([
  [
    'the last days are after the term',
    { learner: { school: 'x' }, terms: [{ from: '2027-01-11', to: '2027-03-17' }] },
    { days: ['2027-03-18', '2027-03-19'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(periodOutsideTerm.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'the term ends on the last day',
    { learner: { school: 'x' }, terms: [{ from: '2027-01-11', to: '2027-03-19' }] },
  ],
  ['no terms in the calendar', { learner: { school: 'x' } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(periodOutsideTerm.check(placeFacts(facts))).toBeUndefined();
});
