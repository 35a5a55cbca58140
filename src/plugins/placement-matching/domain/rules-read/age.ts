import type { Day } from '../days';

/** The days on which somebody counts as younger than the age: only the year of birth is kept, so an age counts as reached on 31 December of its year. */
export const daysYoungerThan = (
  birthYear: number,
  age: number,
  days: readonly Day[],
): readonly Day[] => {
  const reached = `${String(birthYear + age).padStart(4, '0')}-12-31`;
  return days.filter((day) => day < reached);
};

/** The age that is reached in the year of the day: rules for minors speak of «the year in which they turn». */
export const turnsInYearOf = (birthYear: number, day: Day): number =>
  Number(day.slice(0, 4)) - birthYear;
