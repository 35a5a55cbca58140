import type { Model } from './build-model';
import { hashOfCanonical } from './input-hash';
import { placementRows } from './outcome';
import { reasonsOf, resourcesBySlot, usedDays } from './reasons';
import type { Proof, Reason, Solution, StageOutcome, UnplacedRow } from './solution';

export const SOLVER = 'praktikvagen-allocator 1.0.0';

/** The file of an answer: what is placed where, why the others are not, and what is proven. */
export function assembleSolution(input: {
  readonly model: Model;
  readonly slots: Int32Array;
  readonly outcomes: readonly StageOutcome[];
  readonly proof: Proof;
}): Solution {
  const { model, slots, outcomes, proof } = input;
  const placements = placementRows(model, slots);
  const profile = new Array<number>(model.ranks).fill(0);
  let fallbackPlaced = 0;
  for (const { rank } of placements) {
    if (rank === null) fallbackPlaced += 1;
    else profile[rank - 1]! += 1;
  }
  const open = outcomes.find((stage) => !stage.proven);
  const shown = open ?? outcomes.find((stage) => stage.name === 'placed');
  const bound = shown?.bound ?? placements.length;
  const gap = open === undefined ? 0 : Math.abs(bound - open.value) / Math.max(1, Math.abs(bound));
  return {
    version: 1,
    status: open === undefined ? 'optimal' : 'feasible',
    placed: placements.length,
    profile,
    fallbackPlaced,
    placements,
    unplaced: unplacedRows(model, slots),
    stages: outcomes,
    bound,
    gap,
    proof,
    ...footer(model),
  };
}

export function infeasibleSolution(model: Model, reasons: readonly Reason[]): Solution {
  return {
    version: 1,
    status: 'infeasible',
    placed: 0,
    profile: new Array<number>(model.ranks).fill(0),
    fallbackPlaced: 0,
    placements: [],
    unplaced: model.units.units.map(({ learner, visit }) => ({
      learner: learner.id,
      ...(visit === undefined ? {} : { visit }),
      reasons,
    })),
    stages: [],
    bound: 0,
    gap: 0,
    proof: { faces: [], bounds: [] },
    ...footer(model),
  };
}

function unplacedRows(model: Model, slots: Int32Array): UnplacedRow[] {
  const used = usedDays(model, slots);
  const resourcesOfSlot = resourcesBySlot(model);
  return model.units.units.flatMap(({ learner, visit }, unit) => {
    if (slots[unit]! >= 0) return [];
    const reasons = reasonsOf({ model, unit, slots, used, resourcesOfSlot });
    return [{ learner: learner.id, ...(visit === undefined ? {} : { visit }), reasons }];
  });
}

function footer(model: Model): Pick<Solution, 'seed' | 'inputHash' | 'solver' | 'candidateLimit'> {
  const { candidateLimit } = model;
  return {
    seed: model.problem.seed,
    inputHash: hashOfCanonical(model.problem),
    solver: SOLVER,
    ...(candidateLimit === undefined ? {} : { candidateLimit }),
  };
}
