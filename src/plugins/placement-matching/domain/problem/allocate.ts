import { solveChoice, type ChoiceAnswer } from '../../allocator/solve-choice';
import type { LinearSolver } from '../../allocator/linear-solver';
import type { OnProgress, Standing } from '../../allocator/progress';
import { stageCost } from '../../allocator/choice-program';
import { assembleSolution, infeasibleSolution } from './assemble-solution';
import { boundsOf } from './bounds';
import { buildModel, type Model } from './build-model';
import { canonicalProblem } from './canonical-problem';
import { placedSlots, stageValue } from './outcome';
import { deferredAcceptance } from './policies/deferred-acceptance';
import type { RankPolicy } from './policies/rank-policy';
import { RANK_POLICIES } from './policies/rank-policies';
import { serialDictatorship } from './policies/serial-dictatorship';
import type { Problem } from './problem';
import { facePrices, namedCuts } from './proof';
import { namedCases } from './case-names';
import type { PlacementRow, Proof, Reason, Solution, StageOutcome } from './solution';
import { judgedAnswer } from './given-choice';
import { guideOf, stagesOf, type NamedStage } from './stages';

/** Above so many pairs of learner and slot each learner keeps only so many places outside the wishes. */
const PAIRS_WITHOUT_CUT = 5_000_000;
const CUT_TO = 30;

export type AllocateProgress = {
  readonly stage: string;
  readonly step: number;
  readonly steps: number;
  /** Placed so far, locks too, and what no allocation exceeds; counted when it is asked for. */
  readonly standing: () => Standing;
};

type Input = {
  readonly problem: Problem;
  readonly solver: LinearSolver;
  readonly onProgress?: (progress: AllocateProgress) => void;
  /**
   * Placements that people have made: they are judged against the best ones instead of being replaced by them.
   * Where they are impossible the best ones are answered; a policy that goes by turns always answers its own.
   */
  readonly given?: readonly PlacementRow[];
};

/** The allocation of a problem by its policy, with its proof; the same bytes for the same problem. */
export async function allocate(input: Input): Promise<Solution> {
  const problem = canonicalProblem(input.problem);
  const { policy } = problem;
  if (policy === 'serial-dictatorship' || policy === 'deferred-acceptance')
    return inTurns({ ...input, problem });
  return inStages({ ...input, problem }, RANK_POLICIES[policy]);
}

async function inStages(input: Input, policy: RankPolicy): Promise<Solution> {
  const { problem } = input;
  const model = buildModel(problem, problem.candidateLimit ?? automaticLimit(problem));
  const stages = stagesOf(model, policy);
  const guide = guideOf(model, policy);
  const impossible = faultOfLocks(model);
  if (impossible !== undefined) return infeasibleSolution(model, impossible);
  const locked = model.locks.slotOf.size;
  let known = (): Standing => ({ placed: 0, bound: model.units.units.length - locked });
  const onProgress: OnProgress = (stage, standing) => {
    known = standing ?? known;
    const step = Math.max(
      0,
      stages.findIndex(({ name }) => name === stage),
    );
    const whole = (): Standing => {
      const { placed, bound } = known();
      return { placed: placed + locked, bound: bound + locked };
    };
    input.onProgress?.({ stage, step, steps: stages.length, standing: whole });
  };
  const answer = await solveChoice({
    ...{ model: model.choice, stages, guide, solver: input.solver, onProgress },
  });
  if (answer.kind === 'infeasible') return infeasibleSolution(model, lowerQuotaReasons(model));
  const { given } = input;
  const judged = given && judgedAnswer({ model, stages, best: answer, given });
  return solved({ model, stages, guide, answer: judged ?? answer, onProgress });
}

