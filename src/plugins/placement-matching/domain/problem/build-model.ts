import type { ChoiceModel } from '../../allocator/choice-model';
import { compareCodePoints } from './code-points';
import { candidatesOf, rankCount, type Candidates } from './candidates';
import { locksOf, resourcesOf, type Locks, type Resource } from './locks';
import type { Problem } from './problem';
import { rowsOf, type NamedRow } from './rows';
import { employerRows, lowerRowsOf, type NamedLowerRow } from './special-rows';
import { unitsOf, type Units } from './units';

/** A canonical problem as choices, with what each unit, arc and row stands for. */
export type Model = {
  readonly problem: Problem;
  readonly slotIndex: ReadonlyMap<string, number>;
  readonly units: Units;
  readonly resources: readonly Resource[];
  readonly locks: Locks;
  readonly candidates: Candidates;
  readonly choice: ChoiceModel;
  readonly rows: readonly NamedRow[];
  readonly lowerRows: readonly NamedLowerRow[];
  readonly schools: readonly string[];
  /** Learners of each school, placed or not: the divisor of parity. */
  readonly schoolSize: Int32Array;
  /** The longest list of wishes, R. */
  readonly ranks: number;
  /** How many places outside the wishes each learner kept, where they were cut. */
  readonly candidateLimit: number | undefined;
  /** Distance of a pair; 0 where none is given. */
  readonly metres: (learner: string, slot: string) => number;
};

export function buildModel(problem: Problem, limit: number): Model {
  const units = unitsOf(problem);
  const resources = resourcesOf(problem);
  const locks = locksOf({ problem, units, resources });
  const all = candidatesOf({ problem, units, limit });
  const first = allRows({ problem, units, resources, locks, candidates: all });
  const candidates = withoutFullArcs(all, first.rows);
  const { rows, lowerRows } =
    candidates === all ? first : allRows({ problem, units, resources, locks, candidates });
  const { schools, schoolSize, unitGroup } = schoolsOf(problem, units, locks);
  const choice: ChoiceModel = {
    unitCount: units.units.length,
    unitStart: candidates.unitStart,
    arcUnit: candidates.arcUnit,
    rows,
    lowerRows,
    unitGroup,
    groupCount: schools.length,
  };
  const isCut = problem.fallback === 'any-eligible' && limit < problem.slots.length;
  return {
    ...{
      problem,
      units,
      resources,
      locks,
      candidates,
      choice,
      rows,
      lowerRows,
      schools,
      schoolSize,
    },
    slotIndex: new Map(problem.slots.map(({ id }, index) => [id, index])),
    ranks: rankCount(problem),
    candidateLimit: isCut ? limit : undefined,
    metres: distanceTable(problem),
  };
}

type RowInput = {
  readonly problem: Problem;
  readonly units: Units;
  readonly resources: readonly Resource[];
  readonly locks: Locks;
  readonly candidates: Candidates;
};

function allRows(input: RowInput): {
  readonly rows: readonly NamedRow[];
  readonly lowerRows: readonly NamedLowerRow[];
} {
  const slotArcs = arcsBySlot(input.candidates, input.problem.slots.length);
  const rows = input.resources.flatMap((resource) => rowsOf({ ...input, resource, slotArcs }));
  return {
    rows: [...rows, ...employerRows(input)],
    lowerRows: lowerRowsOf({ ...input, slotArcs }),
  };
}

function arcsBySlot(candidates: Candidates, slotCount: number): (slot: number) => Int32Array {
  const start = new Int32Array(slotCount + 1);
  for (const slot of candidates.arcSlot) start[slot + 1]! += 1;
  for (let slot = 0; slot < slotCount; slot++) start[slot + 1]! += start[slot]!;
  const place = start.slice();
  const arcs = new Int32Array(candidates.arcSlot.length);
  candidates.arcSlot.forEach((slot, arc) => {
    arcs[place[slot]!++] = arc;
  });
  return (slot) => arcs.subarray(start[slot], start[slot + 1]);
}

/** Arcs in a row without any capacity can never be chosen. */
function withoutFullArcs(candidates: Candidates, rows: readonly NamedRow[]): Candidates {
  const isFull = new Uint8Array(candidates.arcUnit.length);
  let full = 0;
  for (const row of rows) {
    if (row.capacity > 0) continue;
    for (const arc of row.arcs) {
      full += 1 - isFull[arc]!;
      isFull[arc] = 1;
    }
  }
  if (full === 0) return candidates;
  const keep = (values: Int32Array): Int32Array => values.filter((_, arc) => isFull[arc] === 0);
  const arcUnit = keep(candidates.arcUnit);
  const unitStart = new Int32Array(candidates.unitStart.length);
  for (const unit of arcUnit) unitStart[unit + 1]! += 1;
  for (let unit = 0; unit + 1 < unitStart.length; unit++) unitStart[unit + 1]! += unitStart[unit]!;
  return {
    unitStart,
    arcUnit,
    arcSlot: keep(candidates.arcSlot),
    arcRank: keep(candidates.arcRank),
  };
}

function schoolsOf(
  problem: Problem,
  { units }: Units,
  locks: Locks,
): {
  readonly schools: readonly string[];
  readonly schoolSize: Int32Array;
  readonly unitGroup: Int32Array;
} {
  const size = new Map<string, number>();
  for (const { school } of problem.learners) {
    if (school !== undefined) size.set(school, (size.get(school) ?? 0) + 1);
  }
  const schools = [...size.keys()].sort();
  const index = new Map(schools.map((school, at) => [school, at]));
  const unitGroup = Int32Array.from(units, ({ learner }, unit) =>
    locks.slotOf.has(unit) ? -1 : (index.get(learner.school ?? '') ?? -1),
  );
  return { schools, schoolSize: Int32Array.from(schools, (id) => size.get(id) ?? 0), unitGroup };
}

/** Distances are in order of learner, then slot: each learner's are a stretch, and a slot is halved in on. */
function distanceTable({ distances = [] }: Problem): (learner: string, slot: string) => number {
  const stretches = new Map<string, { readonly first: number; end: number }>();
  let open: { readonly first: number; end: number } | undefined;
  let owner: string | undefined;
  distances.forEach(([learner], at) => {
    if (open === undefined || learner !== owner) {
      open = { first: at, end: at };
      stretches.set(learner, open);
      owner = learner;
    }
    open.end = at + 1;
  });
  return (learner, slot) => {
    const stretch = stretches.get(learner);
    if (stretch === undefined) return 0;
    let { first, end } = stretch;
    while (first < end) {
      const middle = (first + end) >> 1;
      const order = compareCodePoints(distances[middle]![1], slot);
      if (order === 0) return distances[middle]![2];
      if (order < 0) first = middle + 1;
      else end = middle;
    }
    return 0;
  };
}
