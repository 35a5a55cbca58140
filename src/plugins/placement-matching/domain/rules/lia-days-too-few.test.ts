import { placeFacts } from '../testing/place-facts';
import { liaDaysTooFew } from './lia-days-too-few';

test.each([
  [
    'one day less than a quarter',
    {
      placement: { form: 'lia' },
      learner: { hasMoreToCome: false, educationDays: 400, daysElsewhere: 94 },
      learnerDays: 5,
    },
    { needed: 100, found: 99 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(liaDaysTooFew.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'a quarter',
    {
      placement: { form: 'lia' },
      learner: { hasMoreToCome: false, educationDays: 400, daysElsewhere: 95 },
      learnerDays: 5,
    },
  ],
  [
    'another form',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, educationDays: 400, daysElsewhere: 0 },
      learnerDays: 5,
    },
  ],
  [
    'the length is not known',
    {
      placement: { form: 'lia' },
      learner: { hasMoreToCome: false, daysElsewhere: 0 },
      learnerDays: 5,
    },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(liaDaysTooFew.check(placeFacts(facts))).toBeUndefined();
});
