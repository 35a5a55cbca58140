import type { Choice, ChoiceModel, Stage } from './choice-model';
import {
  columnsOfChoice,
  constantCost,
  linearModelOf,
  programOf,
  stageCost,
  type Program,
  type Settled,
} from './choice-program';
import { isFeasible } from './feasible';
import { boundByPrices, type ColumnLimits, type PriceBound } from './fix-by-price';
import type { LinearModel, LinearSolver } from './linear-solver';
import { placedUnits, type OnProgress, type Standing } from './progress';

/** A node takes longer the more columns there are, so the limit falls with them. */
const NODE_LIMIT = 2_000;
const NODES_TIMES_COLUMNS = 600_000;
/** After a stage that reached its limit nothing more is proven, so later ones are only bettered a little. */
const UNPROVEN_NODES = 20;
/** Above so many columns the stages from parity on keep the used lower rows that the stages before have chosen. */
const COLUMNS_TO_THE_END = 1_000;

export type StagedProgramAnswer =
  | { readonly kind: 'solved'; readonly choice: Choice; readonly proven: readonly boolean[] }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'failed' };

type Input = {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly solver: LinearSolver;
  readonly onProgress: OnProgress;
};

/**
 * Solves the stages one after the other as whole-number programs; each finished stage becomes a row that later
 * ones must keep, and fixes the columns that no choice as good has otherwise. Every answer is rounded and counted
 * again in whole numbers: a stage counts as proven only while all stages before it are, and only when the rounded
 * choice is feasible and keeps their values. A stage whose linear program says that the known choice is best needs
 * no search.
 */
export async function solveStagedProgram(input: Input): Promise<StagedProgramAnswer> {
  const { model, stages, onProgress } = input;
  const search = new ProgramSearch(input);
  const proven: boolean[] = [];
  const late = stages.findIndex(({ stepCost }) => stepCost !== undefined);
  let isCounted = false;
  const standing = (): Standing => {
    const placed = search.choice === undefined ? 0 : placedUnits(search.choice);
    return { placed, bound: isCounted ? placed : model.unitCount };
  };
  for (const [at, stage] of stages.entries()) {
    onProgress(stage.name, standing);
    if (search.choice === undefined || !isIdle(model, stage)) {
      const outcome = await search.solve(stage, late >= 0 && at >= late);
      if (outcome !== 'solved') return { kind: outcome };
    }
    proven.push(search.isProven);
    isCounted ||= search.isProven && (stage.isPlacedCount ?? false);
  }
  const { choice } = search;
  return choice === undefined ? { kind: 'failed' } : { kind: 'solved', choice, proven };
}

class ProgramSearch {
  choice: Choice | undefined;
  isProven = true;
  private readonly program: Program;
  private readonly settled: Settled[] = [];
  private limits: ColumnLimits | undefined;
  private areLowerRowsKept = false;

  constructor(private readonly input: Input) {
    this.program = programOf(input.model);
  }

  async solve(stage: Stage, isLate: boolean): Promise<'solved' | 'infeasible' | 'failed'> {
    const { model } = this.input;
    let bound = await this.boundOf(stage, this.settled);
    if (!this.isMet(stage, bound)) {
      const isTooWide = this.program.columns > COLUMNS_TO_THE_END;
      if (isLate && isTooWide && model.lowerRows.length > 0 && !this.areLowerRowsKept) {
        await this.keepLowerRows();
        bound = await this.boundOf(stage, this.settled);
      }
      const answer = this.isMet(stage, bound) ? 'solved' : await this.search(stage);
      if (answer !== 'solved') return answer;
    }
    const value = stageCost(model, stage, this.choice!);
    this.settled.push({ stage, value });
    if (bound !== undefined) this.limits = bound.fix(value - constantCost(model, stage));
    return 'solved';
  }

  private isMet(stage: Stage, bound: PriceBound | undefined): boolean {
    const { model } = this.input;
    if (this.choice === undefined || bound === undefined) return false;
    return bound.least > stageCost(model, stage, this.choice) - constantCost(model, stage) - 1;
  }

  private async search(stage: Stage): Promise<'solved' | 'infeasible' | 'failed'> {
    const { model, solver } = this.input;
    const { program, settled, choice } = this;
    const known = choice && stageCost(model, stage, choice);
    const answer = await solver.solve(this.programOf(stage, settled), {
      nodeLimit: this.isProven ? nodeLimitOf(program) : UNPROVEN_NODES,
      iterationLimit: Number.MAX_SAFE_INTEGER,
      ...(choice && { start: columnsOfChoice(program, choice) }),
    });
    if (answer.status === 'infeasible' && choice === undefined) return 'infeasible';
    const values = 'values' in answer ? answer.values : undefined;
    const found = values && roundedChoice(model, values);
    const isKept = found !== undefined && keeps(model, found, settled);
    const isNoWorse = isKept && (known === undefined || stageCost(model, stage, found) <= known);
    if (isNoWorse) this.choice = found;
    this.isProven &&= isNoWorse && answer.status === 'optimal';
    return this.choice === undefined ? 'failed' : 'solved';
  }

  /** What follows is bettered among choices that use the same lower rows; then nearly everything else is fixed too. */
  private async keepLowerRows(): Promise<void> {
    const { program, settled } = this;
    const { arcUnit, lowerRows } = this.input.model;
    const values = columnsOfChoice(program, this.choice!);
    const lower = this.limits?.lower.slice() ?? new Float64Array(program.columns);
    const upper = this.limits?.upper.slice() ?? new Float64Array(program.columns).fill(1);
    for (let at = arcUnit.length; at < arcUnit.length + lowerRows.length; at++)
      lower[at] = upper[at] = values[at]!;
    this.limits = { lower, upper };
    this.isProven = false;
    this.areLowerRowsKept = true;
    for (const [at, { stage, value }] of settled.entries()) {
      const bound = await this.boundOf(stage, settled.slice(0, at));
      this.limits = bound?.fix(value - constantCost(this.input.model, stage)) ?? this.limits;
    }
  }

  private async boundOf(
    stage: Stage,
    settled: readonly Settled[],
  ): Promise<PriceBound | undefined> {
    const whole = this.programOf(stage, settled);
    const linear = { ...whole, isWhole: new Uint8Array(whole.columns) };
    const answer = await this.input.solver.solve(linear, {
      ...{ nodeLimit: 0, iterationLimit: Infinity },
    });
    return answer.status === 'optimal' ? boundByPrices(linear, answer.rowPrices) : undefined;
  }

  private programOf(stage: Stage, settled: readonly Settled[]): LinearModel {
    const linear = linearModelOf({ program: this.program, stage, settled, isWhole: true });
    return { ...linear, ...this.limits };
  }
}

function nodeLimitOf({ columns }: Program): number {
  const affordable = Math.floor(NODES_TIMES_COLUMNS / columns);
  return Math.min(NODE_LIMIT, Math.max(UNPROVEN_NODES, affordable));
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
