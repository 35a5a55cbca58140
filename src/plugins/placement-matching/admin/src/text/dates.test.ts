import { dateWriter } from './dates';

const sv = dateWriter({ locale: 'sv', today: '2027-02-15' });
const en = dateWriter({ locale: 'en', today: '2027-02-15' });

test('a day is written without the year while it is this school year', () => {
  expect(sv.day('2027-03-15')).toBe('15 mars');
  expect(en.day('2027-03-15')).toBe('15 March');
  expect(sv.day('2026-08-20')).toBe('20 augusti');
  expect(sv.day('2028-03-15')).toBe('15 mars 2028');
});

test('days in one month share its name', () => {
  expect(sv.span('2027-03-15', '2027-03-26')).toBe('15–26 mars');
  expect(sv.span('2027-03-29', '2027-04-09')).toBe('29 mars – 9 april');
  expect(sv.span('2027-03-15', '2027-03-15')).toBe('15 mars');
});

test('weeks are written with their numbers, and spelt out over the turn of the year', () => {
  expect(sv.weeks('2027-03-15', '2027-03-26')).toBe('v. 11–12');
  expect(sv.weeks('2027-03-15', '2027-03-19')).toBe('v. 11');
  expect(sv.weeks('2026-12-28', '2027-01-03')).toBe('v. 53 (28 december – 3 januari)');
  expect(en.weeks('2027-03-15', '2027-03-26')).toBe('wk 11–12');
  expect(sv.weeks('2028-03-13', '2028-03-17')).toBe('v. 11 2028');
});

test('a moment is today or a day, at a Swedish clock', () => {
  expect(sv.moment('2027-02-15T12:10:00Z')).toBe('i dag kl. 13.10');
  expect(sv.moment('2027-02-12T09:52:00Z')).toBe('12 februari kl. 10.52');
  expect(en.moment('2027-02-15T12:10:00Z')).toBe('today at 13:10');
});
