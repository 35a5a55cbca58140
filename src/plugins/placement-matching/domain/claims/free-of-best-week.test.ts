import { daysOfSpan } from '../days';
import { freeOfBestWeek } from './free-of-best-week';

const days = daysOfSpan({ from: '2027-03-15', to: '2027-03-26' });
const always = { seats: 2, open: [] };

test('an empty slot has all its seats, a closed one none', () => {
  expect(freeOfBestWeek(always, new Map(), days)).toBe(2);
  const later = { seats: 2, open: [{ from: '2027-04-05', to: '2027-04-09' }] };
  expect(freeOfBestWeek(later, new Map(), days)).toBe(0);
});

test('one free day does not make a week free', () => {
  const booked = new Map(days.slice(0, 9).map((day) => [day, 2]));
  expect(freeOfBestWeek(always, booked, days)).toBe(0);
});

test('the best week counts, with the seats of its own span', () => {
  const booked = new Map(days.slice(0, 5).map((day) => [day, 2]));
  expect(freeOfBestWeek(always, booked, days)).toBe(2);
  const open = [
    { from: '2027-03-15', to: '2027-03-19' },
    { from: '2027-03-22', to: '2027-03-26', seats: 1 },
  ];
  expect(freeOfBestWeek({ seats: 2, open }, booked, days)).toBe(1);
});
