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
};

export function measuresOf(facts: Facts): Measure[] {
  const { problem, longest, seekers } = facts;
  const nothing = (): number => 0;
  const levels = new Set(problem.learners.map((learner) => learner.priority));
  levels.delete(undefined);
  const groups = [...levels].map(Number).sort((a, b) => a - b);
  const plain = {
    option: nothing,
    none: nothing,
    isParity: false,
    isCount: false,
    shown: (sum: number) => sum,
  };
  return [
    ...groups.map((level): Measure => {
      const members = seekers.filter(({ learner }) => learner.priority === level).length;
      const none = (seeker: Seeker): number => (seeker.learner.priority === level ? 1 : 0);
      return {
        ...plain,
        name: `priority-${level}`,
        isCount: true,
        none,
        shown: (sum) => members - sum,
      };
    }),
    {
      ...plain,
      name: 'placed',
      isCount: true,
      none: () => 1,
      shown: (sum) => seekers.length - sum,
    },
    {
      ...plain,
      name: 'convex',
      option: ({ learner }, slot) => {
        const at = learner.wishes.indexOf(slot.id);
        const rank = at === -1 ? longest + 1 : at + 1;
        return rank * rank;
      },
    },
    { ...plain, name: 'parity', isParity: true },
    {
      ...plain,
      name: 'stability',
      isCount: true,
      option: ({ learner }, slot) => (learner.previous === slot.id ? -1 : 0),
      shown: (sum) => (sum === 0 ? 0 : -sum),
    },
    { ...plain, name: 'travel', option: ({ learner }, slot) => facts.metres(learner.id, slot.id) },
    { ...plain, name: 'lottery', option: (seeker, slot) => drawOf(problem.seed, seeker, slot) },
  ];
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

function drawOf(seed: string, { learner, visit }: Seeker, slot: Slot): number {
  const parts = [seed, learner.id, slot.id, ...(visit === undefined ? [] : [visit])];
  const [first = 0, second = 0, third = 0] = sha256(utf8ToBytes(parts.join('\u0000')));
  return first * 4096 + second * 16 + Math.floor(third / 16);
}
