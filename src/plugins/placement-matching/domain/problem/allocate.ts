import { solveChoice, type ChoiceAnswer } from '../../allocator/solve-choice';
import type { LinearSolver } from '../../allocator/linear-solver';
import { stageCost } from '../../allocator/choice-program';
import { boundsOf } from './bounds';
import { buildModel, type Model } from './build-model';
import { canonicalProblem } from './canonical-problem';
import { inputHash } from './input-hash';
import { placedSlots, placementRows, stageValue } from './outcome';
import type { Problem } from './problem';
import { reasonsOf, resourcesBySlot, usedDays } from './reasons';
import { facePrices } from './proof';
import type { Proof, Reason, Solution, StageOutcome, UnplacedRow } from './solution';
import { convexStages, type NamedStage } from './stages';

export const SOLVER = 'praktikvagen-allocator 1.0.0';

/** Above so many pairs of learner and slot each learner keeps only so many places outside the wishes. */
const PAIRS_WITHOUT_CUT = 5_000_000;
const CUT_TO = 30;

export type AllocateProgress = {
  readonly stage: string;
  readonly step: number;
  readonly steps: number;
};

/** The best allocation of a problem with the convex policy, with its proof; the same bytes for the same problem. */
export async function allocate(input: {
  readonly problem: Problem;
  readonly solver: LinearSolver;
  readonly onProgress?: (progress: AllocateProgress) => void;
}): Promise<Solution> {
  const problem = canonicalProblem(input.problem);
  const model = buildModel(problem, problem.candidateLimit ?? automaticLimit(problem));
  const stages = convexStages(model);
  if (model.locks.exceeded !== undefined) return infeasible(model, stages, [model.locks.exceeded]);
  if (model.lowerRows.some(({ arcs, least, taken }) => arcs.length === 0 && taken < least)) {
    return infeasible(model, stages, lowerQuotaReasons(model));
  }
  const onProgress = (stage: string): void => {
    const step = Math.max(
      0,
      stages.findIndex(({ name }) => name === stage),
    );
    input.onProgress?.({ stage, step, steps: stages.length });
  };
  const answer = await solveChoice({
    ...{ model: model.choice, stages, solver: input.solver, onProgress },
  });
  if (answer.kind === 'infeasible') return infeasible(model, stages, lowerQuotaReasons(model));
  return solved({ model, stages, answer, onProgress });
}

function automaticLimit({ fallback, learners, slots }: Problem): number {
  if (fallback === 'none') return Infinity;
  const pairs = learners.reduce((sum, { eligible }) => sum + (eligible?.length ?? slots.length), 0);
  return pairs > PAIRS_WITHOUT_CUT ? CUT_TO : Infinity;
}

function solved(input: {
  readonly model: Model;
  readonly stages: readonly NamedStage[];
  readonly answer: Extract<ChoiceAnswer, { kind: 'solved' }>;
  readonly onProgress: (stage: string) => void;
}): Solution {
  const { model, stages, answer, onProgress } = input;
  const slots = placedSlots(model, answer.choice);
  const isProven = answer.proven.every(Boolean) && model.candidateLimit === undefined;
  const bounds = isProven
    ? []
    : boundsOf({
        ...{ model, stages, onProgress },
        choice: answer.choice,
        guidePrices: answer.guidePrices,
      });
  let isOpen = false;
  const outcomes = stages.map((stage, at): StageOutcome => {
    const value = stageValue(model, stage, slots);
    const cost = stageCost(model.choice, stage, answer.choice);
    const found = bounds.find((bound) => bound.stage === stage.name);
    const least = Math.max(found?.cost ?? -Infinity, leastCost(model, stage));
    const isMet = least >= cost;
    isOpen ||= !(isProven || isMet || (answer.proven[at] && model.candidateLimit === undefined));
    if (!isOpen) return { name: stage.name, value, bound: value, proven: true };
    const bound = stage.isCount ? value + (cost - least) : value - (cost - least);
    return { name: stage.name, value, bound, proven: false };
  });
  const proof: Proof = {
    faces: facePrices(model, stages, answer.prices),
    bounds: bounds.map((bound) => bound.proof),
  };
  return assemble({ model, slots, outcomes, proof });
}

/** What a stage costs at least without any search: staying out is free in all stages but the counting ones. */
function leastCost(model: Model, stage: NamedStage): number {
  if (stage.name !== 'stability') return 0;
  return -model.units.units.filter(
    ({ learner }) => learner.locked === undefined && learner.previous,
  ).length;
}

function assemble(input: {
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
  const bound = shown?.bound ?? 0;
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

function unplacedRows(model: Model, slots: Int32Array): UnplacedRow[] {
  const used = usedDays(model, slots);
  const resourcesOfSlot = resourcesBySlot(model);
  return model.units.units.flatMap(({ learner, visit }, unit) => {
    if (slots[unit]! >= 0) return [];
    const reasons = reasonsOf({ model, unit, slots, used, resourcesOfSlot });
    return [{ learner: learner.id, ...(visit === undefined ? {} : { visit }), reasons }];
  });
}

function infeasible(
  model: Model,
  stages: readonly NamedStage[],
  reasons: readonly Reason[],
): Solution {
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

/** Locks that leave a slot with some learners, but fewer than its least number. */
function lowerQuotaReasons(model: Model): Reason[] {
  const short = model.lowerRows.filter((row) => row.taken > 0 && row.taken < row.least);
  return short.slice(0, 1).map(({ slot, day }) => ({
    code: 'lower-quota',
    slot: model.problem.slots[slot]!.id,
    ...(day === null ? {} : { days: [day] }),
  }));
}

function footer(model: Model): Pick<Solution, 'seed' | 'inputHash' | 'solver' | 'candidateLimit'> {
  const { candidateLimit } = model;
  return {
    seed: model.problem.seed,
    inputHash: inputHash(model.problem),
    solver: SOLVER,
    ...(candidateLimit === undefined ? {} : { candidateLimit }),
  };
}
