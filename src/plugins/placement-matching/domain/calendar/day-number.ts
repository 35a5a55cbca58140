/**
 * Days as whole numbers, 0 = 1970-01-01, for loops over millions of days.
 * Arithmetic of the Gregorian calendar by 400-year eras (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayNumber(day: string): number {
  const month = twoDigits(day, 5);
  const date = twoDigits(day, 8);
  const year = 100 * twoDigits(day, 0) + twoDigits(day, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** `Number` of a slice makes a text of its own each time. */
const twoDigits = (day: string, at: number): number =>
  10 * (day.charCodeAt(at) - 48) + day.charCodeAt(at + 1) - 48;

export function dayOfNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Monday to Friday. */
export const isWeekday = (number: number): boolean => weekdayOf(number) <= 5;

/** ISO weekday, 1 Monday … 7 Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
