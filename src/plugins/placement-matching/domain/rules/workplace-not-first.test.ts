import { placeFacts } from '../testing/place-facts';
import { workplaceNotFirst } from './workplace-not-first';

test.each([
  [
    'something else without exceptional reasons',
    { placement: { form: 'prao' }, slot: { setting: 'other' } },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(workplaceNotFirst.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'exceptional reasons are noted',
    { placement: { form: 'prao', hasExceptionalReasons: true }, slot: { setting: 'other' } },
  ],
  ['a workplace', { placement: { form: 'prao' }, slot: { setting: 'workplace' } }],
  [
    'a vocational programme',
    { placement: { form: 'prao' }, slot: { setting: 'vocational-programme' } },
  ],
  ['not known', { placement: { form: 'prao' } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(workplaceNotFirst.check(placeFacts(facts))).toBeUndefined();
});
