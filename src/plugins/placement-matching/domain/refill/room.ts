import { seatsOfDay } from '../claims/seats-of-day';
import type { Day } from '../days';
import { daysOfQuota, type Quota } from '../quotas/quota';
import type { LearnerFacts, PeriodFacts, SlotFacts, TakenOn } from '../period-facts';

type Room = {
  /** Whether seat, supervisor and workplace are free on each of the learner's days. */
  readonly has: (learner: LearnerFacts, slot: SlotFacts) => boolean;
  readonly take: (learner: LearnerFacts, slot: SlotFacts) => void;
  /** As if the learner, who has the slot, did not. */
  readonly leave: (learner: LearnerFacts, slot: SlotFacts) => void;
};

/** What is left of seats and capacities day by day, as the claims would have it. */
export function roomOf({ taken, supervisors, workplaces, quotas = [] }: PeriodFacts): Room {
  const capacities = new Map<string, number>([
    ...supervisors.map(({ id, capacity }) => [id, capacity] as const),
    ...workplaces.map(({ id, capacity }) => [id, capacity ?? Infinity] as const),
  ]);
  const more = new Map<string, number>();
  const used = (of: TakenOn, id: string, day: Day): number =>
    (of.get(id)?.get(day) ?? 0) + (more.get(`${id} ${day}`) ?? 0);
  const isFree = (slot: SlotFacts, day: Day): boolean => {
    const { id, supervisor, workplace } = slot;
    if (used(taken.slots, id, day) >= (seatsOfDay(slot, day) ?? 0)) return false;
    if (supervisor && used(taken.supervisors, supervisor, day) >= (capacities.get(supervisor) ?? 0))
      return false;
    const most = capacities.get(workplace ?? '') ?? Infinity;
    return !workplace || used(taken.workplaces, workplace, day) < most;
  };
  const quotasOf = ({ provider }: LearnerFacts, { id }: SlotFacts): readonly Quota[] =>
    quotas.filter((quota) => quota.provider === provider && quota.slots.includes(id));
  const isWithin = (quota: Quota, days: readonly Day[]): boolean =>
    daysOfQuota(quota, days).every((day) => used(taken.quotas, quota.id, day) < quota.seats);
  const count = (learner: LearnerFacts, slot: SlotFacts, by: number): void => {
    const { days } = learner;
    const claimed = [
      ...[slot.id, slot.supervisor, slot.workplace].map((id) => ({ id, days })),
      ...quotasOf(learner, slot).map((quota) => ({ id: quota.id, days: daysOfQuota(quota, days) })),
    ];
    for (const { id, days: on } of claimed)
      for (const day of id ? on : [])
        more.set(`${id} ${day}`, (more.get(`${id} ${day}`) ?? 0) + by);
  };
  return {
    has: (learner, slot) =>
      learner.days.every((day) => isFree(slot, day)) &&
      quotasOf(learner, slot).every((quota) => isWithin(quota, learner.days)),
    take: (learner, slot) => count(learner, slot, 1),
    leave: (learner, slot) => count(learner, slot, -1),
  };
}
