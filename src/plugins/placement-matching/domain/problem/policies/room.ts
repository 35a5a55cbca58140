import type { Model } from '../build-model';
import type { Resource } from '../locks';
import { resourcesBySlot } from '../reasons';
import type { ProblemDay } from '../seats';
import { employerOf } from '../special-rows';

/** What is left of every resource on every day while units take slots one after the other; the locked are there. */
export class Room {
  readonly slots: Int32Array;
  /** Slots that have some, but fewer than their least number of, learners on a day. */
  readonly begun = new Set<number>();
  private readonly model: Model;
  private readonly used = new Map<Resource, Map<ProblemDay, number>>();
  private readonly employers = new Set<string>();
  private readonly resourcesOf: (slot: number) => readonly Resource[];

  constructor(model: Model) {
    this.model = model;
    this.resourcesOf = resourcesBySlot(model);
    this.slots = new Int32Array(model.units.units.length).fill(-1);
    for (const [unit, slot] of model.locks.slotOf) this.take(unit, slot);
  }

  hasRoom(unit: number, slot: number): boolean {
    if (this.employers.has(this.employerKey(unit, slot))) return false;
    return this.touched(unit, slot).every((resource) => {
      const used = this.used.get(resource);
      return this.daysOf(unit).every((day) => (used?.get(day) ?? 0) < resource.capacityOn(day));
    });
  }

  /** How many more the slot, or its supervisor, has room for on each of the unit's days. */
  left(unit: number, slot: number, kind: 'slot' | 'supervisor'): number {
    const resource = this.resourcesOf(slot).find((one) => one.kind === kind);
    if (resource === undefined) return Infinity;
    const used = this.used.get(resource);
    const left = this.daysOf(unit).map((day) => resource.capacityOn(day) - (used?.get(day) ?? 0));
    return Math.min(...left);
  }

  take(unit: number, slot: number): void {
    this.change(unit, slot, 1);
    this.slots[unit] = slot;
    if (this.model.units.units[unit]!.visit !== undefined)
      this.employers.add(this.employerKey(unit, slot));
  }

  leave(unit: number): void {
    const slot = this.slots[unit]!;
    this.change(unit, slot, -1);
    this.slots[unit] = -1;
    this.employers.delete(this.employerKey(unit, slot));
  }

  private change(unit: number, slot: number, by: 1 | -1): void {
    for (const resource of this.touched(unit, slot)) {
      const days = this.used.get(resource) ?? new Map<ProblemDay, number>();
      this.used.set(resource, days);
      for (const day of this.daysOf(unit)) days.set(day, (days.get(day) ?? 0) + by);
    }
    const least = this.model.problem.slots[slot]!.minSeats ?? 0;
    if (least < 2) return;
    // Resources stand in order of the slots first.
    const counts = [...(this.used.get(this.model.resources[slot]!)?.values() ?? [])];
    if (counts.some((count) => count > 0 && count < least)) this.begun.add(slot);
    else this.begun.delete(slot);
  }

  private touched(unit: number, slot: number): Resource[] {
    const { provider } = this.model.units.units[unit]!.learner;
    return this.resourcesOf(slot).filter((one) => (one.provider ?? provider) === provider);
  }

  private daysOf(unit: number): readonly ProblemDay[] {
    const { units, dayClasses } = this.model.units;
    return dayClasses[units[unit]!.dayClass] ?? [];
  }

  private employerKey(unit: number, slot: number): string {
    const { learner } = this.model.units.units[unit]!;
    return JSON.stringify([learner.id, employerOf(this.model.problem, slot)]);
  }
}
