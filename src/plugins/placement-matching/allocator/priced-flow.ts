import type { Choice, ChoiceModel, Stage } from './choice-model';
import { buildChoiceNetwork, type ChoiceNetwork } from './choice-network';
import type { Forest } from './laminar';
import { NetworkSimplex } from './network-simplex';

/**
 * Lagrangian relaxation: a flow over the rows of the forest, with prices on the rows left out. For any prices
 * p ≥ 0, (least cost with prices) − Σ p · capacity is a lower bound of the stage. Prices follow subgradient steps
 * after Polyak; each round starts from the tree of the one before, so it costs few pivots.
 */
export class PricedFlow {
  choice: Choice;
  /** The best bound so far, in units of 1/scale, and the prices of all rows that give it. */
  bound = -Infinity;
  boundPrices: Float64Array;
  private readonly model: ChoiceModel;
  private readonly forest: Forest;
  private readonly stage: Stage;
  private readonly scale: number;
  private readonly built: ChoiceNetwork;
  private readonly simplex: NetworkSimplex;
  private readonly prices: Float64Array;
  private readonly surcharge: Float64Array;
  private boldness = 1;
  private roundsWithoutGain = 0;

  constructor(input: {
    readonly model: ChoiceModel;
    readonly forest: Forest;
    readonly stage: Stage;
    readonly scale: number;
  }) {
    const { model, forest, stage, scale } = input;
    this.model = model;
    this.forest = forest;
    this.stage = stage;
    this.scale = scale;
    this.built = buildChoiceNetwork(model, forest);
    this.simplex = new NetworkSimplex(this.built.network);
    this.prices = new Float64Array(model.rows.length);
    this.boundPrices = new Float64Array(model.rows.length);
    this.surcharge = new Float64Array(model.arcUnit.length);
    this.choice = new Int32Array(model.unitCount).fill(-1);
  }

  solve(): Choice {
    const { model, simplex, stage, scale, surcharge } = this;
    surcharge.fill(0);
    for (const row of this.forest.leftOut) {
      const price = this.prices[row]!;
      if (price > 0) for (const arc of model.rows[row]!.arcs) surcharge[arc]! += price;
    }
    const choices = model.arcUnit.length;
    const { arcCost, arcId, unitStart, used } = simplex;
    for (let unit = 0; unit < model.unitCount; unit++) {
      for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
        const id = arcId[arc]!;
        arcCost[arc] =
          id < choices ? scale * stage.arcCost(id) + surcharge[id]! : scale * stage.leaveCost(unit);
      }
    }
    simplex.optimise(() => undefined);
    let cost = 0;
    this.choice = used.map((arc) => (arcId[arc]! < choices ? arcId[arc]! : -1));
    for (const arc of used) cost += arcCost[arc]!;
    for (const row of this.forest.leftOut) cost -= this.prices[row]! * model.rows[row]!.capacity;
    this.keepBound(cost);
    return this.choice;
  }

  /** Solves under these prices of the left-out rows, and goes on from there. */
  solveAt(prices: Float64Array): void {
    for (const row of this.forest.leftOut) this.prices[row] = Math.max(0, Math.round(prices[row]!));
    this.solve();
  }

  /** What choosing each arc costs above the bound at least. */
  reducedCosts(): Float64Array {
    this.solveAt(this.boundPrices);
    const { unitStart, arcId } = this.simplex;
    const reduced = new Float64Array(this.model.arcUnit.length).fill(Infinity);
    for (let unit = 0; unit < this.model.unitCount; unit++) {
      for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
        const id = arcId[arc]!;
        if (id < reduced.length) reduced[id] = this.simplex.reducedCost(unit, arc);
      }
    }
    return reduced;
  }

  isArcInTree(arc: number): boolean {
    return this.simplex.isInTree(this.model.arcUnit[arc]!, arc);
  }

  isLeavingInTree(unit: number): boolean {
    return this.simplex.isInTree(unit, this.built.leaveId(unit));
  }

  /** A row outside the forest has no limit in the flow, so nothing holds it back. */
  isRowInTree(row: number): boolean {
    return this.simplex.isLinkInTree(row);
  }

  /** A step towards prices under which the left-out rows are kept; false when there is nothing to gain. */
  raisePrices(reference: number): boolean {
    const { model, prices, choice } = this;
    const excess = new Map<number, number>();
    let norm = 0;
    for (const row of this.forest.leftOut) {
      const { arcs, capacity } = model.rows[row]!;
      let used = -capacity;
      for (const arc of arcs) if (choice[model.arcUnit[arc]!] === arc) used += 1;
      if (used <= 0 && prices[row] === 0) continue;
      excess.set(row, used);
      norm += used * used;
    }
    const distance = this.scale * reference - this.bound;
    if (norm === 0 || distance <= 0) return false;
    const step = (this.boldness * distance) / norm;
    for (const [row, used] of excess) {
      prices[row] = Math.max(0, Math.round(prices[row]! + step * used));
    }
    return true;
  }

  private keepBound(cost: number): void {
    if (cost <= this.bound) {
      this.roundsWithoutGain += 1;
      if (this.roundsWithoutGain % 5 === 0) this.boldness /= 2;
      return;
    }
    this.roundsWithoutGain = 0;
    this.bound = cost;
    const { built, simplex, forest, prices } = this;
    this.boundPrices = prices.map((price, row) => {
      if (forest.isLeftOut[row] === 1) return price;
      const above = built.network.linkTarget[row]!;
      return Math.max(0, simplex.potential[above]! - simplex.potential[row]!);
    });
  }
}
