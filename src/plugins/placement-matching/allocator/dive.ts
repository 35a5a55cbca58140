import type { Choice, ChoiceModel, Guide, Stage } from './choice-model';
import { linearModelOf, programOf } from './choice-program';
import { isFeasible } from './feasible';
import type { LinearAnswer, LinearSolver } from './linear-solver';
import { restrictModel, type RestrictedModel } from './restricted-model';

/** Of what a program places, so much is settled in a round at least, and all that is whole. */
const SHARE = 0.2;
const FEWEST = 10;
const ROUNDS = 40;
const TOLERANCE = 1e-6;
const WHOLE = 1 - 1e-3;

type Input = {
  readonly model: ChoiceModel;
  readonly guide: Guide;
  /** How many times heavier than in the guide a unit weighs that stays out: later stages must not buy its place. */
  readonly emphasis: number;
  readonly solver: LinearSolver;
  readonly onProgress: () => void;
};

/**
 * A feasible choice by rounding guided by linear programs ("diving"): the program over all rows is solved, its largest
 * values are settled as far as there is room, and the program over the rest is solved again, until nothing is left.
 * Later programs put right what the rounding before them has spoilt, so the end is near the first program's value even
 * where no vertex is whole. One interior-point solve a round; rounds are counted, never timed. Undefined where the
 * solver breaks off, or lower rows would have to be kept. The first program's prices bound the number of units placed,
 * because a unit that stays out outweighs its ranks.
 */
export async function dive(input: Input): Promise<Dived | undefined> {
  const { model, onProgress } = input;
  if (model.lowerRows.length > 0) return undefined;
  const settled = new Settled(model);
  let rowPrices: Float64Array | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    onProgress();
    const rest = settled.rest();
    if (rest.arcs.length === 0) break;
    const found = await vertexOf(input, rest);
    if (found === undefined) return undefined;
    rowPrices ??= pricesOf(input, rest, found.rowPrices);
    if (settled.take(rest.arcs, found.values) === 0) break;
  }
  const { choice } = settled;
  return isFeasible(model, choice) && rowPrices ? { choice, rowPrices } : undefined;
}

type Dived = {
  readonly choice: Choice;
  /** Of the rows of the model, in the guide's costs. */
  readonly rowPrices: Float64Array;
};

function pricesOf(
  { model, guide, emphasis }: Input,
  rest: RestrictedModel,
  dual: Float64Array,
): Float64Array {
  const prices = new Float64Array(model.rows.length);
  rest.rows.forEach((row, at) => {
    prices[row] = Math.max(0, -dual[rest.model.unitCount + at]! / weightOf(guide, emphasis));
  });
  return prices;
}

function weightOf({ counting }: Guide, emphasis: number): number {
  return counting > 0 ? emphasis : 1;
}

/** Prices of the rows, times the scale, from the linear program of one stage alone. */
export async function stagePricesOf(input: {
  readonly model: ChoiceModel;
  readonly stage: Stage;
  readonly scale: number;
  readonly solver: LinearSolver;
}): Promise<Float64Array | undefined> {
  const { model, stage, scale, solver } = input;
  const program = programOf({
    ...model,
    unitGroup: new Int32Array(model.unitCount).fill(-1),
    groupCount: 0,
  });
  const linear = linearModelOf({ program, stage, settled: [], isWhole: false });
  const answer = await solver.solve(linear, {
    ...{ nodeLimit: 0, iterationLimit: Infinity, method: 'interior' },
  });
  if (answer.status !== 'optimal') return undefined;
  return Float64Array.from(model.rows, (_, row) =>
    Math.max(0, -scale * answer.rowPrices[model.unitCount + row]!),
  );
}

async function vertexOf(
  { guide, emphasis, solver }: Input,
  { model, arcs }: RestrictedModel,
): Promise<Extract<LinearAnswer, { readonly status: 'optimal' }> | undefined> {
  const weight = weightOf(guide, emphasis);
  const stage: Stage = {
    name: guide.stage.name,
    arcCost: (arc) => guide.stage.arcCost(arcs[arc]!),
    leaveCost: (unit) => weight * guide.stage.leaveCost(unit),
  };
  const linear = linearModelOf({ program: programOf(model), stage, settled: [], isWhole: false });
  const answer = await solver.solve(linear, {
    ...{ nodeLimit: 0, iterationLimit: Infinity, method: 'interior' },
  });
  return answer.status === 'optimal' ? answer : undefined;
}

/** What the rounds have settled, and the room that it leaves. */
class Settled {
  readonly choice: Choice;
  private readonly room: Int32Array;
  private readonly rowsOfArc: readonly number[][];

  constructor(private readonly model: ChoiceModel) {
    this.choice = new Int32Array(model.unitCount).fill(-1);
    this.room = Int32Array.from(model.rows, ({ capacity }) => capacity);
    this.rowsOfArc = Array.from(model.arcUnit, (): number[] => []);
    model.rows.forEach(({ arcs }, row) => {
      for (const arc of arcs) this.rowsOfArc[arc]!.push(row);
    });
  }

  /** The model of the arcs that can still be chosen. */
  rest(): RestrictedModel {
    const { model, room } = this;
    const rows = model.rows.map((row, at) => ({ ...row, capacity: room[at]! }));
    return restrictModel({ ...model, rows }, (arc) => this.canTake(arc));
  }

  /** Settles the arcs with the largest values; how many. */
  take(arcs: Int32Array, values: Float64Array): number {
    let placed = 0;
    arcs.forEach((_, at) => (placed += values[at]!));
    const most = Math.max(FEWEST, Math.ceil(placed * SHARE));
    const order = Array.from(arcs, (_, at) => at).sort((a, b) => values[b]! - values[a]! || a - b);
    let taken = 0;
    for (const at of order) {
      const value = values[at]!;
      if (value < TOLERANCE || (value < WHOLE && taken >= most)) break;
      const arc = arcs[at]!;
      if (!this.canTake(arc)) continue;
      this.choice[this.model.arcUnit[arc]!] = arc;
      for (const row of this.rowsOfArc[arc]!) this.room[row]! -= 1;
      taken += 1;
    }
    return taken;
  }

  private canTake(arc: number): boolean {
    const { model, room, choice } = this;
    if (choice[model.arcUnit[arc]!]! >= 0 || model.isClosed?.[arc] === 1) return false;
    return this.rowsOfArc[arc]!.every((row) => room[row]! > 0);
  }
}
