import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayInSweden, daysOfSpan, hasWeekday, isDay, spanOfWeek, weekOfDay } from './days';

const FIRST = Temporal.PlainDate.from('0001-01-08');
const anyDay = fc.integer({ min: 0, max: 3_652_000 }).map((days) => FIRST.add({ days }));

test('weeks, sums and real dates agree with the calendar of Temporal in every year', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5, max: 40 }), (date, count) => {
      const day = date.toString();
      const week = weekOfDay(day);
      const year = String(date.yearOfWeek).padStart(4, '0');
      expect(week).toBe(`${year}-W${String(date.weekOfYear).padStart(2, '0')}`);
      const monday = date.subtract({ days: date.dayOfWeek - 1 });
      expect(spanOfWeek(week)).toEqual({
        from: monday.toString(),
        to: monday.add({ days: 6 }).toString(),
      });
      expect(addDays(day, count)).toBe(date.add({ days: count }).toString());
      expect(isDay(day)).toBe(true);
    }),
  );
});

test('text that looks like a day is one when Temporal says so', () => {
  const two = fc.integer({ min: 0, max: 34 }).map((part) => String(part).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1890, max: 2110 }), two, two, (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      expect(isDay(text)).toBe(isDate(text));
    }),
  );
});

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

test('a span has a weekday when one of its days is Monday to Friday', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3, max: 9 }), (date, length) => {
      const span = { from: date.toString(), to: date.add({ days: length }).toString() };
      expect(hasWeekday(span)).toBe(daysOfSpan(span).length > 0);
    }),
  );
});

test.each([
  ['2024-12-30', '2025-W01'],
  ['2025-12-29', '2026-W01'],
  ['2026-12-28', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
])('%s lies in %s', (day, week) => {
  expect(weekOfDay(day)).toBe(week);
});

test('week 53 exists in 2026 and not in 2027', () => {
  expect(spanOfWeek('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  expect(spanOfWeek('2027-W53')).toBeUndefined();
  expect(spanOfWeek('2027-W00')).toBeUndefined();
});

test('a span gives its Mondays to Fridays unless other weekdays are asked for', () => {
  const span = { from: '2027-03-12', to: '2027-03-16' };
  expect(daysOfSpan(span)).toEqual(['2027-03-12', '2027-03-15', '2027-03-16']);
  expect(daysOfSpan(span, '67')).toEqual(['2027-03-13', '2027-03-14']);
});

test('only real dates are days', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2027-02-29')).toBe(false);
  expect(isDay('2027-2-9')).toBe(false);
});

test.each([
  ['2026-11-22T22:59:59Z', '2026-11-22'],
  ['2026-11-22T23:00:00Z', '2026-11-23'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
])('%s is %s in Sweden', (instant, day) => {
  expect(dayInSweden(new Date(instant))).toBe(day);
});
