import type { Day } from '../days';
import { freeDaysOf, type CalendarEntry } from './free-days';
import { daysOfLearner } from './learner-days';

/** When a learner goes out, as it is stored: own dates beside the group's, and the school whose holidays count. */
export type StoredDates = {
  readonly school: string | null;
  readonly municipality: string | null;
  readonly ownFirst: Day | null;
  readonly ownLast: Day | null;
  readonly ownWeekdays: string | null;
  readonly weeks: string | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly weekdays: string | null;
};

/** Worked out once for all learners of a school with the same dates: calendar arithmetic is slow by the thousand. */
export function daysByDates(
  calendar: readonly CalendarEntry[],
): (dates: StoredDates) => readonly Day[] {
  const known = new Map<string, readonly Day[]>();
  return ({ school, municipality, weeks, firstDay, lastDay, weekdays, ...row }) => {
    const own = { firstDay: row.ownFirst, lastDay: row.ownLast, weekdays: row.ownWeekdays };
    const group = { weeks, firstDay, lastDay, weekdays };
    const key = JSON.stringify([school, own, group]);
    const found = known.get(key);
    if (found) return found;
    const isFree = freeDaysOf(calendar, { school, municipality });
    const days = daysOfLearner({ own, group, isFree });
    known.set(key, days);
    return days;
  };
}
