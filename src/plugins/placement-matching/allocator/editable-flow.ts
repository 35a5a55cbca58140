import type { Choice, ChoiceModel, Stage, StagePrices } from './choice-model';
import { EditJournal, type EditMark } from './edit-journal';
import { groupedBy, type Grouped } from './grouped';
import type { Forest } from './laminar';
import { rowEntries, type RowEntries } from './row-entries';

/** What stands in `unitArc` and in moves where there is no arc. */
export const LEFT_OUT = -1;
export const WITHDRAWN = -2;

/** A unit goes from one arc to another; the negative numbers above stand for having none. */
export type UnitMove = { readonly unit: number; readonly from: number; readonly to: number };

/**
 * A choice as a flow over the forest of rows, with a price vector for each node and a journal of what an edit changed.
 * Nodes: rows, then groups, then the root. `flow[node]` is what goes from the node to its parent.
 * Free units stand in the list of the node that their place leads to; held ones stand in none.
 */
export class EditableFlow {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly root: number;
  /** Where a unit comes from that is inserted; its potential is always 0. */
  readonly outside: number;
  readonly firstGroup: number;
  readonly parent: Int32Array;
  readonly children: Grouped;
  readonly capacity: Float64Array;
  readonly flow: Int32Array;
  readonly arcNode: Int32Array;
  readonly entries: RowEntries;
  readonly unitsOfGroup: Grouped;
  readonly unitArc: Int32Array;
  readonly unitNode: Int32Array;
  readonly held: Uint8Array;
  readonly firstUnit: Int32Array;
  readonly nextUnit: Int32Array;
  /** Potential of node n in stage k: potential[n * stages + k]. */
  readonly potential: Float64Array;
  readonly values: Float64Array;
  private readonly previousUnit: Int32Array;
  /**
   * What a unit's leaving its place adds to a path: its node's potential less its cost, stage by stage, infinite for a
   * unit that no edit may move. Kept side by side, because a search asks thousands of units.
   */
  readonly unitPrice: Float64Array;
  /** Cost of arc a in stage k: arcCosts[a * stages + k], once it was asked for, NaN before: it may be a hash. */
  readonly arcCosts: Float64Array;
  private readonly journal = new EditJournal();

  constructor(input: {
    readonly model: ChoiceModel;
    readonly forest: Forest;
    readonly stages: readonly Stage[];
    readonly choice: Choice;
    readonly prices: readonly StagePrices[];
  }) {
    const { model, forest, stages, choice, prices } = input;
    const { unitCount, rows, groupCount, unitGroup } = model;
    this.model = model;
    this.stages = stages;
    this.firstGroup = rows.length;
    const root = (this.root = rows.length + groupCount);
    this.outside = root + 1;
    this.parent = new Int32Array(root + 1).fill(root);
    forest.parent.forEach((around, row) => (this.parent[row] = around < 0 ? root : around));
    this.children = groupedBy(this.parent.subarray(0, rows.length), root + 1);
    this.capacity = new Float64Array(root + 1).fill(Infinity);
    rows.forEach((row, at) => (this.capacity[at] = row.capacity));
    this.flow = new Int32Array(root + 1);
    this.arcNode = forest.innermost.map((row) => (row < 0 ? root : row));
    const { arcNode } = this;
    this.entries = rowEntries({ arcNode, nodeCount: root + 1, arcUnit: model.arcUnit, stages });
    const groupNode = Int32Array.from(unitGroup, (group) =>
      group < 0 ? root : rows.length + group,
    );
    this.unitsOfGroup = groupedBy(groupNode, root + 1);
    this.unitArc = new Int32Array(unitCount).fill(WITHDRAWN);
    this.unitNode = new Int32Array(unitCount).fill(-1);
    this.held = new Uint8Array(unitCount);
    this.firstUnit = new Int32Array(root + 1).fill(-1);
    this.nextUnit = new Int32Array(unitCount).fill(-1);
    this.previousUnit = new Int32Array(unitCount).fill(-1);
    this.values = new Float64Array(stages.length);
    this.unitPrice = new Float64Array(unitCount * stages.length).fill(Infinity);
    this.arcCosts = new Float64Array(model.arcUnit.length * stages.length).fill(NaN);
    this.potential = this.potentialsOf(prices);
    this.journal.withoutRecord(() => {
      choice.forEach((arc, unit) => {
        this.put(unit, arc, false);
        for (let node = this.unitNode[unit]!; node !== root; node = this.parent[node]!) {
          this.setFlow(node, this.flow[node]! + 1);
        }
      });
    });
  }

