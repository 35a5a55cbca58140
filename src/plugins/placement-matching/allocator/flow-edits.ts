import type { Choice, ChoiceModel, Stage, StagePrices } from './choice-model';
import { EditableFlow, WITHDRAWN, type UnitMove } from './editable-flow';
import { bestFreeArc, hasBestPlace, isProven } from './edit-certificate';
import { laminarForest } from './laminar';
import { ResidualSearch } from './residual-search';
import { solveStagedFlow } from './staged-flow';

/**
 * Edits on a solved allocation, each exact in all stages and taken in well under a millisecond.
 *
 * Statement: given a choice that is best stage by stage and its prices, change one thing (a unit leaves, comes, is
 * held at a place, is let go; a row gets or loses a seat) and find a best choice again, with prices that prove it.
 * Method: an edit leaves one unit of flow too much or too little at a node. One shortest path in the residual network,
 * measured in reduced costs that are vectors compared stage by stage, carries it to or from the root; the distances
 * correct the prices. A seat needs two such paths. Who stands on the path is who moves: the chain.
 * Optimal when no arc has a reduced cost below the zero vector (`isProven` counts that afresh, O(arcs · stages)).
 * Complexity: Dijkstra over the rows near the edit; the whole network only in the worst case, O(arcs · log rows).
 * Source: successive shortest paths with potentials, Ahuja, Magnanti and Orlin, Network Flows, ch. 9.
 *
 *   const edits = FlowEdits.open({ model, stages, solved });
 *   if (edits === undefined) …                 // rows do not nest, or lower rows: not a flow, run again instead
 *   const preview = edits.preview([{ kind: 'place', unit, arc }]);
 *   if (preview.kind === 'possible') show(preview.moves, preview.change);
 *   edits.apply([{ kind: 'place', unit, arc }]);
 *
 * The model must hold every row that an edit may make tight: rows left out because they cannot bind are not missed by
 * a solver, but a removed seat is a change of their row. Held units are what the file calls locked: they take their
 * seat, count in the values, and are moved by nobody. A place that is no candidate of its unit is given to the model as
 * a closed arc: nobody chooses it, `place` may.
 */
export type FlowEdit =
  /** The unit leaves the allocation: it neither has a place nor counts as left out. */
  | { readonly kind: 'withdraw'; readonly unit: number }
  /** A withdrawn unit comes back. */
  | { readonly kind: 'insert'; readonly unit: number }
  /** Lock or move: the unit has this arc's place from now on, whoever must make room. Swap: a list of two. */
  | { readonly kind: 'place'; readonly unit: number; readonly arc: number }
  /** A held unit may move again. */
  | { readonly kind: 'release'; readonly unit: number }
  | { readonly kind: 'add-seat'; readonly row: number }
  | { readonly kind: 'remove-seat'; readonly row: number };

export type EditOutcome =
  | {
      readonly kind: 'possible';
      /** Who moves from where to where, in the order in which one makes room for the next. */
      readonly moves: readonly UnitMove[];
      /** By how much the edit changes the cost of each stage; who is withdrawn is no longer counted. */
      readonly change: readonly number[];
    }
  /** Held units leave no room, or the row has no seat to remove. Nothing was changed. */
  | { readonly kind: 'impossible'; readonly edit: FlowEdit };

export class FlowEdits {
  private readonly flow: EditableFlow;
  private readonly search: ResidualSearch;

  private constructor(flow: EditableFlow) {
    this.flow = flow;
    this.search = new ResidualSearch(flow);
    this.search.lowerPrices();
  }

  /**
   * Starts from an answer of the allocator; where its prices do not prove it as one flow (schools shared between
   * components), it is solved once more. Undefined where the model is not a flow.
   */
  static open(input: {
    readonly model: ChoiceModel;
    readonly stages: readonly Stage[];
    readonly solved?: { readonly choice: Choice; readonly prices: readonly StagePrices[] };
  }): FlowEdits | undefined {
    const { model, stages, solved } = input;
    const forest = laminarForest(model.rows, model.arcUnit.length);
    if (forest.leftOut.length > 0 || model.lowerRows.length > 0) return undefined;
    if (solved !== undefined) {
      const kept = new EditableFlow({ model, forest, stages, ...solved });
      if (isProven(kept)) return new FlowEdits(kept);
    }
    const { choice, prices } = solveStagedFlow({ model, stages, onProgress: () => undefined });
    return new FlowEdits(new EditableFlow({ model, forest, stages, choice, prices: prices ?? [] }));
  }

