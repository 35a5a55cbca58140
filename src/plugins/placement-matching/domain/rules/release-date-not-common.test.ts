import { placeFacts } from '../testing/place-facts';
import { releaseDateNotCommon } from './release-date-not-common';

test.each([
  [
    'another period tells on another day',
    { period: { releaseDate: '2027-02-22' }, otherReleaseDates: ['2027-02-22', '2027-02-24'] },
    { needed: '2027-02-24', found: '2027-02-22' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(releaseDateNotCommon.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'all tell on the same day',
    { period: { releaseDate: '2027-02-22' }, otherReleaseDates: ['2027-02-22'] },
  ],
  ['no other period', { period: { releaseDate: '2027-02-22' } }],
  ['no release date', { period: {}, otherReleaseDates: ['2027-02-22'] }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(releaseDateNotCommon.check(placeFacts(facts))).toBeUndefined();
});
