import type { Model } from './build-model';
import { isReservedFor } from './candidates';
import type { Resource } from './locks';
import { isOpenOn, type ProblemDay } from './seats';
import type { Reason } from './solution';
import type { Unit } from './units';
import { employerOf } from './special-rows';

/** How many places outside the wishes are spoken of for one unplaced learner. */
const OTHERS_NAMED = 5;
/** So many days are named of those on which a place is full or closed: one keeps a learner out, and a term has no more. */
const DAYS_NAMED = 100;

export type UsedDays = (resource: Resource, day: ProblemDay) => number;

/** True reasons why a unit has none of its wishes and, where places outside them count, none of the first others. */
export function reasonsOf(input: Input): Reason[] {
  const { model, unit } = input;
  const { problem, units, candidates } = model;
  const { learner } = units.units[unit]!;
  const reasons: Reason[] = learner.wishes.length === 0 ? [{ code: 'no-wishes' }] : [];
  const wished = new Set(learner.wishes);
  const { slotIndex } = model;
  const asked = learner.wishes.flatMap((id) => slotIndex.get(id) ?? []).sort((a, b) => a - b);
  for (const index of asked) reasons.push(reasonFor(input, index));
  if (problem.fallback === 'none') return reasons;
  const others: number[] = [];
  for (let arc = candidates.unitStart[unit]!; arc < candidates.unitStart[unit + 1]!; arc++) {
    const index = candidates.arcSlot[arc]!;
    const slot = problem.slots[index];
    if (slot !== undefined && !wished.has(slot.id) && others.length < OTHERS_NAMED)
      others.push(index);
  }
  for (const index of others) reasons.push(reasonFor(input, index));
  const some = reasons.length > 0 ? undefined : problem.slots.find((slot) => !wished.has(slot.id));
  if (some !== undefined) {
    reasons.push(reasonFor(input, problem.slots.indexOf(some)));
  }
  return reasons.length > 0 ? reasons : [{ code: 'no-wishes' }];
}

type Input = {
  readonly model: Model;
  readonly unit: number;
  readonly slots: Int32Array;
  readonly used: UsedDays;
  readonly resourcesOfSlot: (slot: number) => readonly Resource[];
};

function reasonFor(input: Input, index: number): Reason {
  const { model, used, resourcesOfSlot } = input;
  const slot = model.problem.slots[index]!;
  const unit = model.units.units[input.unit]!;
  const { learner } = unit;
  const days = model.units.dayClasses[unit.dayClass] ?? [];
  if (!isReservedFor(slot, learner.school)) return { code: 'reserved', slot: slot.id };
  if (learner.eligible !== undefined && !learner.eligible.includes(slot.id)) {
    return { code: 'not-eligible', slot: slot.id };
  }
  const closed = slot.open === undefined ? [] : firstDays(days, (day) => !isOpenOn(slot, day));
  if (closed.length > 0) return { code: 'slot-closed', slot: slot.id, ...onDays(closed) };
  for (const resource of resourcesOfSlot(index)) {
    if (resource.provider !== undefined && resource.provider !== learner.provider) continue;
    const full = firstDays(days, (day) => used(resource, day) >= resource.capacityOn(day));
    if (full.length === 0) continue;
    const { kind, id } = resource;
    if (kind === 'slot') return { code: 'slot-full', slot: slot.id, ...onDays(full) };
    return { code: `${kind}-full`, slot: slot.id, [kind]: id, ...onDays(full) };
  }
  const taken = takenEmployer(input.model, unit, input.slots);
  if (taken.size > 0 && taken.has(employerOf(model.problem, index))) {
    const { employer } = slot;
    return { code: 'not-eligible', slot: slot.id, ...(employer === undefined ? {} : { employer }) };
  }
  const resource = resourcesOfSlot(index)[0];
  const few = firstDays(days, (day) => {
    return resource !== undefined && used(resource, day) + 1 < (slot.minSeats ?? 0);
  });
  if (few.length > 0) return { code: 'lower-quota', slot: slot.id, ...onDays(few) };
  return { code: 'lottery', slot: slot.id };
}

/** Employers at which another visit of the same learner is placed. */
function takenEmployer(model: Model, unit: Unit, slots: Int32Array): Set<string> {
  const taken = new Set<string>();
  if (unit.visit === undefined) return taken;
  model.units.units.forEach((other, index) => {
    if (other.learner === unit.learner && slots[index]! >= 0) {
      taken.add(employerOf(model.problem, slots[index]!));
    }
  });
  return taken;
}

function firstDays(
  days: readonly ProblemDay[],
  isMeant: (day: ProblemDay) => boolean,
): readonly ProblemDay[] {
  const found: ProblemDay[] = [];
  for (const day of days) {
    if (isMeant(day)) found.push(day);
    if (found.length === DAYS_NAMED) break;
  }
  return found;
}

function onDays(days: readonly ProblemDay[]): { readonly days?: readonly string[] } {
  const named = days.filter((day) => day !== null);
  return named.length === 0 ? {} : { days: named };
}

/** How many units each resource holds on each day. */
export function usedDays(model: Model, slots: Int32Array): UsedDays {
  const counts = new Map<Resource, Map<ProblemDay, number>>();
  const unitsIn = new Map<number, number[]>();
  slots.forEach((slot, unit) => {
    if (slot < 0) return;
    const list = unitsIn.get(slot);
    if (list === undefined) unitsIn.set(slot, [unit]);
    else list.push(unit);
  });
  return (resource, day) => {
    let days = counts.get(resource);
    if (days === undefined) {
      days = new Map<ProblemDay, number>();
      for (const slot of resource.slots) {
        for (const unit of unitsIn.get(slot) ?? []) countUnit(model, resource, unit, days);
      }
      counts.set(resource, days);
    }
    return days.get(day) ?? 0;
  };
}

function countUnit(
  model: Model,
  resource: Resource,
  index: number,
  days: Map<ProblemDay, number>,
): void {
  const unit = model.units.units[index]!;
  if (resource.provider !== undefined && unit.learner.provider !== resource.provider) return;
  for (const day of model.units.dayClasses[unit.dayClass] ?? [])
    days.set(day, (days.get(day) ?? 0) + 1);
}

export function resourcesBySlot(model: Model): (slot: number) => readonly Resource[] {
  const lists: Resource[][] = model.problem.slots.map(() => []);
  for (const resource of model.resources) {
    for (const slot of resource.slots) lists[slot]?.push(resource);
  }
  return (slot) => lists[slot] ?? [];
}
