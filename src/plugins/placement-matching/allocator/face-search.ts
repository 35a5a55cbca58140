import type { Choice, ChoiceModel, Stage, StagePrices } from './choice-model';
import { cutRowOf, type Cut, type CutRow } from './cut';
import { isFeasible } from './feasible';
import { findCuts } from './find-cuts';
import { laminarForest } from './laminar';
import type { LinearAnswer, LinearModel, LinearSolver } from './linear-solver';
import { isOnFace } from './on-face';
import { PricedFlow } from './priced-flow';
import { arcValues, choiceAt, scaleOf, standingAt, TOLERANCE, type Vertex } from './program-vertex';
import type { Standing } from './progress';
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
/** A program near its basis needs half as many iterations as it has rows; one that needs more starts afresh. */
const SPARE_ITERATIONS = 2_000;
/** How many times as many iterations it may then take. */
const AFRESH = 10;
const MOST_CUTS = 2_000;

type Optimal = Extract<LinearAnswer, { readonly status: 'optimal' }>;

/** The face of the best fractional choices, stage by stage, as linear programs see it: see `staged-relaxation.ts`. */
export class FaceSearch {
  private readonly onFace: Uint8Array;
  private readonly isColumn: Uint8Array;
  /** Columns with which each round of stages begins. */
  private readonly isStarting: Uint8Array;
  private readonly isIn: Uint8Array;
  private readonly isFull: Uint8Array;
  private isCutFull = new Uint8Array();
  private cutRows: readonly CutRow[] = [];
  private steps: readonly GroupSteps[] = [];
  private basis: FaceBasis | undefined;
  private firstBasis: FaceBasis | undefined;
  private vertex: Vertex | undefined;

  constructor(
    private readonly model: ChoiceModel,
    private readonly solver: LinearSolver,
  ) {
    const arcs = model.arcUnit.length;
    this.onFace = new Uint8Array(arcs);
    this.isColumn = new Uint8Array(arcs);
    this.isStarting =
      model.isClosed?.map((isClosed) => 1 - isClosed) ?? new Uint8Array(arcs).fill(1);
    this.isIn = new Uint8Array(model.unitCount);
    this.isFull = new Uint8Array(model.rows.length);
  }

  get cuts(): readonly Cut[] {
    return this.cutRows.map(({ cut }) => cut);
  }

  /** All choices are open again; columns that were asked for stay. */
  openFace(): void {
    const { model } = this;
    this.onFace.forEach((_, arc) => (this.onFace[arc] = 1 - (model.isClosed?.[arc] ?? 0)));
    this.isColumn.set(this.isStarting);
    this.isIn.fill(0);
    this.isFull.fill(0);
    this.isCutFull = new Uint8Array(this.cutRows.length);
    this.steps = [];
    if (this.firstBasis === undefined) return;
    const { cuts } = this.firstBasis;
    const added = new Int32Array(this.cutRows.length - cuts.length).fill(BASIC);
    this.basis = { ...this.firstBasis, cuts: Int32Array.from([...cuts, ...added]) };
  }

  /** Adds rows that the last vertex violates and no whole choice does; false where there are none. */
  cutOff(): boolean {
    const { model, vertex, cutRows } = this;
    if (vertex === undefined || cutRows.length > MOST_CUTS) return false;
    const found = findCuts({ model, values: arcValues(model, vertex), cuts: cutRows });
    this.cutRows = [...cutRows, ...found.map((cut) => cutRowOf(model, cut, cutRows))];
    return found.length > 0;
  }

  /** Starts from the flow over the nested rows alone. */
  begin(guide: Stage): void {
    const { model, isStarting } = this;
    const forest = laminarForest(model.rows, model.arcUnit.length);
    const plain = { ...model, unitGroup: new Int32Array(model.unitCount).fill(-1), groupCount: 0 };
    const flow = new PricedFlow({ model: plain, forest, stage: guide, scale: 1 });
    flow.solve();
    const limit = (isBasic: boolean): number => (isBasic ? BASIC : AT_UPPER);
    this.firstBasis = {
      arcs: model.arcUnit.map((_, arc) => (flow.isArcInTree(arc) ? BASIC : AT_LOWER)),
      units: Int32Array.from(this.isIn, (_, unit) => limit(flow.isLeavingInTree(unit))),
      rows: Int32Array.from(this.isFull, (_, row) => limit(flow.isRowInTree(row))),
      cuts: new Int32Array(),
      groups: new Int32Array(),
      steps: new Int32Array(),
    };
    if (model.arcUnit.length <= FIRST_ARCS) return;
    const reduced = flow.reducedCosts();
    const each = Math.max(2, Math.floor(FIRST_ARCS / Math.max(1, model.unitCount)));
    for (let unit = 0; unit < model.unitCount; unit++) {
      const arcs = this.arcsOf(unit).sort((a, b) => reduced[a]! - reduced[b]! || a - b);
      for (const arc of arcs.slice(each)) if (!flow.isArcInTree(arc)) isStarting[arc] = 0;
    }
  }

