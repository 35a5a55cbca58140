import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { Temporal } from 'temporal-polyfill';
import type { Learner, Problem, Slot } from '../problem/problem';

/**
 * The contract read aloud: every assignment is tried and the best vector of stage values kept. Slow and plain on
 * purpose; it shares nothing with the solver or the verifier.
 */
export function bruteForce(
  problem: Problem,
): { readonly values: readonly number[] } | 'infeasible' {
  const seats = seekers(problem);
  let best: readonly Shown[] | undefined;
  everyAssignment(problem, seats, (chosen) => {
    const values = valuesOf(problem, seats, chosen);
    if (best === undefined || isBetter(values, best)) best = values;
  });
  return best === undefined ? 'infeasible' : { values: best.map(({ value }) => value) };
}

export type Chosen = readonly (Slot | undefined)[];

/** Every way to give each learner, or visit, a slot or none without breaking a rule. */
export function everyAssignment(
  problem: Problem,
  seats: readonly Seeker[],
  tell: (chosen: Chosen) => void,
): void {
  const chosen: (Slot | undefined)[] = [];
  const visit = (at: number): void => {
    const seeker = seats[at];
    if (seeker === undefined) {
      if (isAllowed(problem, seats, chosen)) tell(chosen);
      return;
    }
    for (const slot of [undefined, ...problem.slots]) {
      if (!mayHave(problem, seeker, slot)) continue;
      chosen[at] = slot;
      if (isWithin(problem, seats, chosen.slice(0, at + 1))) visit(at + 1);
    }
  };
  visit(0);
}

export type Seeker = {
  readonly learner: Learner;
  readonly visit?: string;
  readonly days: readonly string[];
};

export function seekers(problem: Problem): Seeker[] {
  return problem.learners.flatMap((learner): Seeker[] => {
    if (learner.visits) {
      return learner.visits.map((visit) => ({ learner, visit: visit.id, days: daysOf(visit) }));
    }
    return [{ learner, days: daysOf(learner) }];
  });
}

function daysOf(dates: {
  from?: string;
  to?: string;
  days?: readonly string[];
}): readonly string[] {
  if (dates.days) return dates.days;
  if (!dates.from || !dates.to) return ['*'];
  const days: string[] = [];
  let day = Temporal.PlainDate.from(dates.from);
  for (; day.toString() <= dates.to; day = day.add({ days: 1 })) {
    if (day.dayOfWeek <= 5) days.push(day.toString());
  }
  return days;
}

export function mayHave(
  problem: Problem,
  { learner, days }: Seeker,
  slot: Slot | undefined,
): boolean {
  if (learner.locked !== undefined) return slot?.id === learner.locked;
  if (slot === undefined) return true;
  if (slot.reservedFor && !slot.reservedFor.includes(learner.school ?? '?')) return false;
  if (learner.eligible && !learner.eligible.includes(slot.id)) return false;
  if (problem.fallback === 'none' && !learner.wishes.includes(slot.id)) return false;
  const { open } = slot;
  if (open === undefined) return true;
  return days.every((day) =>
    open.some(({ from, to }) => day === '*' || (from <= day && day <= to)),
  );
}

function isWithin(problem: Problem, seats: readonly Seeker[], chosen: Chosen): boolean {
  const used = new Map<string, number>();
  const count = (key: string): number => {
    used.set(key, (used.get(key) ?? 0) + 1);
    return used.get(key)!;
  };
  return chosen.every((slot, at) => {
    if (slot === undefined) return true;
    const { learner, days, visit } = seats[at]!;
    const employer = slot.employer ?? `alone ${slot.id}`;
    if (visit !== undefined && count(`employer ${learner.id} ${employer}`) > 1) return false;
    return days.every((day) => {
      const span = slot.open?.find(({ from, to }) => day === '*' || (from <= day && day <= to));
      if (count(`slot ${slot.id} ${day}`) > (span?.seats ?? slot.seats)) return false;
      for (const { id, capacity } of problem.supervisors ?? []) {
        if (slot.supervisor === id && count(`supervisor ${id} ${day}`) > capacity) return false;
      }
      for (const { id, capacity } of problem.workplaces ?? []) {
        if (slot.workplace === id && count(`workplace ${id} ${day}`) > capacity) return false;
      }
      for (const quota of problem.quotas ?? []) {
        if (!quota.slots.includes(slot.id) || quota.provider !== learner.provider) continue;
        if (count(`quota ${quota.id} ${day}`) > quota.seats) return false;
      }
      return true;
    });
  });
}

