import { placeFacts } from '../testing/place-facts';
import { moneyOrAgeRestrictedGoods } from './money-or-age-restricted-goods';

test.each([
  [
    'a minor alone with the till',
    {
      learner: { birthYear: 2011 },
      slot: { handlesMoneyAlone: true },
      ruleSets: [{ rule: 'R17' }],
    },
    { needed: null },
  ],
  [
    'a minor sells age-restricted goods',
    {
      learner: { birthYear: 2011 },
      slot: { sellsAgeRestricted: true },
      ruleSets: [{ rule: 'R17' }],
    },
    { needed: null },
  ],
  [
    'until 31 December of the year of the eighteenth birthday',
    {
      days: ['2029-12-30', '2029-12-31'],
      learner: { birthYear: 2011 },
      slot: { sellsAgeRestricted: true },
      ruleSets: [{ rule: 'R17' }],
    },
    { days: ['2029-12-30'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(moneyOrAgeRestrictedGoods.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'an adult',
    {
      learner: { birthYear: 2000 },
      slot: { handlesMoneyAlone: true },
      ruleSets: [{ rule: 'R17' }],
    },
  ],
  [
    'other tasks',
    {
      learner: { birthYear: 2011 },
      slot: { handlesMoneyAlone: false },
      ruleSets: [{ rule: 'R17' }],
    },
  ],
  ['nobody has decided it', { learner: { birthYear: 2011 }, slot: { handlesMoneyAlone: true } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(moneyOrAgeRestrictedGoods.check(placeFacts(facts))).toBeUndefined();
});
