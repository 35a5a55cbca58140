import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Problem, Slot } from '../problem/problem';
import { draw, everyAssignment, mayHave, seekers, type Chosen, type Seeker } from './brute-force';

/**
 * Serial dictatorship as a choice among all assignments: in order of the lottery each learner keeps only those in which
 * it has the best wish that is left; with fallback, afterwards, those with the least draw. Slow and plain on purpose.
 */
export function serialByForce(problem: Problem): readonly (string | null)[] | 'infeasible' {
  const seats = seekers(problem);
  let left: (readonly (string | null)[])[] = [];
  everyAssignment(problem, seats, (chosen) => {
    left.push(chosen.map((slot) => slot?.id ?? null));
  });
  if (left.length === 0) return 'infeasible';
  const keep = (at: number, slot: string): boolean => {
    const some = left.filter((one) => one[at] === slot);
    if (some.length > 0) left = some;
    return some.length > 0;
  };
  const order = inTurn(problem, seats);
  for (const at of order) seats[at]!.learner.wishes.some((wish) => keep(at, wish));
  for (const at of problem.fallback === 'none' ? [] : order) {
    const { learner, visit } = seats[at]!;
    if (learner.wishes.includes(left[0]![at] ?? '')) continue;
    const drawOf = (slot: string): number =>
      draw([problem.seed, learner.id, slot, ...(visit ? [visit] : [])]);
    const slots = problem.slots.map(({ id }) => id).sort((a, b) => drawOf(a) - drawOf(b));
    slots.some((slot) => keep(at, slot));
  }
  return left[0]!;
}

/**
 * Stable matchings by trying all: nobody and no slot would rather have each other. Of those, the one in which every
 * learner is best off. For problems whose slots rank as their supervisor does.
 */
export function stableByForce(problem: Problem): readonly (string | null)[] | 'infeasible' {
  const seats = seekers(problem);
  const stable: (readonly (string | null)[])[] = [];
  let isAny = false;
  everyAssignment({ ...problem, fallback: 'none' }, seats, (chosen) => {
    isAny = true;
    if (isStable(problem, seats, chosen)) stable.push(chosen.map((slot) => slot?.id ?? null));
  });
  if (!isAny) return 'infeasible';
  const rank = (at: number, slot: string | null): number => {
    const place = seats[at]!.learner.wishes.indexOf(slot ?? '');
    return place < 0 ? Infinity : place;
  };
  const best = stable.find((one) =>
    stable.every((other) => one.every((slot, at) => rank(at, slot) <= rank(at, other[at]!))),
  );
  if (best === undefined) throw new Error('no stable matching is best for every learner');
  return best;
}

function isStable(problem: Problem, seats: readonly Seeker[], chosen: Chosen): boolean {
  return seats.every((seeker, at) => {
    const { learner } = seeker;
    if (learner.locked !== undefined) return true;
    const own = learner.wishes.indexOf(chosen[at]?.id ?? '');
    const better = own < 0 ? learner.wishes : learner.wishes.slice(0, own);
    return better.every((wish) => {
      const slot = problem.slots.find(({ id }) => id === wish)!;
      return !mayHave(problem, seeker, slot) || !isBlocking({ problem, seats, chosen, at, slot });
    });
  });
}

/** Abraham, Irving and Manlove's three ways in which a learner and a slot would rather have each other. */
function isBlocking(input: {
  readonly problem: Problem;
  readonly seats: readonly Seeker[];
  readonly chosen: Chosen;
  readonly at: number;
  readonly slot: Slot;
}): boolean {
  const { problem, seats, chosen, at, slot } = input;
  const { days } = seats[at]!;
  const rivals = chosen.flatMap((there, one) => {
    return there && seats[one]!.days.join() === days.join() ? [{ there, one }] : [];
  });
  const supervisor = problem.supervisors?.find(({ id }) => id === slot.supervisor);
  const inSlot = rivals.filter(({ there }) => there.id === slot.id);
  const underIt = rivals.filter(({ there }) => supervisor && there.supervisor === supervisor.id);
  const isSlotFull = days.some((day) => inSlot.length >= seatsOf(slot, day));
  const isFull = supervisor !== undefined && underIt.length >= supervisor.capacity;
  const isWorse = (by: readonly string[] | undefined, one: number): boolean => {
    if (seats[one]!.learner.locked !== undefined) return false;
    return orderAt(problem, slot, by)(seats[at]!, seats[one]!) < 0;
  };
  if (isSlotFull) return inSlot.some(({ one }) => isWorse(slot.ranking, one));
  if (!isFull || underIt.some(({ one }) => one === at)) return true;
  return underIt.some(({ one }) => isWorse(supervisor.ranking, one));
}

function seatsOf(slot: Slot, day: string): number {
  const span = slot.open?.find(({ from, to }) => day === '*' || (from <= day && day <= to));
  return span?.seats ?? slot.seats;
}

function orderAt(
  problem: Problem,
  slot: Slot,
  ranking: readonly string[] | undefined,
): (a: Seeker, b: Seeker) => number {
  const place = ({ learner }: Seeker): number => {
    if (ranking === undefined) return learner.priority ?? 99;
    return ranking.includes(learner.id) ? ranking.indexOf(learner.id) : 99;
  };
  const chance = ({ learner }: Seeker): number =>
    problem.lottery === 'multiple' ? draw([problem.seed, learner.id, slot.id]) : 0;
  return (a, b) =>
    place(a) - place(b) || chance(a) - chance(b) || (lot(problem, a) < lot(problem, b) ? -1 : 1);
}

function inTurn(problem: Problem, seats: readonly Seeker[]): number[] {
  const open = seats.flatMap(({ learner }, at) => (learner.locked === undefined ? [at] : []));
  const group = (at: number): number => seats[at]!.learner.priority ?? 99;
  return open.sort((a, b) => {
    if (seats[a]!.learner === seats[b]!.learner) return a - b;
    return group(a) - group(b) || (lot(problem, seats[a]!) < lot(problem, seats[b]!) ? -1 : 1);
  });
}

function lot({ seed }: Problem, { learner }: Seeker): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}\u0000${learner.id}`))).slice(0, 13);
}
