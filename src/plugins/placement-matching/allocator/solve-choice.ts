import { solveByAllotment } from './allotment';
import { proveByCases, type CaseProof } from './case-proof';
import type { Choice, ChoiceModel, Guide, Stage, StagedAnswer, StagePrices } from './choice-model';
import type { Cut } from './cut';
import { mergedPrices } from './merged-prices';
import { splitModel, stageOf, type Component } from './components';
import { isFeasible } from './feasible';
import { isNearlyNested, laminarForest, type Forest } from './laminar';
import type { LinearSolver } from './linear-solver';
import { OverallProgress, type OnProgress } from './progress';
import { solveStagedFlow } from './staged-flow';
import { solveStagedProgram } from './staged-program';
import { solveStagedRelaxation } from './staged-relaxation';

/** Above so many arcs a component that is no flow is not given to the exact program, whose search could not end. */
export const PROGRAM_ARC_LIMIT = 3_000;
/** The same where least numbers are asked for, which flows cannot keep well. */
const LEAST_ARC_LIMIT = 20_000;

export type ComponentCases = { readonly component: Component; readonly proof: CaseProof };

export type ChoiceAnswer =
  | { readonly kind: 'infeasible' }
  | {
      readonly kind: 'solved';
      readonly choice: Choice;
      readonly proven: readonly boolean[];
      readonly prices: readonly StagePrices[];
      readonly cuts: readonly Cut[];
      /** Proofs by cases, in the numbers of their components. */
      readonly cases: readonly ComponentCases[];
      /** Prices from which bounds of the first stages may start. */
      readonly guidePrices: Float64Array;
      /** Prices from which the bound of the number placed may start; 0 where nothing is known. */
      readonly countPrices: Float64Array;
    };

type Input = {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly guide: Guide;
  readonly solver: LinearSolver;
  readonly onProgress: OnProgress;
};

/**
 * Component by component: a flow where the rows are laminar or where the answer without the others keeps them;
 * else by linear programs, which are whole nearly always; else an exact program, with a proof by cases where it is
 * small; else the allotment method. Rising steps of a group couple components that leave some of its units out; those
 * are joined and solved again (how many each leaves out is settled by earlier stages).
 */
export async function solveChoice(input: Input): Promise<ChoiceAnswer> {
  const { model } = input;
  const parts = splitModel(model);
  const expected = expectedLinks(input, parts);
  const apart = expected.length === 0 ? parts : splitModel(model, expected);
  const first = await solveAll(input, apart);
  if (first === undefined) return { kind: 'infeasible' };
  const isShort = apart.map(({ units }, at) => leavesOut(model, units, first[at]!.choice));
  const links = linksByGroup(model, apart, isShort);
  if (links.length === 0) return merged(input, apart, first);
  const joined = splitModel(model, links);
  const known = new Map(apart.map((component, at) => [component.units.join(), first[at]!]));
  const second = await solveAll(input, joined, known);
  return second === undefined ? { kind: 'infeasible' } : merged(input, joined, second);
}

/**
 * The flow over the nested rows leaves no more out than any answer: components that it leaves units of are joined
 * from the start, and not solved twice.
 */
function expectedLinks({ model, stages, guide }: Input, apart: readonly Component[]): number[][] {
  if (apart.length < 2) return [];
  const steps = stages.findIndex(({ stepCost }) => stepCost !== undefined);
  // Where stages count who stays out before anything else, they alone say in which components.
  const counting = stages.slice(0, guide.counting > 0 ? guide.counting : steps);
  const onProgress = (): void => undefined;
  const isShort = apart.map((component): boolean => {
    const { model: part, units } = component;
    const forest = laminarForest(part.rows, part.arcUnit.length);
    if (hasTooFewSeats(part, forest)) return true;
    const own = counting.map((stage) => stageOf(stage, component));
    const answer = solveStagedFlow({ model: part, forest, stages: own, onProgress });
    return leavesOut(model, units, answer.choice);
  });
  return linksByGroup(model, apart, isShort);
}

/** Plain to see without a search: fewer seats in all than units, each of a group. */
function hasTooFewSeats(model: ChoiceModel, { parent, innermost, isLeftOut }: Forest): boolean {
  if (innermost.includes(-1) || model.unitGroup.includes(-1)) return false;
  let seats = 0;
  model.rows.forEach(({ capacity }, row) => {
    if (parent[row]! < 0 && isLeftOut[row] === 0) seats += capacity;
  });
  return seats < model.unitCount;
}