  /** Solves the stage on the face, and leaves the face of its best solutions. */
  async solve(stage: Stage): Promise<StagePrices | undefined> {
    if (stage.stepCost) this.openSteps();
    const isIdle = !stage.stepCost && this.isIdle(stage);
    if (isIdle) return this.noPrices();
    if (this.isMet(stage)) {
      this.restrict(stage, { ...this.vertex!, ...this.noPrices() });
      return this.noPrices();
    }
    const found = await this.optimise(stage);
    const vertex = found && this.rounded(found);
    if (vertex === undefined) return undefined;
    this.restrict(stage, vertex);
    if (stage.stepCost && this.steps.every(({ fixed }) => fixed.every((one) => one === -1))) {
      // Nobody of a group stays out: that is the whole of it, and no price is needed.
      for (const { units } of this.steps) for (const unit of units) this.isIn[unit] = 1;
      this.steps = [];
      this.basis = { ...this.basis!, groups: new Int32Array(), steps: new Int32Array() };
      return { ...vertex, groups: this.noGroups() };
    }
    return vertex;
  }

  /** No row asks for least numbers: where the first vertex is far from them, the last one will be too. */
  isShortOfLeast(): boolean {
    const { model, vertex } = this;
    if (model.lowerRows.length === 0 || vertex === undefined) return false;
    const values = arcValues(model, vertex);
    return model.lowerRows.some(({ arcs, least, taken }) => {
      const sum = arcs.reduce((all, arc) => all + values[arc]!, taken);
      return sum > TOLERANCE && sum < least - TOLERANCE;
    });
  }

  standing(isCounted: boolean): Standing {
    return standingAt(this.model, this.vertex, isCounted);
  }

  /** The vertex of the last program as a choice, where it is whole and keeps all that the prices ask for. */
  wholeChoice(): Choice | undefined {
    const { model, vertex } = this;
    const choice = vertex && choiceAt(model, vertex);
    if (choice === undefined) return undefined;
    const isOn = isOnFace({ ...this.face(), onFace: this.onFace }, choice);
    return isOn && isFeasible(model, choice) ? choice : undefined;
  }

  /** The best vertex of the guide, from which cuts are looked for and every round of stages begins. */
  async start(guide: Stage): Promise<boolean> {
    const isFound = (await this.optimise(guide)) !== undefined;
    this.firstBasis = this.basis;
    return isFound;
  }

  /** The best vertex of a stage over all arcs of the face. */
  private async optimise(stage: Stage): Promise<Vertex | undefined> {
    for (let round = 0; round < PRICING_ROUNDS; round++) {
      const face = this.face();
      const { linear, arcs } = relaxedProgram(face, stage);
      const answer = await this.ask(linear, arcs);
      if (answer?.basis === undefined) return undefined;
      this.basis = faceBasis(face, answer.basis, arcs);
      const prices = this.pricesOf(answer.rowPrices);
      if (this.addColumns(stage, prices) > 0) continue;
      return (this.vertex = { ...prices, values: answer.values, arcs });
    }
    return undefined;
  }

  /** The prices in a unit in which they are whole, where there is one. */
  private rounded(vertex: Vertex): Vertex | undefined {
    const { rows, cuts, groups } = vertex;
    const scale = scaleOf(rows, cuts, groups);
    if (scale === undefined || !this.areSound(vertex)) return undefined;
    const whole = (price: number): number => Math.round(scale * price);
    const prices = { rows: rows.map(whole), cuts: cuts.map(whole), groups: groups.map(whole) };
    return { ...vertex, ...prices, scale };
  }

  /** From the basis before; where that leads astray, from nothing. */
  private async ask(linear: LinearModel, arcs: Int32Array): Promise<Optimal | undefined> {
    const limits = { nodeLimit: 0, iterationLimit: linear.rowLower.length + SPARE_ITERATIONS };
    const basis = this.basis && programBasis(this.basis, arcs);
    const near = await this.solver.solve(linear, { ...limits, ...(basis && { basis }) });
    if (near.status === 'optimal') return near;
    if (near.status !== 'limit') return undefined;
    const afresh = await this.solver.solve(linear, {
      ...{ nodeLimit: 0, iterationLimit: AFRESH * limits.iterationLimit },
    });
    return afresh.status === 'optimal' ? afresh : undefined;
  }

