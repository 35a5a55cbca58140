import type { Choice, ChoiceModel, LowerRow, Stage } from './choice-model';
import { stageCost } from './choice-program';
import type { CutRow } from './cut';
import { elasticProgram } from './elastic-program';
import type { LinearAnswer, LinearModel, LinearSolver } from './linear-solver';
import { scaleOf, TOLERANCE } from './program-vertex';
import { relaxedProgram, type GroupSteps, type ProgramFace } from './relaxed-program';

/** Prices that are fractions of no small unit are rounded to this one. */
const FINE_SCALE = 5_040;
const NO_CUT = { divisor: 1, rows: [], units: [], cuts: [] };
const NOTHING: Stage = { name: 'nothing', arcCost: () => 0, leaveCost: () => 0 };

type Question = { readonly lowerRow: number } | { readonly arc: number };
export type Decision = Question & { readonly isYes: boolean };

/** Whole prices in units of 1/scale; `stage` is undefined where they show that the case has no choice at all. */
export type CasePrices = {
  readonly stage: number | undefined;
  readonly scale: number;
  readonly rows: Float64Array;
  /** Prices of the least numbers of lower rows that are used. */
  readonly lowerRows: Float64Array;
  readonly groups: Float64Array;
};

/** What is left of one case after some stages, and the prices that left it: see `case-proof.ts`. */
export class CaseFace {
  private readonly onFace: Uint8Array;
  private readonly isIn: Uint8Array;
  private readonly isFull: Uint8Array;
  /** Least numbers that hold in this case, as rows with weights of −1, and which of them are met exactly. */
  private readonly used: readonly number[];
  private readonly leastRows: readonly CutRow[];
  private readonly isLeastMet: Uint8Array;
  private readonly isDecided: Uint8Array;
  private steps: readonly GroupSteps[] = [];
  private readonly prices: CasePrices[] = [];

  constructor(
    private readonly input: {
      readonly model: ChoiceModel;
      readonly stages: readonly Stage[];
      readonly choice: Choice;
      readonly solver: LinearSolver;
      readonly decisions: readonly Decision[];
    },
  ) {
    const { model, decisions } = input;
    this.onFace = new Uint8Array(model.arcUnit.length).fill(1);
    model.isClosed?.forEach((isClosed, arc) => (this.onFace[arc] = 1 - isClosed));
    this.isIn = new Uint8Array(model.unitCount);
    this.isFull = new Uint8Array(model.rows.length);
    this.isDecided = new Uint8Array(model.lowerRows.length);
    const used: number[] = [];
    for (const decision of decisions) {
      if ('arc' in decision) this.decideArc(decision.arc, decision.isYes);
      else {
        this.isDecided[decision.lowerRow] = 1;
        if (decision.isYes) used.push(decision.lowerRow);
        else for (const arc of model.lowerRows[decision.lowerRow]!.arcs) this.onFace[arc] = 0;
      }
    }
    this.used = used;
    this.leastRows = used.map((row) => leastRow(model.lowerRows[row]!));
    this.isLeastMet = new Uint8Array(used.length);
  }

  /** Prices that settle the case, or the question by which it is split; undefined where neither is found. */
  async solve(): Promise<{ readonly prices: readonly CasePrices[] } | Question | undefined> {
    const { model, stages, choice, solver } = this.input;
    for (const [at, stage] of stages.entries()) {
      if (stage.stepCost) this.openSteps();
      const { linear, arcs } = relaxedProgram(this.face(), stage);
      // A program without columns is none for the solver.
      const answer =
        linear.columns === 0
          ? ((await this.showEmpty()) ?? withoutColumns(linear))
          : await solver.solve(linear, { nodeLimit: 0, iterationLimit: Infinity });
      if ('prices' in answer) return answer;
      if (answer.status === 'infeasible') return this.showEmpty();
      if (answer.status !== 'optimal') return undefined;
      const prices = this.pricesOf(answer.rowPrices, at);
      this.prices.push(prices);
      const spare = prices.scale * stageCost(model, stage, choice) - this.bound(stage, prices);
      if (spare >= prices.scale) {
        const values = new Float64Array(model.arcUnit.length);
        arcs.forEach((arc, column) => (values[arc] = answer.values[column]!));
        return this.questionAt(values);
      }
      if (spare < 0) return { prices: this.prices };
      this.restrict({ stage, prices, spare });
    }
    return { prices: this.prices };
  }

