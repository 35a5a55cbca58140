import type { Solution } from '../problem/solution';
import type { Slot } from '../problem/problem';
import { optionsOf, type Facts } from './facts';
import type { Measure } from './measures';

/** A bound that is not the stage's value must follow from the file; the first that does not, in words. */
export function boundFault(input: {
  readonly facts: Facts;
  readonly measures: readonly Measure[];
  readonly solution: Solution;
  readonly slots: readonly (Slot | undefined)[];
}): string | undefined {
  const { facts, measures, solution } = input;
  for (const [at, stage] of solution.stages.entries()) {
    if (stage.proven) continue;
    const measure = measures[at]!;
    const least = facts.seekers.reduce((sum, seeker) => {
      const costs = optionsOf(facts, seeker).map((slot) => measure.option(seeker, slot));
      if (seeker.learner.locked === undefined) costs.push(measure.none(seeker));
      return sum + costs.reduce((low, cost) => Math.min(low, cost), Infinity);
    }, 0);
    const bound = measure.shown(least);
    const isSupported = bound >= stage.value ? stage.bound >= bound : stage.bound <= bound;
    if (!isSupported) return `bound ${stage.bound} of ${stage.name} does not follow from the file`;
  }
  return undefined;
}
