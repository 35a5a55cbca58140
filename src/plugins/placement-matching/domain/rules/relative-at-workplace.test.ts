import { placeFacts } from '../testing/place-facts';
import { relativeAtWorkplace } from './relative-at-workplace';

test.each([
  [
    'a declared workplace',
    { learner: { avoids: ['w', 'v'] }, slot: { workplace: 'w' } },
    { needed: null },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(relativeAtWorkplace.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  ['another workplace', { learner: { avoids: ['v'] }, slot: { workplace: 'w' } }],
  ['nothing is declared', { slot: { workplace: 'w' } }],
  ['a slot without workplace', { learner: { avoids: ['w'] } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(relativeAtWorkplace.check(placeFacts(facts))).toBeUndefined();
});
