import { freeDaysOf, termsOf, type CalendarEntry } from './free-days';
import { daysOfLearner } from './learner-days';

const entry = (over: Partial<CalendarEntry>): CalendarEntry => ({
  kind: 'holiday',
  school: null,
  municipality: null,
  firstDay: '2027-03-22',
  lastDay: '2027-03-23',
  ...over,
});
const nobody = { school: null, municipality: null };
const never = (): boolean => false;

test('Good Friday is no day of prao', () => {
  const days = daysOfLearner({
    own: {},
    group: { weeks: '2027-W12' },
    isFree: freeDaysOf([], nobody),
  });
  expect(days).toEqual(['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25']);
});

test('a holiday of another school, or of another municipality, is a day like others', () => {
  const calendar = [
    entry({ school: 'a' }),
    entry({ municipality: 'm', firstDay: '2027-03-25', lastDay: '2027-03-25' }),
  ];
  const at = (school: string, municipality: string): string[] =>
    daysOfLearner({
      own: {},
      group: { weeks: '2027-W12' },
      isFree: freeDaysOf(calendar, { school, municipality }),
    });
  expect(at('a', 'n')).toEqual(['2027-03-24', '2027-03-25']);
  expect(at('b', 'm')).toEqual(['2027-03-22', '2027-03-23', '2027-03-24']);
});

test('own dates go before the group’s, and own weekdays choose among the group’s days', () => {
  const group = { weeks: '2027-W11', weekdays: '12345' };
  const own = { firstDay: '2027-04-05', lastDay: '2027-04-07' };
  expect(daysOfLearner({ own, group, isFree: never })).toEqual([
    '2027-04-05',
    '2027-04-06',
    '2027-04-07',
  ]);
  expect(daysOfLearner({ own: { weekdays: '24' }, group, isFree: never })).toEqual([
    '2027-03-16',
    '2027-03-18',
  ]);
});

test('the terms of a school are its own and those of all', () => {
  const calendar = [
    entry({ kind: 'term', school: 'a' }),
    entry({ kind: 'term', school: 'b' }),
    entry({}),
  ];
  expect(termsOf(calendar, { school: 'a', municipality: null })).toEqual([
    { from: '2027-03-22', to: '2027-03-23' },
  ]);
});
