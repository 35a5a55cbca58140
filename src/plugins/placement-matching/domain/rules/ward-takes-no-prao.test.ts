import { placeFacts } from '../testing/place-facts';
import { wardTakesNoPrao } from './ward-takes-no-prao';

test.each([
  [
    'a pupil in intensive care',
    {
      placement: { form: 'prao' },
      workplace: { ward: 'intensive-care' },
      ruleSets: [{ rule: 'R26' }],
    },
    { found: 'intensive-care' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(wardTakesNoPrao.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'another ward',
    { placement: { form: 'prao' }, workplace: { ward: 'other-ward' }, ruleSets: [{ rule: 'R26' }] },
  ],
  [
    'a student',
    {
      placement: { form: 'vfu' },
      workplace: { ward: 'intensive-care' },
      ruleSets: [{ rule: 'R26' }],
    },
  ],
  ['nobody has decided it', { placement: { form: 'prao' }, workplace: { ward: 'surgery' } }],
  ['not known', { placement: { form: 'prao' }, ruleSets: [{ rule: 'R26' }] }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(wardTakesNoPrao.check(placeFacts(facts))).toBeUndefined();
});
