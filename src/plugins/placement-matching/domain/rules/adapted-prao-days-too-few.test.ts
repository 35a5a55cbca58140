import { placeFacts } from '../testing/place-facts';
import { adaptedPraoDaysTooFew } from './adapted-prao-days-too-few';

test.each([
  [
    'eleven days where twelve are decided',
    {
      placement: { form: 'prao' },
      learner: { schoolForm: 'adapted-compulsory', hasMoreToCome: false, daysElsewhere: 6 },
      learnerDays: 5,
      ruleSets: [{ rule: 'R4', minDays: 12 }],
    },
    { needed: 12, found: 11 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(adaptedPraoDaysTooFew.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'twelve days',
    {
      placement: { form: 'prao' },
      learner: { schoolForm: 'adapted-compulsory', hasMoreToCome: false, daysElsewhere: 7 },
      learnerDays: 5,
      ruleSets: [{ rule: 'R4', minDays: 12 }],
    },
  ],
  [
    'nothing is decided',
    {
      placement: { form: 'prao' },
      learner: { schoolForm: 'adapted-compulsory', hasMoreToCome: false, daysElsewhere: 0 },
      learnerDays: 1,
    },
  ],
  [
    'the decision has lapsed',
    {
      placement: { form: 'prao' },
      learner: { schoolForm: 'adapted-compulsory', hasMoreToCome: false, daysElsewhere: 0 },
      learnerDays: 1,
      ruleSets: [{ rule: 'R4', minDays: 12, validTo: '2027-03-14' }],
    },
  ],
  [
    'compulsory school',
    {
      placement: { form: 'prao' },
      learner: { schoolForm: 'compulsory', hasMoreToCome: false, daysElsewhere: 0 },
      learnerDays: 1,
      ruleSets: [{ rule: 'R4', minDays: 12 }],
    },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(adaptedPraoDaysTooFew.check(placeFacts(facts))).toBeUndefined();
});
