import type { Choice, ChoiceModel, Stage } from './choice-model';
import type { Forest } from './laminar';

/** How one learner's place can pass to another: the kinds of arcs of the residual network. */
export const TAKE = 0;
export const DISPLACE = 1;
export const LEAVE = 2;
export const RETURN = 3;
const STEP_UP = 4;
const STEP_DOWN = 5;
const ROW = 6;

/** Called with the node at the arc's end, the arc's kind, and the choice arc, unit or group it is about. */
export type Visit = (target: number, kind: number, id: number) => void;

/**
 * What may change in a choice: nodes are the units, the rows of the forest, the groups and the root. A unit without
 * its place takes another or leaves; a row passes on to the row around it while it has room, or displaces a unit.
 * Every cycle is a change that keeps all capacities; with the cost vectors of the stages it is better or worse.
 */
export class ResidualGraph {
  readonly root: number;
  readonly nodeCount: number;
  /** Stages, and last the number of units that change. */
  readonly width: number;
  private readonly model: ChoiceModel;
  private readonly forest: Forest;
  private readonly stages: readonly Stage[];
  private readonly choice: Choice;
  private readonly isFixed: Uint8Array;
  private readonly load: Int32Array;
  private readonly unitsIn: number[][];
  private readonly below: number[][];
  private readonly outside: number[][];
  private readonly outCount: Int32Array;

  constructor(input: {
    readonly model: ChoiceModel;
    readonly forest: Forest;
    readonly stages: readonly Stage[];
    readonly choice: Choice;
    /** Units that take no part: locked ones, and those of a component that is no flow. */
    readonly isFixed: Uint8Array;
  }) {
    const { model, forest, stages, choice, isFixed } = input;
    this.model = model;
    this.forest = forest;
    this.stages = stages;
    this.choice = choice;
    this.isFixed = isFixed;
    this.width = stages.length + 1;
    this.root = model.unitCount + model.rows.length + model.groupCount;
    this.nodeCount = this.root + 1;
    this.load = new Int32Array(model.rows.length);
    this.outCount = new Int32Array(model.groupCount);
    const lists = (count: number): number[][] => Array.from({ length: count }, () => []);
    this.unitsIn = lists(model.rows.length + 1);
    this.below = lists(model.rows.length + 1);
    this.outside = lists(model.groupCount + 1);
    model.rows.forEach((_, row) => {
      if (forest.isLeftOut[row] === 0) this.below[forest.parent[row]! + 1]!.push(row);
    });
    for (let unit = 0; unit < model.unitCount; unit++) this.count(unit);
  }

  private count(unit: number): void {
    const arc = this.choice[unit]!;
    const group = this.model.unitGroup[unit]!;
    if (arc < 0) {
      if (group >= 0) this.outCount[group]! += 1;
      if (this.isFixed[unit] === 0) this.outside[group + 1]!.push(unit);
      return;
    }
    const inner = this.forest.innermost[arc]!;
    if (this.isFixed[unit] === 0) this.unitsIn[inner + 1]!.push(unit);
    for (let row = inner; row >= 0; row = this.forest.parent[row]!) this.load[row]! += 1;
  }

  rowNode(row: number): number {
    return row < 0 ? this.root : this.model.unitCount + row;
  }

  parentNode(row: number): number {
    return this.rowNode(this.forest.parent[row]!);
  }

  /** The node at which a chosen arc asks for room. */
  nodeOfArc(arc: number): number {
    return this.rowNode(this.forest.innermost[arc]!);
  }

  hasRoom(row: number): boolean {
    return this.load[row]! < this.model.rows[row]!.capacity;
  }

  costOf(stage: number, kind: number, id: number): number {
    if (stage === this.stages.length) return Number(kind === TAKE || kind === LEAVE);
    const { arcCost, leaveCost, stepCost } = this.stages[stage]!;
    switch (kind) {
      case TAKE:
        return arcCost(id);
      case DISPLACE:
        return 0 - arcCost(this.choice[id]!);
      case LEAVE:
        return leaveCost(id);
      case RETURN:
        return 0 - leaveCost(id);
      case STEP_UP:
        return stepCost?.(id, this.outCount[id]! + 1) ?? 0;
      case STEP_DOWN:
        return 0 - (stepCost?.(id, this.outCount[id]!) ?? 0);
      default:
        return 0;
    }
  }

  leaving(node: number, visit: Visit): void {
    const { unitCount, rows } = this.model;
    if (node < unitCount) return this.leavingUnit(node, visit);
    if (node < unitCount + rows.length) {
      const row = node - unitCount;
      if (this.hasRoom(row)) visit(this.parentNode(row), ROW, row);
      return this.enteringBelow(row, visit);
    }
    if (node < this.root) {
      const group = node - unitCount - rows.length;
      for (const unit of this.outside[group + 1]!) visit(unit, RETURN, unit);
      visit(this.root, STEP_UP, group);
      return;
    }
    this.enteringBelow(-1, visit);
    for (const unit of this.outside[0]!) visit(unit, RETURN, unit);
    for (let group = 0; group < this.model.groupCount; group++) {
      if (this.outCount[group]! > 0) visit(this.groupNode(group), STEP_DOWN, group);
    }
  }

  private leavingUnit(unit: number, visit: Visit): void {
    const { unitStart, isClosed, unitGroup } = this.model;
    const current = this.choice[unit]!;
    for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
      if (arc !== current && isClosed?.[arc] !== 1) visit(this.nodeOfArc(arc), TAKE, arc);
    }
    if (current < 0) return;
    const group = unitGroup[unit]!;
    visit(group < 0 ? this.root : this.groupNode(group), LEAVE, unit);
  }

  private enteringBelow(row: number, visit: Visit): void {
    for (const unit of this.unitsIn[row + 1]!) visit(unit, DISPLACE, unit);
    for (const inner of this.below[row + 1]!) {
      if (this.load[inner]! > 0) visit(this.rowNode(inner), ROW, inner);
    }
  }

  private groupNode(group: number): number {
    return this.model.unitCount + this.model.rows.length + group;
  }
}