  /** No choice keeps everything: prices whose bound of nothing at all is above 0. */
  private async showEmpty(): Promise<{ readonly prices: readonly CasePrices[] } | undefined> {
    const { linear } = relaxedProgram(this.face(), NOTHING);
    const answer = await this.input.solver.solve(elasticProgram(linear), {
      ...{ nodeLimit: 0, iterationLimit: Infinity },
    });
    if (answer.status !== 'optimal') return undefined;
    const prices = this.pricesOf(answer.rowPrices, undefined);
    return this.bound(NOTHING, prices) > 0 ? { prices: [...this.prices, prices] } : undefined;
  }

  private decideArc(arc: number, isYes: boolean): void {
    const { unitStart, arcUnit } = this.input.model;
    if (!isYes) {
      this.onFace[arc] = 0;
      return;
    }
    const unit = arcUnit[arc]!;
    const wasOn = this.onFace[arc]!;
    this.onFace.fill(0, unitStart[unit]!, unitStart[unit + 1]!);
    this.onFace[arc] = wasOn;
    this.isIn[unit] = 1;
  }

  private face(): ProgramFace {
    const { isIn, isFull, steps, onFace, leastRows, isLeastMet } = this;
    const rows = { isFull, cuts: leastRows, isCutFull: isLeastMet };
    return { model: this.input.model, isColumn: onFace, isIn, steps, ...rows };
  }

  private pricesOf(dual: Float64Array, stage: number | undefined): CasePrices {
    const { unitCount, rows, groupCount, lowerRows } = this.input.model;
    const firstLeast = unitCount + rows.length;
    const firstGroup = firstLeast + this.used.length;
    const scale = scaleOf(dual.subarray(unitCount)) ?? FINE_SCALE;
    const whole = (price: number): number => Math.round(scale * price) + 0;
    const limited = (price: number, isTight: number): number =>
      isTight === 1 ? whole(price) : Math.max(0, whole(price));
    const least = new Float64Array(lowerRows.length);
    this.used.forEach((row, at) => {
      least[row] = limited(-dual[firstLeast + at]!, this.isLeastMet[at]!);
    });
    const groups = new Float64Array(groupCount);
    this.steps.forEach(({ group }, at) => (groups[group] = whole(dual[firstGroup + at]!)));
    return {
      ...{ stage, scale, groups, lowerRows: least },
      rows: Float64Array.from(rows, (_, row) =>
        limited(-dual[unitCount + row]!, this.isFull[row]!),
      ),
    };
  }

  /** What every choice of the case costs at least, in the unit of the prices. */
  private bound(stage: Stage, prices: CasePrices): number {
    const { model } = this.input;
    const paid = this.paid(stage, prices);
    let sum = 0;
    for (let unit = 0; unit < model.unitCount; unit++)
      sum += this.leastOf(unit, paid, prices, stage);
    model.rows.forEach(({ capacity }, row) => (sum -= prices.rows[row]! * capacity));
    this.used.forEach((row) => {
      const { least, taken } = model.lowerRows[row]!;
      sum += prices.lowerRows[row]! * (least - taken);
    });
    for (const { group, units, fixed } of this.steps) {
      const most = units.filter((unit) => this.isIn[unit] === 0).length;
      for (let at = 0; at < most; at++) {
        const reduced = this.stepCost(stage, prices, group, at + 1);
        if (fixed[at] !== -1) sum += fixed[at] === 1 ? reduced : Math.min(0, reduced);
      }
    }
    return sum;
  }

  private stepCost(stage: Stage, prices: CasePrices, group: number, nth: number): number {
    return prices.scale * (stage.stepCost?.(group, nth) ?? 0) - prices.groups[group]!;
  }

