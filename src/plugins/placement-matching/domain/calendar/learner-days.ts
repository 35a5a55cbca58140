import type { Day } from '../days';
import { daysOfDates, type Dates } from './group-days';

type Input = {
  /** The learner's own dates; they go before the group's. */
  readonly own: Dates;
  readonly group: Dates;
  readonly isFree: (day: Day) => boolean;
};

/** The days on which a learner goes out, ascending: own dates over the group's, without holidays and red days. */
export function daysOfLearner({ own, group, isFree }: Input): Day[] {
  const weekdays = own.weekdays || group.weekdays;
  const hasOwnDates = Boolean(own.firstDay && own.lastDay);
  return daysOfDates({ ...(hasOwnDates ? own : group), weekdays }).filter((day) => !isFree(day));
}