  private pricesOf(dual: Float64Array): Required<StagePrices> {
    const { model, cutRows, steps } = this;
    const firstCut = model.unitCount + model.rows.length;
    const groups = this.noGroups();
    steps.forEach(({ group }, at) => {
      groups[group] = dual[firstCut + cutRows.length + at]!;
    });
    return {
      rows: Float64Array.from(model.rows, (_, row) => -dual[model.unitCount + row]!),
      cuts: Float64Array.from(cutRows, (_, cut) => -dual[firstCut + cut]!),
      groups,
      scale: 1,
    };
  }

  /** Negative only on rows and cuts that earlier stages keep full. */
  private areSound({ rows, cuts }: Required<StagePrices>): boolean {
    return (
      rows.every((price, row) => price > -TOLERANCE || this.isFull[row] === 1) &&
      cuts.every((price, cut) => price > -TOLERANCE || this.isCutFull[cut] === 1)
    );
  }

  private face(): ProgramFace {
    const { model, isColumn, isIn, isFull, cutRows: cuts, isCutFull, steps } = this;
    return { model, isColumn, isIn, isFull, cuts, isCutFull, steps };
  }

  private noPrices(): Required<StagePrices> {
    return {
      rows: new Float64Array(this.isFull.length),
      cuts: new Float64Array(this.cutRows.length),
      ...{ groups: this.noGroups(), scale: 1 },
    };
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

  /** Each unit already has what costs it least: without any price nothing is better, and no program is needed. */
  private isMet(stage: Stage): boolean {
    const { model, vertex } = this;
    if (stage.stepCost || vertex === undefined) return false;
    const values = arcValues(model, vertex);
    for (let unit = 0; unit < model.unitCount; unit++) {
      let least = this.isIn[unit] === 1 ? Infinity : stage.leaveCost(unit);
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++)
        if (this.onFace[arc] === 1) least = Math.min(least, stage.arcCost(arc));
      let left = 1;
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (values[arc]! < TOLERANCE) continue;
        left -= values[arc]!;
        if (stage.arcCost(arc) > least) return false;
      }
      if (left > TOLERANCE && stage.leaveCost(unit) > least) return false;
    }
    return true;
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

  /** What each arc costs with the prices of its rows, in the unit of the prices. */
  private paid(stage: Stage, { rows, cuts, scale }: Required<StagePrices>): Float64Array {
    const { model, cutRows } = this;
    const paid = Float64Array.from(model.arcUnit, (_, arc) =>
      this.onFace[arc] === 1 ? scale * stage.arcCost(arc) : Infinity,
    );
    model.rows.forEach(({ arcs }, row) => {
      if (rows[row] !== 0) for (const arc of arcs) paid[arc]! += rows[row]!;
    });
    cutRows.forEach(({ arcs, weights }, cut) => {
      if (cuts[cut] === 0) return;
      arcs.forEach((arc, place) => (paid[arc]! += cuts[cut]! * weights[place]!));
    });
    return paid;
  }

  private leaving(unit: number, stage: Stage, prices: Required<StagePrices>): number {
    if (this.isIn[unit] === 1) return Infinity;
    const group = this.model.unitGroup[unit]!;
    return prices.scale * stage.leaveCost(unit) + (group < 0 ? 0 : prices.groups[group]!);
  }

  /** Takes arcs of the face into the program that are cheaper than all that a unit has there; how many. */
  private addColumns(stage: Stage, prices: Required<StagePrices>): number {
    const { model, isColumn, isStarting, onFace } = this;
    const paid = this.paid(stage, prices);
    let added = 0;
    for (let unit = 0; unit < model.unitCount; unit++) {
      let least = this.leaving(unit, stage, prices);
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (isColumn[arc] === 1) least = Math.min(least, paid[arc]!);
      }
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (isColumn[arc] === 1 || onFace[arc] === 0 || paid[arc]! >= least - TOLERANCE) continue;
        isColumn[arc] = isStarting[arc] = 1;
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
    vertex.cuts.forEach((price, cut) => {
      if (price > 0) this.isCutFull[cut] = 1;
    });
    for (const { group, units, fixed } of this.steps) {
      units.forEach((_, at) => {
        if (fixed[at] !== 0) return;
        const cost = vertex.scale * (stage.stepCost?.(group, at + 1) ?? 0);
        const reduced = cost - vertex.groups[group]!;
        if (reduced !== 0) fixed[at] = reduced > 0 ? -1 : 1;
      });
    }
  }
}
