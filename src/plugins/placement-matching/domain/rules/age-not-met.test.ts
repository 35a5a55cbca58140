import { placeFacts } from '../testing/place-facts';
import { ageNotMet } from './age-not-met';

test.each([
  [
    'the day before it is reached',
    { days: ['2027-12-30', '2027-12-31'], learner: { birthYear: 2011 }, slot: { minAge: 16 } },
    { days: ['2027-12-30'], needed: 16, found: 15 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(ageNotMet.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    '31 December of the year',
    { days: ['2027-12-31'], learner: { birthYear: 2011 }, slot: { minAge: 16 } },
  ],
  ['the year of birth is not known', { slot: { minAge: 16 } }],
  ['no age is asked for', { learner: { birthYear: 2020 } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(ageNotMet.check(placeFacts(facts))).toBeUndefined();
});
