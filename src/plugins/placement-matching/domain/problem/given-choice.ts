import type { ChoiceModel, Choice, Stage } from '../../allocator/choice-model';
import { stageCost } from '../../allocator/choice-program';
import { isFeasible } from '../../allocator/feasible';
import type { ChoiceAnswer } from '../../allocator/solve-choice';
import type { Model } from './build-model';
import type { PlacementRow } from './solution';

type Solved = Extract<ChoiceAnswer, { kind: 'solved' }>;

/**
 * The best answer's proof, but for an allocation that people have made: proven as far as it is as good as the best
 * one. Undefined where it gives a learner what the learner cannot have, or a place that is not there.
 */
export function judgedAnswer(input: {
  readonly model: Model;
  readonly stages: readonly Stage[];
  readonly best: Solved;
  readonly given: readonly PlacementRow[];
}): Solved | undefined {
  const { model, stages, best, given } = input;
  const choice = givenChoice(model, given);
  if (choice === undefined || !isFeasible(model.choice, choice)) return undefined;
  const worse = stages.findIndex((stage) => isWorse(model.choice, stage, choice, best.choice));
  const last = worse < 0 ? stages.length : worse;
  return { ...best, choice, proven: best.proven.map((isProven, at) => isProven && at < last) };
}

function isWorse(model: ChoiceModel, stage: Stage, choice: Choice, best: Choice): boolean {
  return stageCost(model, stage, choice) !== stageCost(model, stage, best);
}

function givenChoice(model: Model, given: readonly PlacementRow[]): Choice | undefined {
  const keyOf = (learner: string, visit: string | undefined): string =>
    JSON.stringify([learner, visit]);
  const slotOf = new Map(given.map((row) => [keyOf(row.learner, row.visit), row.slot]));
  const { units } = model.units;
  const { unitStart, arcSlot } = model.candidates;
  const choice = new Int32Array(units.length).fill(-1);
  for (const [unit, { learner, visit }] of units.entries()) {
    const wanted = slotOf.get(keyOf(learner.id, visit));
    if (learner.locked !== undefined) {
      if (wanted !== learner.locked) return undefined;
      continue;
    }
    if (wanted === undefined) continue;
    const slot = model.slotIndex.get(wanted);
    const arcs = arcSlot.subarray(unitStart[unit], unitStart[unit + 1]);
    const at = slot === undefined ? -1 : arcs.indexOf(slot);
    if (at < 0) return undefined;
    choice[unit] = unitStart[unit]! + at;
  }
  return choice;
}