function isAllowed(problem: Problem, seats: readonly Seeker[], chosen: Chosen): boolean {
  const used = new Map<string, number>();
  chosen.forEach((slot, at) => {
    for (const day of slot === undefined ? [] : seats[at]!.days) {
      used.set(`${slot!.id} ${day}`, (used.get(`${slot!.id} ${day}`) ?? 0) + 1);
    }
  });
  return problem.slots.every(({ id, minSeats = 0 }) =>
    [...used].every(([key, count]) => !key.startsWith(`${id} `) || count >= minSeats),
  );
}

type Shown = { readonly value: number; readonly isLarge: boolean };

export function valuesOf(problem: Problem, seats: readonly Seeker[], chosen: Chosen): Shown[] {
  const levels = [...new Set(problem.learners.flatMap(({ priority }) => priority ?? []))].sort();
  const longest = Math.max(0, ...problem.learners.map(({ wishes }) => wishes.length));
  const placed = seats.flatMap((seeker, at) => {
    const slot = chosen[at];
    if (slot === undefined) return [];
    const position = seeker.learner.wishes.indexOf(slot.id);
    return [{ ...seeker, slot, rank: position < 0 ? longest + 1 : position + 1 }];
  });
  type Row = (typeof placed)[number];
  const sum = (of: (row: Row) => number): number =>
    placed.reduce((total, row) => total + of(row), 0);
  const large = (of: (row: Row) => boolean): Shown => {
    return { value: sum((row) => (of(row) ? 1 : 0)), isLarge: true };
  };
  const small = (of: (row: Row) => number): Shown => ({ value: sum(of), isLarge: false });
  const ranks = Array.from({ length: longest + 1 }, (_, at) => at + 1);
  const groups = levels.map((level) => large(({ learner }) => learner.priority === level));
  const all = large(() => true);
  const first = {
    convex: () => [...groups, all, small(({ rank }) => rank ** 2)],
    'min-sum-rank': () => [...groups, all, small(({ rank }) => rank)],
    greedy: () => {
      return [...groups, all, ...ranks.slice(0, -1).map((k) => large(({ rank }) => rank === k))];
    },
    generous: () => {
      const worstFirst = ranks.slice(1).reverse();
      return [...groups, all, ...worstFirst.map((k) => small(({ rank }) => Number(rank === k)))];
    },
    'rank-maximal': () => {
      const profiles = levels.map((level) =>
        ranks.map((k) => large(({ rank, learner }) => rank === k && learner.priority === level)),
      );
      return [...profiles.flat(), ...ranks.map((k) => large(({ rank }) => rank === k)), all];
    },
    'serial-dictatorship': () => [],
    'deferred-acceptance': () => [],
  }[problem.policy]();
  return [
    ...first,
    { value: parity(problem, seats, chosen), isLarge: false },
    large(({ learner, slot }) => learner.previous === slot.id),
    small(({ learner, slot }) => {
      return (
        problem.distances?.find(([who, where]) => who === learner.id && where === slot.id)?.[2] ?? 0
      );
    }),
    small(({ learner, slot, visit }) =>
      draw([problem.seed, learner.id, slot.id, ...(visit ? [visit] : [])]),
    ),
  ];
}

function parity(problem: Problem, seats: readonly Seeker[], chosen: Chosen): number {
  let total = 0;
  for (const school of new Set(problem.learners.flatMap((learner) => learner.school ?? []))) {
    const size = problem.learners.filter((learner) => learner.school === school).length;
    const out = seats.filter(({ learner }, at) => learner.school === school && !chosen[at]).length;
    for (let nth = 1; nth <= out; nth++) total += Math.ceil((1e6 * nth) / size);
  }
  return total;
}

const draws = new Map<string, number>();

export function draw(parts: readonly string[]): number {
  const text = parts.join('\u0000');
  const known = draws.get(text);
  if (known !== undefined) return known;
  const value = parseInt(bytesToHex(sha256(utf8ToBytes(text))).slice(0, 5), 16);
  if (draws.size > 100_000) draws.clear();
  draws.set(text, value);
  return value;
}

function isBetter(values: readonly Shown[], best: readonly Shown[]): boolean {
  for (const [at, { value, isLarge }] of values.entries()) {
    if (value === best[at]!.value) continue;
    return isLarge ? value > best[at]!.value : value < best[at]!.value;
  }
  return false;
}
