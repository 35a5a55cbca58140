import type { Choice, ChoiceModel, Stage, StagedAnswer, StagePrices } from './choice-model';
import { isFeasible } from './feasible';
import { laminarForest } from './laminar';
import type { LinearSolver } from './linear-solver';
import { PricedFlow } from './priced-flow';
import { areWhole, choiceAt, standingAt, TOLERANCE, type Vertex } from './program-vertex';
import type { OnProgress, Standing } from './progress';
import {
  AT_LOWER,
  AT_UPPER,
  BASIC,
  faceBasis,
  programBasis,
  relaxedProgram,
  type FaceBasis,
  type GroupSteps,
  type ProgramFace,
} from './relaxed-program';

/** A program begins with so many arcs at most; others come in when the prices ask for them. */
const FIRST_ARCS = 60_000;
const PRICING_ROUNDS = 20;
/** A program near its basis needs half as many iterations as it has rows; one that needs more never comes out whole. */
const SPARE_ITERATIONS = 2_000;

type Input = {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  /** One sum near the first stages: where the programs start. */
  readonly guide: Stage;
  readonly solver: LinearSolver;
  readonly onProgress: OnProgress;
};

/**
 * The stages one after the other as linear programs without the whole-number demand, each on the optimal face of
 * the one before. Rows need not be nested. When the last vertex is whole it is best in every stage, and the prices
 * prove it: they are rounded, and every claim is checked again in whole numbers by complementary slackness, so the
 * solver's tolerances decide nothing. Weeks that overlap a little leave it whole nearly always.
 *
 * The first basis is that of the flow over the nested rows, which only the violated rows outside make wrong; arcs
 * are added as columns when their reduced cost is negative (column generation). Undefined where a vertex or a price
 * is not whole, or a limit is reached.
 */
export async function solveStagedRelaxation(input: Input): Promise<StagedAnswer | undefined> {
  const { model, stages, solver, onProgress } = input;
  const search = new FaceSearch(model, solver);
  search.begin(input.guide);
  let isCounted = false;
  const standing = (): Standing => search.standing(isCounted);
  onProgress('relax');
  if (!(await search.optimise(input.guide))) return undefined;
  const prices: StagePrices[] = [];
  for (const stage of stages) {
    onProgress(stage.name, standing);
    const found = await search.solve(stage);
    if (found === undefined) return undefined;
    isCounted ||= stage.isPlacedCount ?? false;
    prices.push(found);
  }
  const choice = search.wholeChoice();
  if (choice === undefined) return undefined;
  return { choice, proven: stages.map(() => true), prices };
}

class FaceSearch {
  private readonly onFace: Uint8Array;
  private readonly isColumn: Uint8Array;
  private readonly isIn: Uint8Array;
  private readonly isFull: Uint8Array;
  private steps: readonly GroupSteps[] = [];
  private basis: FaceBasis | undefined;
  private vertex: Vertex | undefined;

  constructor(
    private readonly model: ChoiceModel,
    private readonly solver: LinearSolver,
  ) {
    const arcs = model.arcUnit.length;
    this.onFace = new Uint8Array(arcs).fill(1);
    this.isColumn = new Uint8Array(arcs).fill(1);
    this.isIn = new Uint8Array(model.unitCount);
    this.isFull = new Uint8Array(model.rows.length);
    model.isClosed?.forEach((isClosed, arc) => {
      if (isClosed === 1) this.onFace[arc] = this.isColumn[arc] = 0;
    });
  }

  /** Starts from the flow over the nested rows alone. */
  begin(guide: Stage): void {
    const { model, isColumn } = this;
    const forest = laminarForest(model.rows, model.arcUnit.length);
    const plain = { ...model, unitGroup: new Int32Array(model.unitCount).fill(-1), groupCount: 0 };
    const flow = new PricedFlow({ model: plain, forest, stage: guide, scale: 1 });
    flow.solve();
    const limit = (isBasic: boolean): number => (isBasic ? BASIC : AT_UPPER);
    this.basis = {
      arcs: model.arcUnit.map((_, arc) => (flow.isArcInTree(arc) ? BASIC : AT_LOWER)),
      units: Int32Array.from(this.isIn, (_, unit) => limit(flow.isLeavingInTree(unit))),
      rows: Int32Array.from(this.isFull, (_, row) => limit(flow.isRowInTree(row))),
      groups: new Int32Array(),
      steps: new Int32Array(),
    };
    if (model.arcUnit.length <= FIRST_ARCS) return;
    const reduced = flow.reducedCosts();
    const each = Math.max(2, Math.floor(FIRST_ARCS / Math.max(1, model.unitCount)));
    for (let unit = 0; unit < model.unitCount; unit++) {
      const arcs = this.arcsOf(unit).sort((a, b) => reduced[a]! - reduced[b]! || a - b);
      for (const arc of arcs.slice(each)) if (!flow.isArcInTree(arc)) isColumn[arc] = 0;
    }
  }

