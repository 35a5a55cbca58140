import { isSchoolYear, schoolYearOfDay } from './school-year';

test.each([
  ['2026-06-30', '2025/2026'],
  ['2026-07-01', '2026/2027'],
  ['2027-03-15', '2026/2027'],
])('%s lies in the school year %s', (day, schoolYear) => {
  expect(schoolYearOfDay(day)).toBe(schoolYear);
});

test('a school year is two consecutive years', () => {
  expect(isSchoolYear('2026/2027')).toBe(true);
  for (const wrong of ['2026/2028', '2026/2026', '2026', '26/27', '2026-2027', '2027/2026']) {
    expect(isSchoolYear(wrong)).toBe(false);
  }
});
