import { seatsOfDay } from './seats-of-day';

test('without spans the slot is open every day', () => {
  expect(seatsOfDay({ seats: 2, open: [] }, '2027-03-15')).toBe(2);
});

test('the seats of a span replace the seats of the slot, and other days are closed', () => {
  const slot = {
    seats: 2,
    open: [
      { from: '2027-03-15', to: '2027-03-19', seats: 5 },
      { from: '2027-03-22', to: '2027-03-26' },
      { from: '2027-03-29', to: '2027-03-29', seats: 0 },
    ],
  };
  expect(seatsOfDay(slot, '2027-03-15')).toBe(5);
  expect(seatsOfDay(slot, '2027-03-26')).toBe(2);
  expect(seatsOfDay(slot, '2027-03-29')).toBe(0);
  expect(seatsOfDay(slot, '2027-03-20')).toBeUndefined();
});