  /** Solves the stage on the face, and leaves the face of its best solutions. */
  async solve(stage: Stage): Promise<StagePrices | undefined> {
    if (stage.stepCost) this.openSteps();
    const isIdle = !stage.stepCost && this.isIdle(stage);
    const none = { rows: new Float64Array(this.isFull.length), groups: this.noGroups() };
    if (isIdle) return none;
    const vertex = await this.optimise(stage);
    if (vertex === undefined) return undefined;
    this.restrict(stage, vertex);
    if (stage.stepCost && this.steps.every(({ fixed }) => fixed.every((one) => one === -1))) {
      // Nobody of a group stays out: that is the whole of it, and no price is needed.
      for (const { units } of this.steps) for (const unit of units) this.isIn[unit] = 1;
      this.steps = [];
      this.basis = { ...this.basis!, groups: new Int32Array(), steps: new Int32Array() };
      return { rows: vertex.rows, groups: none.groups };
    }
    return vertex;
  }

  standing(isCounted: boolean): Standing {
    return standingAt(this.model, this.vertex, isCounted);
  }

  /** The vertex of the last program as a choice, where it is whole and keeps all that the prices ask for. */
  wholeChoice(): Choice | undefined {
    const { model, vertex } = this;
    const choice = vertex && choiceAt(model, vertex);
    if (choice === undefined) return undefined;
    return this.isOnFace(choice) && isFeasible(model, choice) ? choice : undefined;
  }

  /** The best vertex of a stage over all arcs of the face, with whole prices. */
  async optimise(stage: Stage): Promise<Vertex | undefined> {
    const { model } = this;
    for (let round = 0; round < PRICING_ROUNDS; round++) {
      const face = this.face();
      const { linear, arcs } = relaxedProgram(face, stage);
      const answer = await this.solver.solve(linear, {
        nodeLimit: 0,
        iterationLimit: linear.rowLower.length + SPARE_ITERATIONS,
        ...(this.basis && { basis: programBasis(this.basis, arcs) }),
      });
      if (answer.status !== 'optimal' || answer.basis === undefined) return undefined;
      this.basis = faceBasis(face, answer.basis, arcs);
      const dual = answer.rowPrices;
      const rows = Float64Array.from(model.rows, (_, row) => -dual[model.unitCount + row]!);
      const groups = this.noGroups();
      this.steps.forEach(({ group }, at) => {
        groups[group] = dual[model.unitCount + model.rows.length + at]!;
      });
      if (this.addColumns(stage, { rows, groups }) > 0) continue;
      if (!this.areSound(rows) || !areWhole(groups)) return undefined;
      const prices = { rows: rows.map(Math.round), groups: groups.map(Math.round) };
      return (this.vertex = { ...prices, values: answer.values, arcs });
    }
    return undefined;
  }

  /** Whole, and negative only on rows that earlier stages keep full. */
  private areSound(rows: Float64Array): boolean {
    return (
      areWhole(rows) && rows.every((price, row) => price > -TOLERANCE || this.isFull[row] === 1)
    );
  }

  private face(): ProgramFace {
    const { model, isColumn, isIn, isFull, steps } = this;
    return { model, isColumn, isIn, isFull, steps };
  }

  private noGroups(): Float64Array {
    return new Float64Array(this.model.groupCount);
  }

  private arcsOf(unit: number): number[] {
    const first = this.model.unitStart[unit]!;
    const arcs: number[] = [];
    for (let arc = first; arc < this.model.unitStart[unit + 1]!; arc++) arcs.push(arc);
    return arcs;
  }

