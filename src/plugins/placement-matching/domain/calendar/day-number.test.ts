import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayOfNumber, isWeekday } from './day-number';

test('day numbers agree with the calendar of Temporal, leap days and year changes too', () => {
  const start = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
      const date = start.add({ days: number });
      expect(dayOfNumber(number)).toBe(date.toString());
      expect(dayNumber(date.toString())).toBe(number);
      expect(isWeekday(number)).toBe(date.dayOfWeek <= 5);
    }),
  );
});
