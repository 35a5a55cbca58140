import { placeFacts } from '../testing/place-facts';
import { outsideMunicipality } from './outside-municipality';

test.each([
  [
    'another municipality',
    {
      learner: { municipality: 'kba' },
      workplace: { municipality: 'gbg' },
      ruleSets: [{ rule: 'R45' }],
    },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(outsideMunicipality.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'approved',
    {
      learner: { municipality: 'kba', isOutsideApproved: true },
      workplace: { municipality: 'gbg' },
      ruleSets: [{ rule: 'R45' }],
    },
  ],
  [
    'the same',
    {
      learner: { municipality: 'kba' },
      workplace: { municipality: 'kba' },
      ruleSets: [{ rule: 'R45' }],
    },
  ],
  ['not known', { learner: { municipality: 'kba' }, ruleSets: [{ rule: 'R45' }] }],
  [
    'nobody has decided it',
    { learner: { municipality: 'kba' }, workplace: { municipality: 'gbg' } },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(outsideMunicipality.check(placeFacts(facts))).toBeUndefined();
});
