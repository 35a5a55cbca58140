import { placeFacts } from '../testing/place-facts';
import { praoDaysTooFew } from './prao-days-too-few';

test.each([
  [
    'nine days in all',
    {
      placement: { form: 'prao' },
      learner: { daysElsewhere: 4, hasMoreToCome: false },
      learnerDays: 5,
    },
    { needed: 10, found: 9 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(praoDaysTooFew.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'ten days in all',
    {
      placement: { form: 'prao' },
      learner: { daysElsewhere: 5, hasMoreToCome: false },
      learnerDays: 5,
    },
  ],
  [
    'more is to come',
    {
      placement: { form: 'prao' },
      learner: { daysElsewhere: 0, hasMoreToCome: true },
      learnerDays: 5,
    },
  ],
  [
    'nobody knows of days elsewhere',
    { placement: { form: 'prao' }, learner: { hasMoreToCome: false }, learnerDays: 5 },
  ],
  [
    'adapted compulsory school has no least number',
    {
      placement: { form: 'prao' },
      learner: { schoolForm: 'adapted-compulsory', daysElsewhere: 0, hasMoreToCome: false },
      learnerDays: 5,
    },
  ],
  [
    'another form',
    {
      placement: { form: 'apl' },
      learner: { daysElsewhere: 0, hasMoreToCome: false },
      learnerDays: 5,
    },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(praoDaysTooFew.check(placeFacts(facts))).toBeUndefined();
});
