import type { Stage } from '../../allocator/choice-model';
import type { Model } from './build-model';
import { lotteryNumber } from './lottery';
import type { Unit } from './units';

/** A stage of the comparison: its costs, and whether the file shows a number to be large or to be small. */
export type NamedStage = Stage & { readonly isCount: boolean };

const PARITY_UNIT = 1_000_000;

/** The stages of the convex policy, in order of comparison. */
export function convexStages(model: Model): NamedStage[] {
  const { problem, units, candidates, schoolSize } = model;
  const unitOf = (arc: number): Unit => units.units[candidates.arcUnit[arc]!]!;
  const slotOf = (arc: number): string => problem.slots[candidates.arcSlot[arc]!]!.id;
  const free = (): number => 0;
  // Hashing is dear, and most arcs are never asked for.
  const draws = new Int32Array(candidates.arcUnit.length).fill(-1);
  const priorities = new Set(problem.learners.flatMap((learner) => learner.priority ?? []));
  const groups = [...priorities].sort((a, b) => a - b);
  return [
    ...groups.map((priority) => ({
      name: `priority-${priority}`,
      isCount: true,
      arcCost: free,
      leaveCost: (unit: number) => Number(units.units[unit]!.learner.priority === priority),
    })),
    { name: 'placed', isCount: true, arcCost: free, leaveCost: () => 1 },
    {
      name: 'convex',
      isCount: false,
      arcCost: (arc) => candidates.arcRank[arc]! ** 2,
      leaveCost: free,
    },
    {
      name: 'parity',
      isCount: false,
      arcCost: free,
      leaveCost: free,
      stepCost: (group, nth) => parityStep(nth, schoolSize[group]!),
    },
    {
      name: 'stability',
      isCount: true,
      arcCost: (arc) => -Number(unitOf(arc).learner.previous === slotOf(arc)),
      leaveCost: free,
    },
    {
      name: 'travel',
      isCount: false,
      arcCost: (arc) => model.metres(unitOf(arc).learner.id, slotOf(arc)),
      leaveCost: free,
    },
    {
      name: 'lottery',
      isCount: false,
      arcCost: (arc) => {
        if (draws[arc]! >= 0) return draws[arc]!;
        const { learner, visit } = unitOf(arc);
        const draw = { seed: problem.seed, learner: learner.id, slot: slotOf(arc), visit };
        return (draws[arc] = lotteryNumber(draw));
      },
      leaveCost: free,
    },
  ];
}

/** What the nth unplaced learner of a school of that size costs parity, in whole millionths, rounded up. */
export function parityStep(nth: number, size: number): number {
  return Math.ceil((PARITY_UNIT * nth) / size);
}

/** What one unit left out of each of the first counting stages weighs against ranks, when one sum is needed. */
export function stageWeights(model: Model, count: number): number[] {
  return Array.from(
    { length: count },
    (_, at) => 2 * (model.ranks + 1) ** 2 * 2 ** (count - 1 - at),
  );
}