/** Policies whose outcome is the end of a procedure: nothing is compared, so nothing is bounded. */
async function inTurns(input: Input): Promise<Solution> {
  const { problem, solver } = input;
  const { policy } = problem;
  // Only least numbers ask for all places at once.
  const hasLeast = problem.slots.some(({ minSeats = 0 }) => minSeats > 1);
  const model = hasLeast
    ? buildModel(problem, automaticLimit(problem))
    : { ...buildModel({ ...problem, fallback: 'none' }, Infinity), problem };
  const impossible = faultOfLocks(model);
  if (impossible !== undefined) return infeasibleSolution(model, impossible);
  const bound = model.units.units.length;
  const onProgress = (stage: string, placed: () => number): void => {
    const standing = (): Standing => ({ placed: placed(), bound });
    input.onProgress?.({ stage, step: 0, steps: 1, standing });
  };
  const taken =
    policy === 'deferred-acceptance'
      ? { slots: deferredAcceptance({ problem, model, onProgress }), isSure: true }
      : await serialDictatorship({ problem, model, solver, onProgress });
  if (taken === undefined) return infeasibleSolution(model, lowerQuotaReasons(model));
  const value = taken.slots.filter((slot) => slot >= 0).length;
  const proven = taken.isSure && model.candidateLimit === undefined;
  return assembleSolution({
    ...{ model, slots: taken.slots },
    outcomes: [{ name: policy, value, bound: proven ? value : bound, proven }],
    proof: { faces: [], bounds: [] },
  });
}

function automaticLimit({ fallback, learners, slots }: Problem): number {
  if (fallback === 'none') return Infinity;
  const pairs = learners.reduce((sum, { eligible }) => sum + (eligible?.length ?? slots.length), 0);
  return pairs > PAIRS_WITHOUT_CUT ? CUT_TO : Infinity;
}

/** Why the locks alone leave no allocation, where that is plain to see. */
function faultOfLocks(model: Model): readonly Reason[] | undefined {
  if (model.locks.exceeded !== undefined) return [model.locks.exceeded];
  const isShort = model.lowerRows.some(
    ({ arcs, least, taken }) => arcs.length === 0 && taken < least,
  );
  return isShort ? lowerQuotaReasons(model) : undefined;
}

function solved(input: {
  readonly model: Model;
  readonly stages: readonly NamedStage[];
  readonly guide: ReturnType<typeof guideOf>;
  readonly answer: Extract<ChoiceAnswer, { kind: 'solved' }>;
  readonly onProgress: (stage: string) => void;
}): Solution {
  const { model, stages, guide, answer, onProgress } = input;
  const slots = placedSlots(model, answer.choice);
  const isProven = answer.proven.every(Boolean) && model.candidateLimit === undefined;
  const bounds = isProven
    ? []
    : boundsOf({
        ...{ model, stages, guide, onProgress },
        choice: answer.choice,
        guidePrices: answer.guidePrices,
        countPrices: answer.countPrices,
      });
  let isOpen = false;
  const outcomes = stages.map((stage, at): StageOutcome => {
    const value = stageValue(model, stage, slots);
    if (isProven) return { name: stage.name, value, bound: value, proven: true };
    const cost = stageCost(model.choice, stage, answer.choice);
    const found = bounds.find((bound) => bound.stage === stage.name);
    const least = Math.max(found?.cost ?? -Infinity, leastCost(model, stage));
    const isMet = least >= cost;
    isOpen ||= !(isMet || (answer.proven[at] && model.candidateLimit === undefined));
    if (!isOpen) return { name: stage.name, value, bound: value, proven: true };
    const bound = stage.isCount ? value + (cost - least) : value - (cost - least);
    return { name: stage.name, value, bound, proven: false };
  });
  const proof: Proof = {
    faces: facePrices(model, stages, answer.prices),
    bounds: bounds.map((bound) => bound.proof),
    ...(answer.cuts.length > 0 && { cuts: namedCuts(model, answer.cuts) }),
    ...(answer.cases.length > 0 && { cases: namedCases({ model, stages, cases: answer.cases }) }),
  };
  return assembleSolution({ model, slots, outcomes, proof });
}

/** What a stage costs at least without any search. */
function leastCost({ units, locks }: Model, stage: NamedStage): number {
  return units.units.reduce((sum, _, unit) => {
    return locks.slotOf.has(unit) ? sum : sum + stage.leastCost(unit);
  }, 0);
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
