import { lastAt, startOfDay } from './day-instants';

test.each([
  ['2027-01-15', '2027-01-14T23:00:00.000Z'],
  ['2027-07-15', '2027-07-14T22:00:00.000Z'],
  ['2027-03-28', '2027-03-27T23:00:00.000Z'],
  ['2027-03-29', '2027-03-28T22:00:00.000Z'],
  ['2027-10-31', '2027-10-30T22:00:00.000Z'],
  ['2027-11-01', '2027-10-31T23:00:00.000Z'],
])('%s begins in Sweden at %s', (day, instant) => expect(startOfDay(day)).toBe(instant));

test.each([
  ['2027-01-15T02:09:59Z', '2027-01-14T02:10:00.000Z'],
  ['2027-01-15T02:10:00Z', '2027-01-15T02:10:00.000Z'],
  // The nights in which the clock is changed: 03.10 comes an hour earlier, then an hour later.
  ['2027-03-28T12:00:00Z', '2027-03-28T01:10:00.000Z'],
  ['2027-03-28T01:00:00Z', '2027-03-27T02:10:00.000Z'],
  ['2027-10-31T12:00:00Z', '2027-10-31T02:10:00.000Z'],
  ['2027-10-31T02:00:00Z', '2027-10-30T01:10:00.000Z'],
])('at %s the last 03.10 in Sweden was %s', (now, instant) =>
  expect(lastAt(new Date(now), { hour: 3, minute: 10 })).toBe(instant),
);
