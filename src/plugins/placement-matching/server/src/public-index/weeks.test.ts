import fc from 'fast-check';
import { weekOfDay } from '../../../domain/days';
import { isoWeekOf, mondayOf, weekNumberOfDay, weekNumberOfWeek } from './weeks';

const day = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));

test('the fast week numbers name the same ISO weeks as the calendar of the domain', () => {
  fc.assert(
    fc.property(day, (date) => {
      const week = weekNumberOfDay(date);
      expect(isoWeekOf(week)).toBe(weekOfDay(date));
      expect(weekNumberOfWeek(weekOfDay(date))).toBe(week);
      expect(mondayOf(week) <= date).toBe(true);
    }),
  );
});

test('a week that the year does not have is no week', () => {
  expect(weekNumberOfWeek('2026-W53')).toBeDefined();
  expect(weekNumberOfWeek('2027-W53')).toBeUndefined();
});
