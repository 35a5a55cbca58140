import type { Problem, Slot } from './problem';
import { isOpenOn, type ProblemDay } from './seats';
import type { Unit, Units } from './units';

/** Which slot each unit may have, with the wish's position; R + 1 stands for a place that is no wish. */
export type Candidates = {
  readonly unitStart: Int32Array;
  readonly arcUnit: Int32Array;
  readonly arcSlot: Int32Array;
  readonly arcRank: Int32Array;
};

export type CandidateInput = {
  readonly problem: Problem;
  readonly units: Units;
  /** At most so many places outside the wishes for each unit. */
  readonly limit: number;
};

/** So few slots are looked through rather than kept in a set. */
const SHORT_LIST = 32;

/** The longest list of wishes, R. */
export function rankCount(problem: Problem): number {
  return problem.learners.reduce((most, learner) => Math.max(most, learner.wishes.length), 0);
}

export function isReservedFor(slot: Slot, school: string | undefined): boolean {
  if (slot.reservedFor === undefined) return true;
  return school !== undefined && slot.reservedFor.includes(school);
}

export function candidatesOf(input: CandidateInput): Candidates {
  const { problem, units } = input;
  const slotIndex = new Map(problem.slots.map((slot, index) => [slot.id, index]));
  const possible = possibleSlots(input);
  const others = rankCount(problem) + 1;
  const stamp = new Int32Array(problem.slots.length).fill(-1);
  const unitStart = new Int32Array(units.units.length + 1);
  const arcs = { unit: new GrowingInts(), slot: new GrowingInts(), rank: new GrowingInts() };
  units.units.forEach((unit, index) => {
    const { learner } = unit;
    const add = (slot: number, rank: number): void => {
      stamp[slot] = index;
      arcs.unit.push(index);
      arcs.slot.push(slot);
      arcs.rank.push(rank);
    };
    if (learner.locked === undefined) {
      const canTake = possible(unit);
      learner.wishes.forEach((id, position) => {
        const slot = slotIndex.get(id);
        if (slot !== undefined && canTake.has(slot)) add(slot, position + 1);
      });
      if (problem.fallback === 'any-eligible') {
        const previous = slotIndex.get(learner.previous ?? '') ?? -1;
        for (const slot of chosenOthers({
          list: canTake.list,
          index,
          limit: input.limit,
          previous,
        })) {
          if (stamp[slot] !== index) add(slot, others);
        }
      }
    }
    unitStart[index + 1] = arcs.unit.length;
  });
  return {
    unitStart,
    arcUnit: arcs.unit.values(),
    arcSlot: arcs.slot.values(),
    arcRank: arcs.rank.values(),
  };
}

export type Possible = {
  readonly list: readonly number[];
  readonly has: (slot: number) => boolean;
};

/** What each unit can take, worked out once for all units with the same days, school and eligible slots. */
export function possibleSlots({ problem, units }: CandidateInput): (unit: Unit) => Possible {
  const known = new Map<string, Possible>();
  return ({ learner, dayClass }) => {
    const days = units.dayClasses[dayClass] ?? [];
    const asked = learner.eligible ?? (problem.fallback === 'none' ? learner.wishes : undefined);
    if (asked !== undefined) return openAmong({ problem, days, school: learner.school, asked });
    const key = `${dayClass} ${learner.school ?? ''}`;
    const found = known.get(key) ?? openAmong({ problem, days, school: learner.school });
    known.set(key, found);
    return found;
  };
}

function openAmong(input: {
  readonly problem: Problem;
  readonly days: readonly ProblemDay[];
  readonly school: string | undefined;
  readonly asked?: readonly string[];
}): Possible {
  const { problem, days, school, asked } = input;
  const list: number[] = [];
  const among = asked === undefined ? problem.slots.keys() : indexesOf(problem, asked);
  for (const index of among) {
    const slot = problem.slots[index];
    if (slot === undefined || !isReservedFor(slot, school)) continue;
    if (slot.open === undefined || days.every((day) => isOpenOn(slot, day))) list.push(index);
  }
  if (list.length <= SHORT_LIST) return { list, has: (slot) => list.includes(slot) };
  const set = new Set(list);
  return { list, has: (slot) => set.has(slot) };
}

const slotIndexes = new WeakMap<Problem, Map<string, number>>();

function indexesOf(problem: Problem, ids: readonly string[]): number[] {
  let known = slotIndexes.get(problem);
  if (known === undefined) {
    known = new Map(problem.slots.map((slot, index) => [slot.id, index]));
    slotIndexes.set(problem, known);
  }
  const indexes: number[] = [];
  for (const id of ids) {
    const index = known.get(id);
    if (index !== undefined) indexes.push(index);
  }
  return indexes.sort((a, b) => a - b);
}

/** When the list is cut, each unit takes the next stretch of it, so that every slot keeps as many candidates. */
function* chosenOthers(input: {
  readonly list: readonly number[];
  readonly index: number;
  readonly limit: number;
  readonly previous: number;
}): Generator<number> {
  const { list, index, limit, previous } = input;
  if (list.length <= limit) {
    yield* list;
    return;
  }
  if (list.includes(previous)) yield previous;
  const first = (index * limit) % list.length;
  for (let step = 0; step < limit; step++) {
    const slot = list[(first + step) % list.length];
    if (slot !== undefined && slot !== previous) yield slot;
  }
}

class GrowingInts {
  private store = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.store.length) {
      const larger = new Int32Array(this.store.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = value;
  }

  values(): Int32Array {
    return this.store.slice(0, this.length);
  }
}
