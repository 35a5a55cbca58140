import { daysOfSpan } from '../../../domain/days';
import { daysText } from './days';

const span = (from: string, to: string, weekdays?: string): string[] =>
  daysOfSpan({ from, to }, weekdays);

test.each([
  [span('2027-03-15', '2027-03-19'), 'v. 11', 'week 11'],
  [span('2027-03-15', '2027-03-25'), 'v. 11–12', 'weeks 11–12'],
  [span('2026-12-28', '2027-01-08'), 'v. 53–1', 'weeks 53–1'],
  [['2027-03-17'], '17 mars', '17 March'],
  [span('2027-03-15', '2027-03-17'), '15–17 mars', '15–17 March'],
  [span('2027-03-31', '2027-04-01'), '31 mars–1 april', '31 March–1 April'],
  [span('2027-03-15', '2027-05-21', '24'), '20 dagar 16 mars–20 maj', '20 days 16 March–20 May'],
  [
    [...span('2027-03-15', '2027-03-19'), ...span('2027-03-29', '2027-04-02')],
    '10 dagar 15 mars–2 april',
    '10 days 15 March–2 April',
  ],
  [[], '', ''],
])('%j is said as «%s»', (days, sv, en) => {
  expect([daysText(days, 'sv'), daysText(days, 'en')]).toEqual([sv, en]);
});
