import { placeFacts } from '../testing/place-facts';
import { lunchNotArranged } from './lunch-not-arranged';

test.each([
  [
    'no lunch',
    { placement: { form: 'prao' }, slot: { lunch: 'no-lunch' }, ruleSets: [{ rule: 'R44' }] },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(lunchNotArranged.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'at the nearest school',
    { placement: { form: 'prao' }, slot: { lunch: 'at-school' }, ruleSets: [{ rule: 'R44' }] },
  ],
  ['not known', { placement: { form: 'prao' }, ruleSets: [{ rule: 'R44' }] }],
  ['nobody has decided it', { placement: { form: 'prao' }, slot: { lunch: 'no-lunch' } }],
  [
    'another form',
    { placement: { form: 'apl' }, slot: { lunch: 'no-lunch' }, ruleSets: [{ rule: 'R44' }] },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(lunchNotArranged.check(placeFacts(facts))).toBeUndefined();
});