  private isIdle(stage: Stage): boolean {
    for (let unit = 0; unit < this.model.unitCount; unit++) {
      if (this.isIn[unit] === 0 && stage.leaveCost(unit) !== 0) return false;
    }
    return this.onFace.every((is, arc) => is === 0 || stage.arcCost(arc) === 0);
  }

  private openSteps(): void {
    const { model, basis } = this;
    const members = Array.from({ length: model.groupCount }, (): number[] => []);
    model.unitGroup.forEach((group, unit) => {
      if (group >= 0 && this.isIn[unit] === 0) members[group]!.push(unit);
    });
    this.steps = members.flatMap((units, group) =>
      units.length === 0 ? [] : [{ group, units, fixed: new Int8Array(units.length) }],
    );
    const count = this.steps.reduce((sum, { units }) => sum + units.length, 0);
    this.basis = {
      ...basis!,
      groups: new Int32Array(this.steps.length).fill(BASIC),
      steps: new Int32Array(count).fill(AT_LOWER),
    };
  }

  /** What each arc costs with the prices of its rows. */
  private paid(stage: Stage, { rows }: StagePrices): Float64Array {
    const { model } = this;
    const paid = Float64Array.from(model.arcUnit, (_, arc) =>
      this.onFace[arc] === 1 ? stage.arcCost(arc) : Infinity,
    );
    model.rows.forEach(({ arcs }, row) => {
      if (rows[row] !== 0) for (const arc of arcs) paid[arc]! += rows[row]!;
    });
    return paid;
  }

  private leaving(unit: number, stage: Stage, { groups }: StagePrices): number {
    if (this.isIn[unit] === 1) return Infinity;
    const group = this.model.unitGroup[unit]!;
    return stage.leaveCost(unit) + (group < 0 ? 0 : groups[group]!);
  }

  /** Takes arcs of the face into the program that are cheaper than all that a unit has there; how many. */
  private addColumns(stage: Stage, prices: StagePrices): number {
    const { model, isColumn, onFace } = this;
    const paid = this.paid(stage, prices);
    let added = 0;
    for (let unit = 0; unit < model.unitCount; unit++) {
      let least = this.leaving(unit, stage, prices);
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (isColumn[arc] === 1) least = Math.min(least, paid[arc]!);
      }
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (isColumn[arc] === 1 || onFace[arc] === 0 || paid[arc]! >= least - TOLERANCE) continue;
        isColumn[arc] = 1;
        added += 1;
      }
    }
    return added;
  }

  /** What is dearer than the cheapest is in no best solution, and a row with a price is full in all of them. */
  private restrict(stage: Stage, vertex: Vertex): void {
    const { model, onFace, isColumn, isIn, isFull } = this;
    const paid = this.paid(stage, vertex);
    for (let unit = 0; unit < model.unitCount; unit++) {
      const out = this.leaving(unit, stage, vertex);
      let least = out;
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++)
        least = Math.min(least, paid[arc]!);
      if (out > least) isIn[unit] = 1;
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (paid[arc]! > least) onFace[arc] = isColumn[arc] = 0;
      }
    }
    vertex.rows.forEach((price, row) => {
      if (price > 0) isFull[row] = 1;
    });
    for (const { group, units, fixed } of this.steps) {
      units.forEach((_, at) => {
        if (fixed[at] !== 0) return;
        const reduced = (stage.stepCost?.(group, at + 1) ?? 0) - vertex.groups[group]!;
        if (reduced !== 0) fixed[at] = reduced > 0 ? -1 : 1;
      });
    }
  }

  private isOnFace(choice: Choice): boolean {
    const { model } = this;
    for (let unit = 0; unit < model.unitCount; unit++) {
      const arc = choice[unit]!;
      if (arc < 0 ? this.isIn[unit] === 1 : this.onFace[arc] === 0) return false;
    }
    const isKept = model.rows.every(({ arcs, capacity }, row) => {
      if (this.isFull[row] === 0) return true;
      let used = 0;
      for (const arc of arcs) if (choice[model.arcUnit[arc]!] === arc) used += 1;
      return used === capacity;
    });
    if (!isKept) return false;
    return this.steps.every(({ units, fixed }) => {
      const out = units.filter((unit) => choice[unit]! < 0).length;
      return fixed.every((one, at) => one === 0 || (one === 1) === at < out);
    });
  }
}
