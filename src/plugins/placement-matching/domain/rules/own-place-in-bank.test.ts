import { placeFacts } from '../testing/place-facts';
import { ownPlaceInBank } from './own-place-in-bank';

test.each([
  [
    'an own place where the bank has slots',
    { slot: { origin: 'own-arranged' }, isEmployerInBank: true, ruleSets: [{ rule: 'R52' }] },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(ownPlaceInBank.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'an own place elsewhere',
    { slot: { origin: 'own-arranged' }, isEmployerInBank: false, ruleSets: [{ rule: 'R52' }] },
  ],
  [
    'a slot of the bank',
    { slot: { origin: 'bank' }, isEmployerInBank: true, ruleSets: [{ rule: 'R52' }] },
  ],
  ['nobody has decided it', { slot: { origin: 'own-arranged' }, isEmployerInBank: true }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(ownPlaceInBank.check(placeFacts(facts))).toBeUndefined();
});