  /** The node where a unit that has this arc, or stays out, sends its flow. */
  nodeOf(unit: number, arc: number): number {
    if (arc >= 0) return this.arcNode[arc]!;
    const group = this.model.unitGroup[unit]!;
    return group < 0 ? this.root : this.firstGroup + group;
  }

  cost(stage: number, unit: number, arc: number): number {
    if (arc >= 0) {
      const known = this.arcCosts[arc * this.values.length + stage]!;
      return !Number.isNaN(known) ? known : this.computeCost(stage, arc);
    }
    return arc === LEFT_OUT ? this.stages[stage]!.leaveCost(unit) : 0;
  }

  /** What the nth unit of flow from a node to its parent costs: rising steps of groups, nothing for rows. */
  stepCost(stage: number, node: number, nth: number): number {
    if (node < this.firstGroup) return 0;
    return this.stages[stage]!.stepCost?.(node - this.firstGroup, nth) ?? 0;
  }

  isOpen(arc: number): boolean {
    return this.model.isClosed?.[arc] !== 1;
  }

  isPresent(unit: number): boolean {
    return this.unitArc[unit] !== WITHDRAWN;
  }

  isHeld(unit: number): boolean {
    return this.held[unit] === 1;
  }

  /** Whether an edit of another may move it. */
  isFree(unit: number): boolean {
    return this.isPresent(unit) && !this.isHeld(unit);
  }

  isFull(node: number): boolean {
    return this.flow[node]! >= this.capacity[node]!;
  }

  hasPrice(row: number): boolean {
    return this.stages.some((_, stage) => this.drop(stage, row, this.parent[row]!) !== 0);
  }

  /** Difference of potential between two nodes: what the reduced cost of an arc adds to its cost. */
  drop(stage: number, from: number, to: number): number {
    const width = this.stages.length;
    return this.potential[from * width + stage]! - this.potential[to * width + stage]!;
  }

  /** Gives a unit its place, in the lists and values; the flow beyond its node is the caller's. */
  put(unit: number, arc: number, isHeld: boolean): void {
    const formerArc = this.unitArc[unit]!;
    const wasHeld = this.held[unit] === 1;
    const formerNode = this.unitNode[unit]!;
    const node = arc === WITHDRAWN ? -1 : this.nodeOf(unit, arc);
    this.journal.noteMove(unit, formerArc);
    this.journal.noteFlow(() => this.put(unit, formerArc, wasHeld));
    for (let stage = 0; stage < this.values.length; stage++) {
      this.values[stage]! += this.cost(stage, unit, arc) - this.cost(stage, unit, formerArc);
    }
    if (formerArc !== WITHDRAWN && !wasHeld) this.unlist(unit, formerNode);
    this.unitArc[unit] = arc;
    this.unitNode[unit] = node;
    this.held[unit] = Number(isHeld);
    const width = this.values.length;
    if (arc === WITHDRAWN || isHeld) {
      this.unitPrice.fill(Infinity, unit * width, unit * width + width);
      return;
    }
    this.list(unit, node);
    for (let stage = 0; stage < width; stage++) {
      const potential = this.potential[node * width + stage]!;
      this.unitPrice[unit * width + stage] = potential - this.cost(stage, unit, arc);
    }
  }

