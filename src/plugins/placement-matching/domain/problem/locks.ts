import type { Problem } from './problem';
import type { Reason } from './solution';
import { seatsOn, type ProblemDay } from './seats';
import type { Units } from './units';

/** A limited resource with the slots it covers; a quota counts only its provider's learners. */
export type Resource = {
  readonly kind: 'slot' | 'supervisor' | 'workplace' | 'quota';
  readonly id: string;
  readonly slots: readonly number[];
  readonly provider: string | undefined;
  readonly capacityOn: (day: ProblemDay) => number;
};

export function resourcesOf(problem: Problem): Resource[] {
  const slotsOf = (kind: 'supervisor' | 'workplace'): Map<string, number[]> => {
    const lists = new Map<string, number[]>();
    problem.slots.forEach((slot, index) => {
      const id = slot[kind];
      if (id === undefined) return;
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [index]);
      else list.push(index);
    });
    return lists;
  };
  const bySupervisor = slotsOf('supervisor');
  const byWorkplace = slotsOf('workplace');
  const slotIndex = new Map(problem.slots.map((slot, index) => [slot.id, index]));
  const provider = undefined;
  return [
    ...problem.slots.map((slot, index): Resource => {
      const capacityOn = (day: ProblemDay): number => seatsOn(slot, day);
      return { kind: 'slot', id: slot.id, slots: [index], provider, capacityOn };
    }),
    ...(problem.supervisors ?? []).map(({ id, capacity }): Resource => {
      const slots = bySupervisor.get(id) ?? [];
      return { kind: 'supervisor', id, slots, provider, capacityOn: () => capacity };
    }),
    ...(problem.workplaces ?? []).map(({ id, capacity }): Resource => {
      const slots = byWorkplace.get(id) ?? [];
      return { kind: 'workplace', id, slots, provider, capacityOn: () => capacity };
    }),
    ...(problem.quotas ?? []).map((quota): Resource => {
      const slots = quota.slots.flatMap((id) => slotIndex.get(id) ?? []).sort((a, b) => a - b);
      const capacityOn = (): number => quota.seats;
      return { kind: 'quota', id: quota.id, slots, provider: quota.provider, capacityOn };
    }),
  ];
}

/** Slot of each locked unit by index, and how many locked units hold each resource on each day. */
export type Locks = {
  readonly slotOf: ReadonlyMap<number, number>;
  readonly held: (resource: Resource, day: ProblemDay) => number;
  /** The first resource that the locks alone exceed. */
  readonly exceeded: Reason | undefined;
};

export function locksOf(input: {
  readonly problem: Problem;
  readonly units: Units;
  readonly resources: readonly Resource[];
}): Locks {
  const { problem, units, resources } = input;
  const slotIndex = new Map(problem.slots.map((slot, index) => [slot.id, index]));
  const slotOf = new Map<number, number>();
  const bySlot = new Map<number, number[]>();
  units.units.forEach(({ learner }, index) => {
    const slot = learner.locked === undefined ? undefined : slotIndex.get(learner.locked);
    if (slot === undefined) return;
    slotOf.set(index, slot);
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), index]);
  });
  const counts = new Map<Resource, Map<ProblemDay, number>>();
  let exceeded: Reason | undefined;
  for (const resource of slotOf.size === 0 ? [] : resources) {
    const days = new Map<ProblemDay, number>();
    for (const index of resource.slots.flatMap((slot) => bySlot.get(slot) ?? [])) {
      const unit = units.units[index];
      if (unit === undefined) continue;
      if (resource.provider !== undefined && unit.learner.provider !== resource.provider) continue;
      for (const day of units.dayClasses[unit.dayClass] ?? [])
        days.set(day, (days.get(day) ?? 0) + 1);
    }
    counts.set(resource, days);
    const over = [...days]
      .filter(([day, count]) => count > resource.capacityOn(day))
      .map(([day]) => day)
      .sort();
    if (over.length === 0) continue;
    const first = over[0] ?? null;
    exceeded ??= {
      code: 'locked-out',
      [resource.kind]: resource.id,
      ...(first === null ? {} : { days: [first] }),
    };
  }
  return { slotOf, held: (resource, day) => counts.get(resource)?.get(day) ?? 0, exceeded };
}
