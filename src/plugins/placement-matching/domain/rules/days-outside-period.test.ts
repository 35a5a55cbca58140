import { placeFacts } from '../testing/place-facts';
import { daysOutsidePeriod } from './days-outside-period';

test.each([
  [
    'the Monday after the period',
    { days: ['2027-03-26', '2027-03-29'], period: { from: '2027-03-15', to: '2027-03-26' } },
    { days: ['2027-03-29'] },
  ],
  [
    'the day before it',
    { days: ['2027-03-12', '2027-03-15'], period: { from: '2027-03-15', to: '2027-03-26' } },
    { days: ['2027-03-12'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(daysOutsidePeriod.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'first and last day',
    { days: ['2027-03-15', '2027-03-26'], period: { from: '2027-03-15', to: '2027-03-26' } },
  ],
  ['a period without dates', { period: {} }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(daysOutsidePeriod.check(placeFacts(facts))).toBeUndefined();
});
