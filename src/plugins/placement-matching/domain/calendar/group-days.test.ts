import { daysOfDates } from './group-days';

test('weeks give their Mondays to Fridays, also over New Year in a year with 53 weeks', () => {
  expect(daysOfDates({ weeks: '2026-W53, 2027-W01' })).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-04',
    '2027-01-05',
    '2027-01-06',
    '2027-01-07',
    '2027-01-08',
  ]);
});

test('a range of weeks is all of its weeks', () => {
  expect(daysOfDates({ weeks: '2027-W11..2027-W12' })).toEqual(
    daysOfDates({ weeks: '2027-W11;2027-W12' }),
  );
});

test('dates go before weeks, and weekdays choose among the days', () => {
  const dates = {
    weeks: '2027-W20',
    firstDay: '2027-03-15',
    lastDay: '2027-03-26',
    weekdays: '24',
  };
  expect(daysOfDates(dates)).toEqual(['2027-03-16', '2027-03-18', '2027-03-23', '2027-03-25']);
});

test('a week that does not exist gives no day', () => {
  expect(daysOfDates({ weeks: '2027-W53' })).toEqual([]);
});
