import type { Guide, Stage } from '../../allocator/choice-model';
import type { Model } from './build-model';
import { lotteryOf } from './lottery';
import type { RankPolicy, RankStage } from './policies/rank-policy';
import type { Unit } from './units';

/** A stage of the comparison: its costs, and what the file shows of it. */
export type NamedStage = Stage & {
  /** Shown as a number to be large; the others are sums to be small. */
  readonly isCount: boolean;
  /** What a placement adds to the value that is shown; parity counts those who are out instead. */
  readonly worth: (unit: number, slot: number) => number;
  /** What a unit that is not locked costs at least, whatever the others do. */
  readonly leastCost: (unit: number) => number;
  /** What every place costs that is no wish, where that is the same for all. */
  readonly otherCost: (unit: number) => number;
};

const PARITY_UNIT = 1_000_000;
const free = (): number => 0;
const plain = { arcCost: free, leaveCost: free, leastCost: free, otherCost: free, isCount: false };

/** The stages of a policy, in order of comparison. */
export function stagesOf(model: Model, policy: RankPolicy): NamedStage[] {
  const priorities = prioritiesOf(model);
  const counts = [
    ...priorities.map((priority) => countStage(model, priority)),
    countStage(model, undefined),
  ];
  const ranks = policy
    .stages({ worst: model.ranks + 1, priorities })
    .map((stage) => rankStage(model, stage));
  // Where the wishes come first, they say how many of each group are placed.
  const first = policy.isPlacedFirst ? [...counts, ...ranks] : [...ranks, ...counts.slice(-1)];
  return [
    ...first,
    parityStage(model),
    stabilityStage(model),
    travelStage(model),
    lotteryStage(model),
  ];
}

/** Where a search over a component too large to be solved stage by stage may start. */
export function guideOf(model: Model, policy: RankPolicy): Guide {
  const worst = model.ranks + 1;
  const priorities = prioritiesOf(model);
  const dearest = Math.max(...ranksTo(worst).map((rank) => policy.guide(rank, worst)));
  const weights = stageWeights(dearest, priorities.length + 1);
  const { units, candidates } = model;
  return {
    counting: policy.isPlacedFirst ? priorities.length + 1 : 0,
    isExact: policy.isGuideExact,
    stage: {
      name: 'guide',
      arcCost: (arc) => policy.guide(candidates.arcRank[arc]!, worst),
      leaveCost: (unit) => {
        const { priority } = units.units[unit]!.learner;
        const group = priority === undefined ? -1 : priorities.indexOf(priority);
        return (group < 0 ? 0 : weights[group]!) + weights.at(-1)!;
      },
    },
  };
}

function prioritiesOf({ problem }: Model): number[] {
  const found = new Set(problem.learners.flatMap((learner) => learner.priority ?? []));
  return [...found].sort((a, b) => a - b);
}

function ranksTo(worst: number): number[] {
  return Array.from({ length: worst }, (_, at) => at + 1);
}

function countStage({ units }: Model, priority: number | undefined): NamedStage {
  const isCounted = (unit: number): number =>
    Number(priority === undefined || units.units[unit]!.learner.priority === priority);
  return {
    ...plain,
    name: priority === undefined ? 'placed' : `priority-${priority}`,
    isCount: true,
    isPlacedCount: priority === undefined,
    leaveCost: isCounted,
    worth: isCounted,
  };
}

function rankStage(model: Model, { name, isCount, worth, priority }: RankStage): NamedStage {
  const { problem, units, candidates, ranks } = model;
  const learnerOf = (unit: number): Unit['learner'] => units.units[unit]!.learner;
  const isMember = (unit: number): boolean =>
    priority === undefined || learnerOf(unit).priority === priority;
  const cost = (unit: number, rank: number): number => {
    const value = isMember(unit) ? worth(rank) : 0;
    return isCount && value !== 0 ? -value : value;
  };
  return {
    ...plain,
    ...{ name, isCount },
    arcCost: (arc) => cost(candidates.arcUnit[arc]!, candidates.arcRank[arc]!),
    worth: (unit, slot) => {
      const position = learnerOf(unit).wishes.indexOf(problem.slots[slot]!.id);
      return isMember(unit) ? worth(position < 0 ? ranks + 1 : position + 1) : 0;
    },
    leastCost: (unit) => {
      const wished = ranksTo(learnerOf(unit).wishes.length);
      const open = problem.fallback === 'none' ? wished : [...wished, ranks + 1];
      return Math.min(0, ...open.map((rank) => cost(unit, rank)));
    },
    otherCost: (unit) => cost(unit, ranks + 1),
  };
}

function parityStage({ schoolSize }: Model): NamedStage {
  return {
    ...plain,
    name: 'parity',
    worth: free,
    stepCost: (group, nth) => parityStep(nth, schoolSize[group]!),
  };
}

function stabilityStage({ problem, units, candidates }: Model): NamedStage {
  const isBack = (unit: number, slot: number): boolean =>
    units.units[unit]!.learner.previous === problem.slots[slot]!.id;
  return {
    ...plain,
    name: 'stability',
    isCount: true,
    // Zero and not minus zero for the many who were nowhere.
    arcCost: (arc) => (isBack(candidates.arcUnit[arc]!, candidates.arcSlot[arc]!) ? -1 : 0),
    worth: (unit, slot) => Number(isBack(unit, slot)),
    leastCost: (unit) => (units.units[unit]!.learner.previous === undefined ? 0 : -1),
  };
}

function travelStage({ problem, units, candidates, metres }: Model): NamedStage {
  const kept = keptCosts(candidates, (unit, slot) =>
    metres(units.units[unit]!.learner.id, problem.slots[slot]!.id),
  );
  return { ...plain, ...{ name: 'travel', worth: kept.ofPlace }, arcCost: kept.ofArc };
}

function lotteryStage({ problem, units, candidates }: Model): NamedStage {
  const drawn = lotteryOf(problem.seed);
  // Hashing is dear, and most arcs are never asked for.
  const kept = keptCosts(candidates, (unit, slot) => {
    const { learner, visit } = units.units[unit]!;
    const place = problem.slots[slot]!.id;
    return drawn({ learner: learner.id, slot: place, visit });
  });
  return { ...plain, ...{ name: 'lottery', worth: kept.ofPlace }, arcCost: kept.ofArc };
}

/** Costs of arcs that are dear to find, kept once they were asked for; none is below 0. */
function keptCosts(
  { unitStart, arcUnit, arcSlot }: Model['candidates'],
  costOf: (unit: number, slot: number) => number,
): { ofArc: (arc: number) => number; ofPlace: (unit: number, slot: number) => number } {
  const kept = new Int32Array(arcUnit.length).fill(-1);
  const ofArc = (arc: number): number => {
    if (kept[arc]! < 0) kept[arc] = costOf(arcUnit[arc]!, arcSlot[arc]!);
    return kept[arc]!;
  };
  const ofPlace = (unit: number, slot: number): number => {
    for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
      if (arcSlot[arc] === slot) return ofArc(arc);
    }
    return costOf(unit, slot);
  };
  return { ofArc, ofPlace };
}

/** What the nth unplaced learner of a school of that size costs parity, in whole millionths, rounded up. */
export function parityStep(nth: number, size: number): number {
  return Math.ceil((PARITY_UNIT * nth) / size);
}

/** What one unit left out of each of the first counting stages weighs against a rank, when one sum is needed. */
export function stageWeights(dearest: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => 2 * dearest * 2 ** (count - 1 - at));
}
