import type { PlaceFacts } from '../rules/rule';

/** Days in the plan and outside it, once nothing more is to come; undefined while more is to come, or may be. */
export function daysInAll({ learner, learnerDays }: PlaceFacts): number | undefined {
  if (learner.hasMoreToCome !== false || learner.daysElsewhere == null) return undefined;
  return learner.daysElsewhere + (learnerDays ?? 0);
}
