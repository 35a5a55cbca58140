import { candidatesOf } from './candidates';
import type { BadField, Problem, Slot } from './problem';
import { seatsOn, type ProblemDay } from './seats';
import { unitsOf, type Units } from './units';

/** What keeps deferred acceptance from being used. */
export type PolicyObstacle = {
  readonly kind: 'visits' | 'quotas' | 'least-number' | 'overlap' | 'supervisor' | 'workplace';
  /** The slot, supervisor or workplace. */
  readonly id?: string;
};

/** Why deferred acceptance cannot be used on this problem; every other policy takes every problem. */
export function policyObstacle(problem: Problem): PolicyObstacle | undefined {
  if (problem.policy !== 'deferred-acceptance') return undefined;
  const { learners, slots, quotas = [] } = problem;
  if (learners.some(({ visits }) => visits !== undefined)) return { kind: 'visits' };
  if (quotas.length > 0) return { kind: 'quotas' };
  const least = slots.find(({ minSeats = 0 }) => minSeats > 0);
  if (least !== undefined) return { kind: 'least-number', id: least.id };
  const units = unitsOf(problem);
  return hasOverlap(units) ? { kind: 'overlap' } : bindingObstacle(problem, units);
}

export function policyFault(problem: Problem): BadField | undefined {
  const obstacle = policyObstacle(problem);
  if (obstacle === undefined) return undefined;
  const { kind, id } = obstacle;
  const wanted = {
    visits: 'no visits',
    quotas: 'no quotas',
    'least-number': `no minSeats (slot ${id})`,
    overlap: 'dates that are the same or do not overlap',
    supervisor: `a ranking for supervisor ${id}, whose capacity can bind`,
    workplace: `workplaces that cannot bind (workplace ${id})`,
  };
  return { field: 'policy', value: problem.policy, expected: `a problem with ${wanted[kind]}` };
}

function hasOverlap({ dayClasses }: Units): boolean {
  const seen = new Set<ProblemDay>();
  return dayClasses.flat().some((day) => seen.size === seen.add(day).size);
}

/** A capacity can bind when so many may come at once that it would be exceeded. */
function bindingObstacle(problem: Problem, units: Units): PolicyObstacle | undefined {
  const { supervisors = [], workplaces = [] } = problem;
  if (supervisors.length + workplaces.length === 0) return undefined;
  const reach = new Reach(problem, units);
  const bySupervisor = grouped(problem.slots, (slot) => slot.supervisor);
  for (const { id, capacity, ranking } of supervisors) {
    const slots = bySupervisor.get(id) ?? [];
    if (ranking === undefined && reach.most(slots) > capacity) return { kind: 'supervisor', id };
  }
  const capacityOf = new Map(supervisors.map(({ id, capacity }) => [id, capacity]));
  const byWorkplace = grouped(problem.slots, (slot) => slot.workplace);
  for (const { id, capacity } of workplaces) {
    const slots = byWorkplace.get(id) ?? [];
    if (reach.mostUnder(slots, capacityOf) > capacity) return { kind: 'workplace', id };
  }
  return undefined;
}

function grouped(
  slots: readonly Slot[],
  keyOf: (slot: Slot) => string | undefined,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  slots.forEach((slot, at) => {
    const key = keyOf(slot);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return groups;
}

/** How many may be at some slots at once, counted for each group of days. */
class Reach {
  private readonly comers = new Map<number, Map<number, Set<number>>>();

  constructor(
    private readonly problem: Problem,
    private readonly units: Units,
  ) {
    // Only wishes are proposed for; whoever takes a free seat afterwards looks at every capacity.
    const wished: Problem = { ...problem, fallback: 'none' };
    const { arcUnit, arcSlot } = candidatesOf({ problem: wished, units, limit: Infinity });
    const add = (slot: number, unit: number): void => {
      const { dayClass } = units.units[unit]!;
      const byClass = this.comers.get(slot) ?? new Map<number, Set<number>>();
      this.comers.set(slot, byClass);
      byClass.set(dayClass, (byClass.get(dayClass) ?? new Set<number>()).add(unit));
    };
    arcUnit.forEach((unit, arc) => add(arcSlot[arc]!, unit));
    const indexOf = new Map(problem.slots.map(({ id }, at) => [id, at]));
    units.units.forEach(({ learner: { locked } }, unit) => {
      if (locked !== undefined) add(indexOf.get(locked)!, unit);
    });
  }

  most(slots: readonly number[]): number {
    return Math.max(0, ...this.units.dayClasses.map((_, at) => this.on(at, slots)));
  }

  /** As `most`, but no supervisor takes more than its capacity. */
  mostUnder(slots: readonly number[], capacityOf: ReadonlyMap<string, number>): number {
    const bySupervisor = new Map<string, number[]>();
    for (const slot of slots) {
      const key = this.problem.slots[slot]!.supervisor ?? `slot ${slot} alone`;
      bySupervisor.set(key, [...(bySupervisor.get(key) ?? []), slot]);
    }
    const onClass = (at: number): number => {
      const parts = [...bySupervisor].map(([id, some]) =>
        Math.min(capacityOf.get(id) ?? Infinity, this.on(at, some)),
      );
      return Math.min(
        this.distinct(at, slots),
        parts.reduce((sum, part) => sum + part, 0),
      );
    };
    return Math.max(0, ...this.units.dayClasses.map((_, at) => onClass(at)));
  }

  private on(dayClass: number, slots: readonly number[]): number {
    const seats = slots.reduce((sum, slot) => {
      const comers = this.comers.get(slot)?.get(dayClass)?.size ?? 0;
      return sum + Math.min(comers, this.seats(slot, dayClass));
    }, 0);
    return Math.min(seats, this.distinct(dayClass, slots));
  }

  private distinct(dayClass: number, slots: readonly number[]): number {
    const units = new Set<number>();
    for (const slot of slots)
      this.comers
        .get(slot)
        ?.get(dayClass)
        ?.forEach((unit) => units.add(unit));
    return units.size;
  }

  private seats(slot: number, dayClass: number): number {
    const days = this.units.dayClasses[dayClass] ?? [];
    return Math.min(...days.map((day) => seatsOn(this.problem.slots[slot]!, day)));
  }
}
