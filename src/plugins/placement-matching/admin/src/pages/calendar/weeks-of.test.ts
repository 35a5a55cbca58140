import { isoWeek, mondayNear, weeksOf } from './weeks-of';

test('days of a week over New Year are one week, also the 53rd', () => {
  const days = ['2026-12-31', '2027-01-01', '2027-01-04'];
  expect(weeksOf(days)).toEqual([
    { first: '2026-12-31', last: '2027-01-01', positions: [0, 1] },
    { first: '2027-01-04', last: '2027-01-04', positions: [2] },
  ]);
  expect(isoWeek('2027-01-03')).toBe('2026-W53');
});

test('weeks are counted from Monday to Monday', () => {
  expect(mondayNear('2027-01-03', 0)).toBe('2026-12-28');
  expect(mondayNear('2027-01-03', 1)).toBe('2027-01-04');
  expect(mondayNear('2027-01-04', -1)).toBe('2026-12-28');
});
