import { placeFacts } from '../testing/place-facts';
import { aplDaysTooFew } from './apl-days-too-few';

test.each([
  [
    'one day short of fifteen weeks',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, schoolForm: 'upper-secondary', daysElsewhere: 69 },
      learnerDays: 5,
    },
    { needed: 75, found: 74 },
  ],
  [
    'one day short of twenty-two weeks in adapted upper secondary',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, schoolForm: 'adapted-upper-secondary', daysElsewhere: 104 },
      learnerDays: 5,
    },
    { needed: 110, found: 109 },
  ],
  [
    'less than 15 % of an adult education',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, schoolForm: 'adult', educationDays: 101, daysElsewhere: 10 },
      learnerDays: 5,
    },
    { needed: 16, found: 15 },
  ],
  [
    'less than half of an apprenticeship',
    {
      placement: { form: 'apl' },
      learner: {
        hasMoreToCome: false,
        schoolForm: 'upper-secondary',
        isApprentice: true,
        educationDays: 200,
        daysElsewhere: 94,
      },
      learnerDays: 5,
    },
    { needed: 100, found: 99 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(aplDaysTooFew.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'fifteen weeks',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, schoolForm: 'upper-secondary', daysElsewhere: 70 },
      learnerDays: 5,
    },
  ],
  [
    'half of an apprenticeship',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, isApprentice: true, educationDays: 200, daysElsewhere: 95 },
      learnerDays: 5,
    },
  ],
  [
    'the length of the education is not known',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, schoolForm: 'adult', daysElsewhere: 0 },
      learnerDays: 5,
    },
  ],
  [
    'a school form without a measure',
    {
      placement: { form: 'apl' },
      learner: { hasMoreToCome: false, schoolForm: 'language', daysElsewhere: 0 },
      learnerDays: 5,
    },
  ],
  [
    'another form',
    {
      placement: { form: 'prao' },
      learner: { hasMoreToCome: false, schoolForm: 'upper-secondary', daysElsewhere: 0 },
      learnerDays: 5,
    },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(aplDaysTooFew.check(placeFacts(facts))).toBeUndefined();
});
