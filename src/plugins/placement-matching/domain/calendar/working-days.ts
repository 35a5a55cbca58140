import { addDays, hasWeekday, type Day } from '../days';

/** The day by which an answer is promised: so many days from Monday to Friday after this one. */
export function afterWorkingDays(day: Day, days: number): Day {
  let [last, left] = [day, days];
  while (left > 0) {
    last = addDays(last, 1);
    if (hasWeekday({ from: last, to: last })) left -= 1;
  }
  return last;
}
