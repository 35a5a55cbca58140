import { placeFacts } from '../testing/place-facts';
import { noticeTooShort } from './notice-too-short';

test.each([
  [
    'thirteen days',
    { period: { releaseDate: '2027-03-02' }, ruleSets: [{ rule: 'R12' }] },
    { needed: '2027-03-16', found: '2027-03-15' },
  ],
  [
    'less than a month for who has to live elsewhere',
    {
      period: { releaseDate: '2027-02-16' },
      placement: { needsLodging: true },
      ruleSets: [{ rule: 'R12' }],
    },
    { needed: '2027-03-16' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(noticeTooShort.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  ['fourteen days', { period: { releaseDate: '2027-03-01' }, ruleSets: [{ rule: 'R12' }] }],
  [
    'a month',
    {
      period: { releaseDate: '2027-02-15' },
      placement: { needsLodging: true },
      ruleSets: [{ rule: 'R12' }],
    },
  ],
  ['nobody has decided it', { period: { releaseDate: '2027-03-14' } }],
  ['no release date', { period: {}, ruleSets: [{ rule: 'R12' }] }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(noticeTooShort.check(placeFacts(facts))).toBeUndefined();
});