  setFlow(node: number, amount: number): void {
    const former = this.flow[node]!;
    this.journal.noteFlow(() => this.setFlow(node, former));
    for (let stage = 0; stage < this.values.length; stage++) {
      for (let nth = former + 1; nth <= amount; nth++)
        this.values[stage]! += this.stepCost(stage, node, nth);
      for (let nth = former; nth > amount; nth--)
        this.values[stage]! -= this.stepCost(stage, node, nth);
    }
    this.flow[node] = amount;
  }

  setCapacity(row: number, seats: number): void {
    const former = this.capacity[row]!;
    this.journal.noteFlow(() => (this.capacity[row] = former));
    this.capacity[row] = seats;
  }

  shiftPotential(node: number, shift: Float64Array, sign: number): void {
    const by = shift.slice();
    this.movePotential(node, by, sign);
    this.journal.notePrices(() => this.movePotential(node, by, -sign));
  }

  begin(): void {
    this.journal.begin(this.values);
  }

  /** Changes that are no edit: none of them can be taken back. */
  withoutRecord(work: () => void): void {
    this.journal.withoutRecord(work);
  }

  mark(): EditMark {
    return this.journal.mark(this.values);
  }

  /** By how much the values differ from those at `begin`. */
  change(): number[] {
    return this.journal.changeOf(this.values);
  }

  /** Takes everything since `begin` back. */
  undo(): void {
    this.journal.undo();
  }

  /** Takes moves and flows back and keeps the prices. */
  undoMovesTo(mark: EditMark): void {
    this.journal.undoMovesTo(mark);
  }

  isUnchangedSince(mark: EditMark): boolean {
    return mark.values.every((value, stage) => value === this.values[stage]);
  }

  moves(): UnitMove[] {
    return this.journal.moved().flatMap(([unit, from]) => {
      const to = this.unitArc[unit]!;
      return from === to ? [] : [{ unit, from, to }];
    });
  }

  private movePotential(node: number, by: Float64Array, sign: number): void {
    const width = this.values.length;
    for (let stage = 0; stage < width; stage++) {
      this.potential[node * width + stage]! += sign * by[stage]!;
    }
    for (let unit = this.firstUnit[node]!; unit >= 0; unit = this.nextUnit[unit]!) {
      for (let stage = 0; stage < width; stage++) {
        this.unitPrice[unit * width + stage]! += sign * by[stage]!;
      }
    }
  }

  private computeCost(stage: number, arc: number): number {
    const cost = this.stages[stage]!.arcCost(arc);
    return (this.arcCosts[arc * this.values.length + stage] = cost);
  }

  private list(unit: number, node: number): void {
    const next = this.firstUnit[node]!;
    this.nextUnit[unit] = next;
    this.previousUnit[unit] = -1;
    if (next >= 0) this.previousUnit[next] = unit;
    this.firstUnit[node] = unit;
  }

  private unlist(unit: number, node: number): void {
    const next = this.nextUnit[unit]!;
    const previous = this.previousUnit[unit]!;
    if (previous >= 0) this.nextUnit[previous] = next;
    else this.firstUnit[node] = next;
    if (next >= 0) this.previousUnit[next] = previous;
  }

  /** From the root inwards: a row's potential lies its price below that of the row around it. */
  private potentialsOf(prices: readonly StagePrices[]): Float64Array {
    const width = this.stages.length;
    const potential = new Float64Array((this.outside + 1) * width);
    const pending = [this.root];
    for (let above = pending.pop(); above !== undefined; above = pending.pop()) {
      for (const row of this.children.of(above)) {
        for (let stage = 0; stage < width; stage++) {
          const price = prices[stage]?.rows[row] ?? 0;
          potential[row * width + stage] = potential[above * width + stage]! - price;
        }
        pending.push(row);
      }
    }
    for (let group = 0; group < this.model.groupCount; group++) {
      for (let stage = 0; stage < width; stage++) {
        const price = prices[stage]?.groups[group] ?? 0;
        potential[(this.firstGroup + group) * width + stage] = -price;
      }
    }
    return potential;
  }
}
