import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { Slot } from '../problem/problem';
import type { Facts, Seeker } from './facts';

/**
 * A stage as something to make small. `option` is what a place costs and `none` what staying out costs; parity
 * costs are counted by school. `shown` turns the sum into the number that the file shows.
 */
export type Measure = {
  readonly name: string;
  readonly option: (seeker: Seeker, slot: Slot) => number;
  readonly none: (seeker: Seeker) => number;
  readonly isParity: boolean;
  /** Shown as a number to be large; the others are sums to be small. */
  readonly isCount: boolean;
  readonly shown: (sum: number) => number;
  /** What every place that is no wish costs the seeker; undefined where that differs from place to place. */
  readonly other: ((seeker: Seeker) => number) | undefined;
};

/** The stages of the problem's policy; empty for policies that compare nothing. */
export function measuresOf(facts: Facts): Measure[] {
  const groups = groupsOf(facts);
  const counts = [...groups, undefined].map((level) => countMeasure(facts, level));
  const ranks = policyMeasures(facts, groups);
  const later = [PARITY, STABILITY, travel(facts), lottery(facts)];
  switch (facts.problem.policy) {
    case 'serial-dictatorship':
    case 'deferred-acceptance':
      return [];
    case 'rank-maximal':
      return [...ranks, ...counts.slice(-1), ...later];
    default:
      return [...counts, ...ranks, ...later];
  }
}

const nothing = (): number => 0;
const plain = {
  option: nothing,
  none: nothing,
  isParity: false,
  isCount: false,
  shown: (sum: number): number => sum,
  other: undefined,
};
const counted = { ...plain, isCount: true, shown: (sum: number) => (sum === 0 ? 0 : -sum) };

const PARITY: Measure = { ...plain, name: 'parity', isParity: true };

const STABILITY: Measure = {
  ...counted,
  name: 'stability',
  option: ({ learner }, slot) => (learner.previous === slot.id ? -1 : 0),
};

function travel(facts: Facts): Measure {
  const option: Measure['option'] = ({ learner }, slot) => facts.metres(learner.id, slot.id);
  return { ...plain, name: 'travel', option };
}

function lottery({ problem }: Facts): Measure {
  const option: Measure['option'] = (seeker, slot) => drawOf(problem.seed, seeker, slot);
  return { ...plain, name: 'lottery', option };
}

function groupsOf({ problem }: Facts): number[] {
  const levels = new Set(problem.learners.map((learner) => learner.priority));
  levels.delete(undefined);
  return [...levels].map(Number).sort((a, b) => a - b);
}

function countMeasure({ seekers }: Facts, level: number | undefined): Measure {
  const isOf = ({ learner }: Seeker): boolean => level === undefined || learner.priority === level;
  const members = seekers.filter(isOf).length;
  return {
    ...plain,
    name: level === undefined ? 'placed' : `priority-${level}`,
    isCount: true,
    none: (seeker) => (isOf(seeker) ? 1 : 0),
    shown: (sum) => members - sum,
    other: nothing,
  };
}

function policyMeasures(facts: Facts, groups: readonly number[]): Measure[] {
  const worst = facts.longest + 1;
  const ascending = Array.from({ length: worst }, (_, at) => at + 1);
  const sum = (name: string, cost: (rank: number) => number): Measure => ({
    ...plain,
    name,
    option: (seeker, slot) => cost(rankOf(facts, seeker, slot)),
    other: () => cost(worst),
  });
  const most = (rank: number, level?: number): Measure => {
    const isOf = (seeker: Seeker, of: number): boolean =>
      of === rank && (level === undefined || seeker.learner.priority === level);
    return {
      ...counted,
      name: level === undefined ? `rank-${rank}` : `priority-${level}-rank-${rank}`,
      option: (seeker, slot) => (isOf(seeker, rankOf(facts, seeker, slot)) ? -1 : 0),
      other: (seeker) => (isOf(seeker, worst) ? -1 : 0),
    };
  };
  switch (facts.problem.policy) {
    case 'convex':
      return [sum('convex', (rank) => rank * rank)];
    case 'min-sum-rank':
      return [sum('min-sum-rank', (rank) => rank)];
    case 'greedy':
      return ascending.slice(0, -1).map((rank) => most(rank));
    case 'generous': {
      const fewest = (rank: number): Measure => sum(`rank-${rank}`, (of) => (of === rank ? 1 : 0));
      return ascending.slice(1).reverse().map(fewest);
    }
    case 'rank-maximal':
      return [...groups, undefined].flatMap((level) => ascending.map((rank) => most(rank, level)));
    default:
      return [];
  }
}

function rankOf({ longest }: Facts, { learner }: Seeker, slot: Slot): number {
  const at = learner.wishes.indexOf(slot.id);
  return at === -1 ? longest + 1 : at + 1;
}

/** What it costs parity that so many learners of a school of that size are unplaced. */
export function parityCost(unplaced: number, size: number): number {
  let sum = 0;
  for (let nth = 1; nth <= unplaced; nth++) sum += parityStepOf(nth, size);
  return sum;
}

export function parityStepOf(nth: number, size: number): number {
  const whole = nth * 1_000_000;
  const rest = whole % size;
  return (whole - rest) / size + (rest > 0 ? 1 : 0);
}

export function drawOf(seed: string, { learner, visit }: Seeker, slot: Slot): number {
  const parts = [seed, learner.id, slot.id, ...(visit === undefined ? [] : [visit])];
  const [first = 0, second = 0, third = 0] = sha256(utf8ToBytes(parts.join('\u0000')));
  return first * 4096 + second * 16 + Math.floor(third / 16);
}
