import { placeFacts } from '../testing/place-facts';
import { supervisorNotSuitable } from './supervisor-not-suitable';

test.each([
  ['under 18', { supervisor: { isAdult: false, experienceYears: 3 } }, { what: 'age' }],
  [
    'less than a year',
    { supervisor: { experienceYears: 0 } },
    { what: 'experience', needed: 1, found: 0 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(supervisorNotSuitable.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  ['a year', { supervisor: { experienceYears: 1, isAdult: true } }],
  ['not known', { supervisor: {} }],
  ['no supervisor', {}],
])('is kept, or not known: %s', (_case, facts) => {
  expect(supervisorNotSuitable.check(placeFacts(facts))).toBeUndefined();
});
