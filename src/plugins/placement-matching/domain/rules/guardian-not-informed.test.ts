import { placeFacts } from '../testing/place-facts';
import { guardianNotInformed } from './guardian-not-informed';

test.each([
  [
    'nobody has told the guardian',
    { learner: { birthYear: 2011 } },
    { what: 'information', needed: '2027-03-15' },
  ],
  [
    'told after the first day',
    { learner: { birthYear: 2011, guardianInformedOn: '2027-03-16' } },
    { what: 'information' },
  ],
  [
    'under sixteen without consent',
    { learner: { birthYear: 2012, guardianInformedOn: '2027-03-01' } },
    { what: 'consent' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(guardianNotInformed.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'told and consented on the first day',
    {
      learner: {
        birthYear: 2012,
        guardianInformedOn: '2027-03-15',
        guardianConsentOn: '2027-03-15',
      },
    },
  ],
  [
    'sixteen or more needs no consent',
    { learner: { birthYear: 2010, guardianInformedOn: '2027-03-01' } },
  ],
  ['an adult', { learner: { birthYear: 2000 } }],
  ['the age is not known', {}],
])('is kept, or not known: %s', (_case, facts) => {
  expect(guardianNotInformed.check(placeFacts(facts))).toBeUndefined();
});
