import type { Choice, ChoiceModel, Stage } from './choice-model';
import { linearModelOf, programOf, stageCost, type Settled } from './choice-program';
import { isFeasible } from './feasible';
import type { LinearSolver } from './linear-solver';
import { placedUnits, type OnProgress, type Standing } from './progress';

/** After a stage that reached its limit nothing more is proven, so later ones are only bettered a little. */
const UNPROVEN_NODES = 20;

export type StagedProgramAnswer =
  | { readonly kind: 'solved'; readonly choice: Choice; readonly proven: readonly boolean[] }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'failed' };

/**
 * Solves the stages one after the other as whole-number programs; each finished stage becomes a row that later
 * ones must keep. Every answer is rounded and counted again in whole numbers: a stage counts as proven only
 * while all stages before it are, and only when the rounded choice is feasible and keeps their values.
 */
export async function solveStagedProgram(input: {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly solver: LinearSolver;
  readonly nodeLimit: number;
  readonly onProgress: OnProgress;
}): Promise<StagedProgramAnswer> {
  const { model, stages, solver, nodeLimit, onProgress } = input;
  const program = programOf(model);
  const settled: Settled[] = [];
  const proven: boolean[] = [];
  let choice: Choice | undefined;
  let isProven = true;
  let isCounted = false;
  const standing = (): Standing => {
    const placed = choice === undefined ? 0 : placedUnits(choice);
    return { placed, bound: isCounted ? placed : model.unitCount };
  };
  for (const stage of stages) {
    onProgress(stage.name, standing);
    if (choice !== undefined && isIdle(model, stage)) {
      proven.push(isProven);
      continue;
    }
    const answer = await solver.solve(linearModelOf({ program, stage, settled, isWhole: true }), {
      nodeLimit: isProven ? nodeLimit : Math.min(nodeLimit, UNPROVEN_NODES),
      iterationLimit: Number.MAX_SAFE_INTEGER,
    });
    if (answer.status === 'infeasible' && choice === undefined) return { kind: 'infeasible' };
    const values = 'values' in answer ? answer.values : undefined;
    const found = values === undefined ? undefined : roundedChoice(model, values);
    if (found !== undefined && keeps(model, found, settled)) {
      if (
        choice === undefined ||
        stageCost(model, stage, found) <= stageCost(model, stage, choice)
      ) {
        choice = found;
      } else isProven = false;
    } else isProven = false;
    if (choice === undefined) return { kind: 'failed' };
    isProven &&= answer.status === 'optimal';
    proven.push(isProven);
    isCounted ||= isProven && (stage.isPlacedCount ?? false);
    settled.push({ stage, value: stageCost(model, stage, choice) });
  }
  if (choice === undefined) return { kind: 'failed' };
  return { kind: 'solved', choice, proven };
}

function keeps(model: ChoiceModel, choice: Choice, settled: readonly Settled[]): boolean {
  if (!isFeasible(model, choice)) return false;
  return settled.every(({ stage, value }) => stageCost(model, stage, choice) <= value);
}

function isIdle(model: ChoiceModel, stage: Stage): boolean {
  for (let unit = 0; unit < model.unitCount; unit++) {
    if (stage.leaveCost(unit) !== 0) return false;
    if (stage.stepCost !== undefined && model.unitGroup[unit]! >= 0) return false;
  }
  for (let arc = 0; arc < model.arcUnit.length; arc++) if (stage.arcCost(arc) !== 0) return false;
  return true;
}

function roundedChoice(model: ChoiceModel, values: Float64Array): Choice {
  const choice = new Int32Array(model.unitCount).fill(-1);
  for (let arc = 0; arc < model.arcUnit.length; arc++) {
    if (values[arc]! > 0.5) choice[model.arcUnit[arc]!] = arc;
  }
  return choice;
}
