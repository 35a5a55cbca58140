import type { LowerRow } from '../../allocator/choice-model';
import type { Candidates } from './candidates';
import type { Locks, Resource } from './locks';
import type { Problem } from './problem';
import type { NamedRow } from './rows';
import type { ProblemDay } from './seats';
import type { Units } from './units';

type Input = {
  readonly problem: Problem;
  readonly candidates: Candidates;
  readonly units: Units;
};

/** Visits of one learner go to different employers; a slot without employer is its own. */
export function employerRows({ problem, candidates, units }: Input): NamedRow[] {
  const rows: NamedRow[] = [];
  let unit = 0;
  while (unit < units.units.length) {
    const learner = units.units[unit]?.learner;
    let end = unit + 1;
    while (units.units[end]?.learner === learner) end += 1;
    if (end - unit > 1) {
      const byEmployer = new Map<string, number[]>();
      for (let arc = candidates.unitStart[unit]!; arc < candidates.unitStart[end]!; arc++) {
        const employer = employerOf(problem, candidates.arcSlot[arc]!);
        byEmployer.set(employer, [...(byEmployer.get(employer) ?? []), arc]);
      }
      for (const arcs of byEmployer.values()) {
        const owners = new Set(arcs.map((arc) => candidates.arcUnit[arc]));
        if (owners.size < 2) continue;
        rows.push({ arcs: Int32Array.from(arcs), capacity: 1, day: null, resource: undefined });
      }
    }
    unit = end;
  }
  return rows;
}

export function employerOf(problem: Problem, slotIndex: number): string {
  const slot = problem.slots[slotIndex];
  return slot?.employer === undefined ? `slot ${slot?.id}` : `employer ${slot.employer}`;
}

export type NamedLowerRow = LowerRow & { readonly slot: number; readonly day: ProblemDay };

/** On each day at least `minSeats` learners or none; days with the same learners are one row. */
export function lowerRowsOf(
  input: Input & {
    readonly slotArcs: (slot: number) => Int32Array;
    readonly resources: readonly Resource[];
    readonly locks: Locks;
  },
): NamedLowerRow[] {
  const { problem, candidates, units, slotArcs, resources, locks } = input;
  const lockedClasses = new Map<number, Set<number>>();
  for (const [unit, slot] of locks.slotOf) {
    const classes = lockedClasses.get(slot) ?? new Set<number>();
    lockedClasses.set(slot, classes.add(units.units[unit]?.dayClass ?? 0));
  }
  return problem.slots.flatMap((slot, index) => {
    const least = slot.minSeats ?? 0;
    const resource = resources[index];
    if (least < 2 || resource === undefined) return [];
    const arcsOn = new Map<ProblemDay, number[]>();
    for (const id of lockedClasses.get(index) ?? []) {
      for (const day of units.dayClasses[id] ?? []) arcsOn.set(day, []);
    }
    for (const arc of slotArcs(index)) {
      const unit = units.units[candidates.arcUnit[arc] ?? -1];
      for (const day of units.dayClasses[unit?.dayClass ?? -1] ?? []) {
        arcsOn.set(day, [...(arcsOn.get(day) ?? []), arc]);
      }
    }
    const rows = new Map<string, NamedLowerRow>();
    for (const [day, arcs] of [...arcsOn].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))) {
      const taken = locks.held(resource, day);
      const key = `${taken} ${arcs.join()}`;
      if (rows.has(key)) continue;
      rows.set(key, { arcs: Int32Array.from(arcs), least, taken, slot: index, day });
    }
    return [...rows.values()];
  });
}
