import type { Booking } from './asks';
import { compareClaims } from './compare-claims';
import { overbooked } from './overbooked';

const booking = (id: string, more: Partial<Booking> = {}): Booking => ({
  id,
  slot: 's',
  learner: `learner-${id}`,
  days: ['2027-03-15', '2027-03-16'],
  ...more,
});
const limits = { learner: 1, slot: 2, supervisor: 1, workplace: 9, quota: 0 };

test('a day with more bookings than units is named with all its bookings', () => {
  const bookings = [booking('a'), booking('b'), booking('c', { days: ['2027-03-16'] })];
  expect(overbooked(bookings, ({ kind }) => limits[kind])).toEqual([
    {
      resource: { kind: 'slot', id: 's' },
      day: '2027-03-16',
      limit: 2,
      bookings: ['a', 'b', 'c'],
    },
  ]);
});

test('a learner in two places on a day is found', () => {
  const twice = [booking('a', { learner: 'l' }), booking('b', { learner: 'l', slot: 't' })];
  const found = overbooked(twice, ({ kind }) => limits[kind]);
  expect(found.map(({ resource, day }) => `${resource.kind} ${day}`)).toEqual([
    'learner 2027-03-15',
    'learner 2027-03-16',
  ]);
});

test('a booking without all its claims is told from one with a foreign claim', () => {
  const keys = [
    'learner:learner-a:2027-03-15',
    'learner:learner-a:2027-03-16',
    'slot:s:2027-03-15:1',
    'slot:other:2027-03-16:1',
  ];
  expect(compareClaims(booking('a'), keys)).toEqual({
    missing: ['slot:s:2027-03-16'],
    surplus: ['slot:other:2027-03-16:1'],
  });
});

test('two units of one resource on one day are one too many', () => {
  const keys = ['slot:s:2027-03-15:1', 'slot:s:2027-03-15:2'];
  const hold = booking('a', { learner: null, days: ['2027-03-15'] });
  expect(compareClaims(hold, keys)).toEqual({ missing: [], surplus: ['slot:s:2027-03-15:2'] });
});
