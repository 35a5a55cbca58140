import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { easterDay, redDaysOfYear } from './red-days';

test('the red days of 2027', () => {
  expect(redDaysOfYear(2027)).toEqual([
    { day: '2027-01-01', sv: 'Nyårsdagen', en: "New Year's Day" },
    { day: '2027-01-06', sv: 'Trettondedag jul', en: 'Epiphany' },
    { day: '2027-03-26', sv: 'Långfredagen', en: 'Good Friday' },
    { day: '2027-03-29', sv: 'Annandag påsk', en: 'Easter Monday' },
    { day: '2027-05-01', sv: 'Första maj', en: 'May Day' },
    { day: '2027-05-06', sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' },
    { day: '2027-06-06', sv: 'Sveriges nationaldag', en: 'National Day' },
    { day: '2027-06-26', sv: 'Midsommardagen', en: 'Midsummer Day' },
    { day: '2027-11-06', sv: 'Alla helgons dag', en: "All Saints' Day" },
    { day: '2027-12-25', sv: 'Juldagen', en: 'Christmas Day' },
    { day: '2027-12-26', sv: 'Annandag jul', en: 'Boxing Day' },
  ]);
});

test.each([
  ['2026-10-31', 2026],
  ['2024-11-02', 2024],
])("All Saints' Day is the Saturday %s", (day, year) => {
  expect(redDaysOfYear(year).map((red) => red.day)).toContain(day);
});

test('Midsummer Eve is a working day by law, Midsummer Day is not', () => {
  const days = redDaysOfYear(2026).map((red) => red.day);
  expect(days).toContain('2026-06-20');
  expect(days).not.toContain('2026-06-19');
});

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter Day of %i is %s', (year, day) => {
  expect(easterDay(year).toString()).toBe(day);
});

test('Easter Day is always a Sunday from 22 March to 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
      const easter = easterDay(year);
      expect(easter.dayOfWeek).toBe(7);
      expect(
        Temporal.PlainDate.compare(easter, { year, month: 3, day: 22 }),
      ).toBeGreaterThanOrEqual(0);
      expect(Temporal.PlainDate.compare(easter, { year, month: 4, day: 25 })).toBeLessThanOrEqual(
        0,
      );
    }),
  );
});

test('every year has eleven red days in order, the moving ones on their weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2005, max: 2100 }), (year) => {
      const days = redDaysOfYear(year).map((red) => red.day);
      expect(days).toHaveLength(11);
      expect([...days].sort()).toEqual(days);
      const weekdayOf = (sv: string): number =>
        Temporal.PlainDate.from(redDaysOfYear(year).find((red) => red.sv === sv)?.day ?? '')
          .dayOfWeek;
      expect(weekdayOf('Midsommardagen')).toBe(6);
      expect(weekdayOf('Alla helgons dag')).toBe(6);
      expect(weekdayOf('Kristi himmelsfärdsdag')).toBe(4);
    }),
  );
});