  private paid(stage: Stage, { scale, rows, lowerRows }: CasePrices): Float64Array {
    const { model } = this.input;
    const paid = Float64Array.from(model.arcUnit, (_, arc) => scale * stage.arcCost(arc));
    model.rows.forEach(({ arcs }, row) => {
      if (rows[row] !== 0) for (const arc of arcs) paid[arc]! += rows[row]!;
    });
    for (const row of this.used) {
      for (const arc of model.lowerRows[row]!.arcs) paid[arc]! -= lowerRows[row]!;
    }
    return paid;
  }

  private leaving(unit: number, prices: CasePrices, stage: Stage): number {
    if (this.isIn[unit] === 1) return Infinity;
    const group = this.input.model.unitGroup[unit]!;
    return prices.scale * stage.leaveCost(unit) + (group < 0 ? 0 : prices.groups[group]!);
  }

  private leastOf(unit: number, paid: Float64Array, prices: CasePrices, stage: Stage): number {
    const { unitStart } = this.input.model;
    let least = this.leaving(unit, prices, stage);
    for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++)
      if (this.onFace[arc] === 1) least = Math.min(least, paid[arc]!);
    return least;
  }

  /** What costs so much more than the cheapest that the known value is passed is in no choice as good. */
  private restrict(input: {
    readonly stage: Stage;
    readonly prices: CasePrices;
    readonly spare: number;
  }): void {
    const { stage, prices, spare } = input;
    const { model } = this.input;
    const paid = this.paid(stage, prices);
    const most = this.steps.map(
      ({ units }) => units.filter((unit) => this.isIn[unit] === 0).length,
    );
    for (let unit = 0; unit < model.unitCount; unit++) {
      const limit = this.leastOf(unit, paid, prices, stage) + spare;
      if (this.leaving(unit, prices, stage) > limit) this.isIn[unit] = 1;
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++)
        if (paid[arc]! > limit) this.onFace[arc] = 0;
    }
    prices.rows.forEach((price, row) => {
      if (price > spare) this.isFull[row] = 1;
    });
    this.used.forEach((row, at) => {
      if (prices.lowerRows[row]! > spare) this.isLeastMet[at] = 1;
    });
    this.steps.forEach(({ group, fixed }, place) => {
      for (let at = 0; at < most[place]!; at++) {
        const reduced = this.stepCost(stage, prices, group, at + 1);
        if (fixed[at] === 0 && Math.abs(reduced) > spare) fixed[at] = reduced > 0 ? -1 : 1;
      }
    });
  }

  private openSteps(): void {
    const { groupCount, unitGroup } = this.input.model;
    const members = Array.from({ length: groupCount }, (): number[] => []);
    unitGroup.forEach((group, unit) => {
      if (group >= 0 && this.isIn[unit] === 0) members[group]!.push(unit);
    });
    this.steps = members.flatMap((units, group) =>
      units.length === 0 ? [] : [{ group, units, fixed: new Int8Array(units.length) }],
    );
  }

  /** The lower row that the fractions break most, else the arc that is nearest to half chosen. */
  private questionAt(values: Float64Array): Question | undefined {
    const { lowerRows } = this.input.model;
    let worst = TOLERANCE;
    let question: Question | undefined;
    lowerRows.forEach(({ arcs, least, taken }, lowerRow) => {
      if (this.isDecided[lowerRow] === 1) return;
      const sum = arcs.reduce((all, arc) => all + values[arc]!, taken);
      const amiss = Math.min(sum, least - sum);
      if (amiss <= worst) return;
      worst = amiss;
      question = { lowerRow };
    });
    if (question !== undefined) return question;
    values.forEach((value, arc) => {
      const amiss = Math.min(value, 1 - value);
      if (amiss <= worst) return;
      worst = amiss;
      question = { arc };
    });
    return question;
  }
}

function withoutColumns({ rowLower }: LinearModel): LinearAnswer {
  const rowPrices = new Float64Array(rowLower.length);
  return { status: 'optimal', values: new Float64Array(), rowPrices };
}

function leastRow({ arcs, least, taken }: LowerRow): CutRow {
  const weights = new Int32Array(arcs.length).fill(-1);
  return { cut: NO_CUT, arcs, weights, capacity: taken - least };
}
