import { weekOfDay, type Day, type Week } from '../days';

/** At most so many of a provider's learners at one time on the slots, on days of the weeks. */
export type Quota = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly slots: readonly string[];
  /** Empty: every week. */
  readonly weeks: readonly Week[];
  readonly seats: number;
};

/** The days on which the quota counts, in their order. */
export function daysOfQuota({ weeks }: Pick<Quota, 'weeks'>, days: readonly Day[]): readonly Day[] {
  if (weeks.length === 0) return days;
  const isWanted = new Set(weeks);
  return days.filter((day) => isWanted.has(weekOfDay(day)));
}