async function solveAll(
  input: Input,
  components: readonly Component[],
  known?: ReadonlyMap<string, StagedAnswer>,
): Promise<StagedAnswer[] | undefined> {
  const answers: StagedAnswer[] = [];
  const placedAt = input.stages.findIndex((stage) => stage.isPlacedCount);
  const progress = new OverallProgress(input.model.unitCount, input.onProgress);
  for (const component of components) {
    const onProgress = progress.ofComponent(component.units.length);
    const answer =
      known?.get(component.units.join()) ??
      (await solveComponent({ ...input, onProgress }, component));
    if (answer === undefined) return undefined;
    answers.push(answer);
    progress.settle(answer.choice, answer.proven[placedAt] ?? false);
  }
  return answers;
}

async function solveComponent(
  input: Input,
  component: Component,
): Promise<StagedAnswer | undefined> {
  const { solver, onProgress } = input;
  const { model } = component;
  const stages = input.stages.map((stage) => stageOf(stage, component));
  const forest = laminarForest(model.rows, model.arcUnit.length);
  const isSmall = model.arcUnit.length <= PROGRAM_ARC_LIMIT;
  if (forest.leftOut.length === 0 || isSmall) {
    const flow = solveStagedFlow({ model, forest, stages, onProgress });
    if (isFeasible(model, flow.choice)) return flow;
  }
  const guide = { ...input.guide, stage: stageOf(input.guide.stage, component) };
  if (isSmall || isNearlyNested(model, forest)) {
    const relaxed = await solveStagedRelaxation({
      ...{ model, stages, solver, onProgress },
      guide: guide.stage,
    });
    if (relaxed !== undefined) return relaxed;
  }
  const hasLeast = model.lowerRows.length > 0;
  if (isSmall || (hasLeast && model.arcUnit.length <= LEAST_ARC_LIMIT)) {
    const program = await solveStagedProgram({ model, stages, solver, onProgress });
    if (program.kind === 'infeasible') return undefined;
    if (program.kind === 'solved') {
      const { choice, proven } = program;
      const claimed = stages.filter((_, at) => proven[at]);
      const isProvable = isSmall && claimed.length > 0;
      const cases = isProvable
        ? await proveByCases({ model, stages: claimed, choice, solver })
        : undefined;
      return { choice, proven, ...(cases && { cases }) };
    }
  }
  const allotted = await solveByAllotment({ model, stages, guide, solver, onProgress });
  if (allotted.kind === 'unknown') throw new NoAnswerFound();
  return allotted.kind === 'infeasible' ? undefined : allotted;
}

/** Neither an answer nor a proof that there is none: the run fails, and nothing false is written. */
class NoAnswerFound extends Error {
  override readonly name = 'NoAnswerFound';

  constructor() {
    super('no allocation that keeps the least numbers was found within the limits');
  }
}

/** Units to be joined: members of a group in components that each leave some unit out. */
function linksByGroup(
  model: ChoiceModel,
  components: readonly Component[],
  isShort: readonly boolean[],
): number[][] {
  const links = new Map<number, number[]>();
  components.forEach(({ units }, at) => {
    if (!isShort[at]) return;
    const seen = new Set<number>([-1]);
    for (const unit of units) {
      const group = model.unitGroup[unit]!;
      if (seen.has(group)) continue;
      seen.add(group);
      const members = links.get(group);
      if (members === undefined) links.set(group, [unit]);
      else members.push(unit);
    }
  });
  return [...links.values()].filter((members) => members.length > 1);
}

function leavesOut(model: ChoiceModel, units: Int32Array, choice: Choice): boolean {
  return units.some((unit, place) => choice[place]! < 0 && model.unitGroup[unit]! >= 0);
}

function merged(
  { model, stages }: Input,
  components: readonly Component[],
  answers: readonly StagedAnswer[],
): ChoiceAnswer {
  const choice = new Int32Array(model.unitCount).fill(-1);
  const guidePrices = new Float64Array(model.rows.length);
  const countPrices = new Float64Array(model.rows.length);
  components.forEach((component, at) => {
    const answer = answers[at]!;
    component.rows.forEach((row, place) => {
      guidePrices[row] = answer.guidePrices?.[place] ?? 0;
      countPrices[row] = answer.countPrices?.[place] ?? 0;
    });
    component.units.forEach((unit, place) => {
      const arc = answer.choice[place]!;
      if (arc >= 0) choice[unit] = component.arcs[arc]!;
    });
  });
  const parts = components.map((component, at) => {
    const answer = answers[at]!;
    // Where nobody of a group is left out its price says nothing, and another component may need it.
    const areGroupsPriced = leavesOut(model, component.units, answer.choice);
    return { component, answer, areGroupsPriced };
  });
  const proven = stages.map((_, stage) => answers.every((answer) => answer.proven[stage] ?? false));
  const { prices, cuts } = mergedPrices({ model, stages: stages.length, parts });
  const cases = parts.flatMap(({ component, answer }) =>
    answer.cases === undefined ? [] : [{ component, proof: answer.cases }],
  );
  return { kind: 'solved', choice, proven, prices, cuts, cases, guidePrices, countPrices };
}