  /** What the edits would do, taken together; nothing is changed. */
  preview(edits: readonly FlowEdit[]): EditOutcome {
    const outcome = this.apply(edits);
    if (outcome.kind === 'possible') this.flow.undo();
    return outcome;
  }

  /** Takes all edits or, when one is impossible, none. */
  apply(edits: readonly FlowEdit[]): EditOutcome {
    this.flow.begin();
    for (const edit of edits) {
      if (this.take(edit)) continue;
      this.flow.undo();
      return { kind: 'impossible', edit };
    }
    return { kind: 'possible', moves: this.flow.moves(), change: this.flow.change() };
  }

  /** The arc of each unit; −1 for staying out and withdrawn. */
  get choice(): Choice {
    return this.flow.unitArc.map((arc) => Math.max(arc, -1));
  }

  /** The cost of each stage as it stands. */
  get values(): readonly number[] {
    return [...this.flow.values];
  }

  /** «Freeze everyone else»: the unit's best place that is free as it stands, −1 when there is none. */
  bestFreeArc(unit: number): number {
    return bestFreeArc(this.flow, unit);
  }

  /** Counts feasibility and complementary slackness afresh. */
  isProven(): boolean {
    return isProven(this.flow);
  }

  private take(edit: FlowEdit): boolean {
    const { flow, search } = this;
    switch (edit.kind) {
      case 'withdraw':
        return this.remove(edit.unit);
      case 'insert':
        return !flow.isPresent(edit.unit) && search.insert(edit.unit);
      case 'release':
        return this.letGo(edit.unit);
      case 'place':
        return this.place(edit.unit, edit.arc);
      case 'add-seat':
        return this.addSeat(edit.row);
      case 'remove-seat':
        return this.removeSeat(edit.row);
    }
  }

  private remove(unit: number): boolean {
    const { flow, search } = this;
    if (!flow.isPresent(unit)) return false;
    const node = flow.unitNode[unit]!;
    flow.put(unit, WITHDRAWN, false);
    return search.release(node);
  }

  private place(unit: number, arc: number): boolean {
    const { flow, search } = this;
    if (flow.model.arcUnit[arc] !== unit) return false;
    const isThere = flow.unitArc[unit] === arc;
    if (!isThere && flow.isPresent(unit)) this.remove(unit);
    flow.put(unit, arc, true);
    return isThere || search.fill(flow.unitNode[unit]!);
  }

  private letGo(unit: number): boolean {
    const { flow, search } = this;
    if (!flow.isHeld(unit)) return false;
    const arc = flow.unitArc[unit]!;
    if (hasBestPlace(flow, unit)) {
      flow.put(unit, arc, false);
      return true;
    }
    return this.remove(unit) && search.insert(unit);
  }

  /** A seat of a row that was full and dear is filled at once; then the least cost takes it back or keeps it. */
  private addSeat(row: number): boolean {
    const { flow, search } = this;
    const wasTight = flow.isFull(row) && flow.hasPrice(row);
    flow.setCapacity(row, flow.capacity[row]! + 1);
    if (!wasTight) return true;
    const before = flow.mark();
    flow.setFlow(row, flow.flow[row]! + 1);
    const isDone = search.fill(flow.parent[row]!) && search.release(row);
    // Equally good: nobody moves for nothing. The new prices prove the old choice as well.
    if (isDone && flow.isUnchangedSince(before)) flow.undoMovesTo(before);
    return isDone;
  }

  private removeSeat(row: number): boolean {
    const { flow, search } = this;
    if (flow.capacity[row] === 0) return false;
    const wasFull = flow.isFull(row);
    flow.setCapacity(row, flow.capacity[row]! - 1);
    if (!wasFull) return true;
    flow.setFlow(row, flow.flow[row]! - 1);
    return search.release(flow.parent[row]!) && search.fill(row);
  }
}
