import { clockText, daySpan, weekDays, weekOf, weeksBetween, weekText } from './dates';
import { translator } from './i18n/translate';

test.each([
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2027-03-15', '2027-W11'],
])('%s lies in %s', (day, week) => expect(weekOf(day)).toBe(week));

test('a week is Monday to Friday, and a week that is not there is nothing', () => {
  expect(weekDays('2027-W11')).toEqual({ from: '2027-03-15', to: '2027-03-19' });
  expect(weekDays('2027-W53')).toBeUndefined();
  expect(weekDays('x')).toBeUndefined();
});

test('weeks between go over the turn of the year', () => {
  expect(weeksBetween('2026-W52', '2027-W02')).toEqual([
    '2026-W52',
    '2026-W53',
    '2027-W01',
    '2027-W02',
  ]);
});

test('days and weeks read as in the language', () => {
  expect(daySpan('sv', { from: '2027-03-15', to: '2027-03-19' }, '2026-11-22')).toBe('15–19 mars');
  expect(daySpan('sv', { from: '2027-03-15', to: '2027-03-19' }, '2026-03-22')).toBe(
    '15–19 mars 2027',
  );
  expect(weekText(translator('sv'), { from: '2027-W11', to: '2027-W12' }, '2027-01-01')).toBe(
    'v. 11–12',
  );
  expect(weekText(translator('en'), { from: '2027-W11', to: '2027-W11' }, '2026-03-01')).toBe(
    'week 11 of 2027',
  );
});

test.each([
  ['sv', '2026-11-30T23:05:00Z', '0.05'],
  ['sv', '2026-11-30T08:00:00Z', '9.00'],
  ['sv', '2027-07-01T22:30:00Z', '0.30'],
  ['sv', '2026-11-30T13:05:00Z', '14.05'],
  ['en', '2026-11-30T23:05:00Z', '0:05'],
  ['en', '2026-11-30T13:05:00Z', '14:05'],
] as const)('the clock in %s at %s is %s', (locale, instant, clock) =>
  expect(clockText(locale, Date.parse(instant))).toBe(clock),
);
