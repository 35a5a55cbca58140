import type { Row } from '../../allocator/choice-model';
import type { Candidates } from './candidates';
import type { Locks, Resource } from './locks';
import type { ProblemDay } from './seats';
import type { Units } from './units';

/**
 * A limit on arcs: the resource on one day that stands for every day with the same learners. Without a resource
 * it says that a learner's visits go to different employers.
 */
export type NamedRow = Row & { readonly resource: Resource | undefined; readonly day: ProblemDay };

/**
 * The rows of one resource. Days with the same day classes become one row with the least capacity; a row that
 * lies within another of no more capacity, or holds no more units than it allows, says nothing and is left out.
 */
export function rowsOf(input: {
  readonly resource: Resource;
  readonly candidates: Candidates;
  readonly slotArcs: (slot: number) => Int32Array;
  readonly units: Units;
  readonly locks: Locks;
}): NamedRow[] {
  const { resource, candidates, slotArcs, units, locks } = input;
  const byClass = new Map<number, number[]>();
  let present: number[] = [];
  let presentClass = -1;
  for (const slot of resource.slots) {
    for (const arc of slotArcs(slot)) {
      const unit = units.units[candidates.arcUnit[arc] ?? -1];
      if (unit === undefined) continue;
      if (resource.provider !== undefined && unit.learner.provider !== resource.provider) continue;
      if (unit.dayClass !== presentClass) {
        presentClass = unit.dayClass;
        present = byClass.get(presentClass) ?? [];
        byClass.set(presentClass, present);
      }
      present.push(arc);
    }
  }
  const classes = [...byClass.keys()].sort((a, b) => a - b);
  const found: Found[] = [];
  for (const group of groupDays({ classes, units, resource, locks })) {
    const arcs = Int32Array.from(group.classes.flatMap((id) => byClass.get(id) ?? []));
    // One slot's arcs of one class stand in order.
    if (resource.slots.length > 1 || group.classes.length > 1) arcs.sort();
    if (distinctUnits(arcs, candidates.arcUnit) > group.capacity) found.push({ ...group, arcs });
  }
  return found
    .filter((row) => !found.some((other) => other !== row && covers(other, row)))
    .map(({ arcs, capacity, day }) => ({ arcs, capacity, day, resource }));
}

type DayGroup = {
  readonly classes: readonly number[];
  readonly capacity: number;
  readonly day: ProblemDay;
};

type Found = DayGroup & { readonly arcs: Int32Array };

function groupDays(input: {
  readonly classes: readonly number[];
  readonly units: Units;
  readonly resource: Resource;
  readonly locks: Locks;
}): DayGroup[] {
  const { classes, units, resource, locks } = input;
  const classesOn = new Map<ProblemDay, number[]>();
  for (const id of classes) {
    for (const day of units.dayClasses[id] ?? []) {
      const list = classesOn.get(day);
      if (list === undefined) classesOn.set(day, [id]);
      else list.push(id);
    }
  }
  const groups = new Map<string, DayGroup>();
  for (const [day, ids] of [...classesOn].sort(([a], [b]) => compareDays(a, b))) {
    const capacity = resource.capacityOn(day) - locks.held(resource, day);
    const key = ids.join();
    const group = groups.get(key);
    if (group === undefined || capacity < group.capacity)
      groups.set(key, { classes: ids, capacity, day });
  }
  return [...groups.values()];
}

function covers(outer: Found, inner: Found): boolean {
  if (outer.capacity > inner.capacity || outer.classes.length < inner.classes.length) return false;
  return inner.classes.every((id) => outer.classes.includes(id));
}

function compareDays(a: ProblemDay, b: ProblemDay): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function distinctUnits(arcs: Int32Array, arcUnit: Int32Array): number {
  let count = 0;
  let last = -1;
  for (const arc of arcs) {
    const unit = arcUnit[arc]!;
    if (unit !== last) count += 1;
    last = unit;
  }
  return count;
}
