import type { Choice, ChoiceModel, Stage } from './choice-model';
import { linearModelOf, programOf, stageCost } from './choice-program';
import { splitModel, stageOf, type Component } from './components';
import { isFeasible } from './feasible';
import { laminarForest } from './laminar';
import type { LinearSolver } from './linear-solver';
import type { PricedFlow } from './priced-flow';
import { restrictChoice, restrictModel } from './restricted-model';
import { solveStagedFlow } from './staged-flow';

/** Arcs that a linear program, and a whole-number program, are given at most. */
const LINEAR_ARCS = 40_000;
const WHOLE_ARCS = 10_000;
const NODE_LIMIT = 100;
const ROUNDS = 3;

type Input = {
  readonly model: ChoiceModel;
  readonly stage: Stage;
  /** Its bound and prices are where the work starts; they are better afterwards. */
  readonly relaxed: PricedFlow;
  readonly scale: number;
  readonly choice: Choice;
  readonly solver: LinearSolver;
  readonly onProgress: () => void;
};

export type ClosedGap = { readonly choice: Choice; readonly isProven: boolean };

/**
 * Proves a choice best in one stage, or betters it. An arc whose reduced cost under the relaxed prices exceeds the
 * gap is in no better choice (reduced-cost fixing), so a whole-number program over the others settles the stage.
 * The prices come from a linear program over the cheapest arcs; the relaxed flow turns them into a bound over all.
 */
export async function closeGap(input: Input): Promise<ClosedGap> {
  const { model, stage, relaxed, scale, solver, onProgress } = input;
  let { choice } = input;
  for (let round = 0; round < ROUNDS; round++) {
    const cost = stageCost(model, stage, choice);
    if (relaxed.bound > scale * (cost - 1)) return { choice, isProven: true };
    onProgress();
    const reduced = relaxed.reducedCosts();
    const cheapest = cheapestOfEach(model, reduced, LINEAR_ARCS);
    const prices = await linearPrices({ ...input, isKept: withChoice(model, cheapest, choice) });
    if (prices !== undefined) relaxed.solveAt(prices);
    const sharper = relaxed.reducedCosts();
    const spare = spareOf(input, cost);
    if (spare < 0) return { choice, isProven: true };
    const limit = threshold(sharper, WHOLE_ARCS);
    const isKept = withChoice(model, keptUnder(sharper, Math.min(spare, limit)), choice);
    if (Math.min(spare, limit) < 0) break;
    onProgress();
    const settled = await settle({ ...input, choice, isKept, solver });
    const isWhole = settled.isProven && spare <= limit;
    const isBetter = stageCost(model, stage, settled.choice) < cost;
    if (isBetter) choice = settled.choice;
    if (isWhole) return { choice, isProven: true };
    if (!isBetter) break;
  }
  return { choice, isProven: relaxed.bound > scale * (stageCost(model, stage, choice) - 1) };
}

/** How much dearer than the bound a better choice can be at most. */
function spareOf({ relaxed, scale }: Input, cost: number): number {
  return scale * (cost - 1) - relaxed.bound;
}

function keptUnder(reduced: Float64Array, most: number): (arc: number) => boolean {
  return (arc) => reduced[arc]! <= most;
}

function withChoice(
  model: ChoiceModel,
  isKept: (arc: number) => boolean,
  choice: Choice,
): (arc: number) => boolean {
  return (arc) => isKept(arc) || choice[model.arcUnit[arc]!] === arc;
}

/** The cheapest arcs of each unit, so many in all: enough for good prices, since ties outside the wishes abound. */
function cheapestOfEach(
  model: ChoiceModel,
  reduced: Float64Array,
  count: number,
): (arc: number) => boolean {
  const isKept = new Uint8Array(model.arcUnit.length);
  const each = Math.max(2, Math.floor(count / Math.max(1, model.unitCount)));
  for (let unit = 0; unit < model.unitCount; unit++) {
    const arcs = Array.from(
      { length: model.unitStart[unit + 1]! - model.unitStart[unit]! },
      (_, at) => model.unitStart[unit]! + at,
    );
    arcs.sort((a, b) => reduced[a]! - reduced[b]! || a - b);
    for (const arc of arcs.slice(0, each)) isKept[arc] = 1;
  }
  return (arc) => isKept[arc] === 1;
}

/** The largest reduced cost such that no more than so many arcs are kept. */
function threshold(reduced: Float64Array, count: number): number {
  if (reduced.length <= count) return Infinity;
  const sorted = reduced.slice().sort();
  return sorted[count]! - 1;
}

/** Prices of all rows of the model, from the linear program over the kept arcs. */
async function linearPrices(
  input: Input & { readonly isKept: (arc: number) => boolean },
): Promise<Float64Array | undefined> {
  const { model, stage, scale, solver } = input;
  const { arcs, model: part, rows } = restrictModel(model, input.isKept);
  const linear = linearModelOf({
    program: programOf(part),
    stage: { ...stage, arcCost: (arc) => stage.arcCost(arcs[arc]!) },
    settled: [],
    isWhole: false,
  });
  const answer = await solver.solve(linear, { nodeLimit: 0, iterationLimit: Infinity });
  if (answer.status !== 'optimal') return undefined;
  const prices = new Float64Array(model.rows.length);
  rows.forEach((row, at) => {
    prices[row] = -scale * answer.rowPrices[part.unitCount + at]!;
  });
  return prices;
}

/** The best choice among the kept arcs, part by part. */
async function settle(
  input: Input & { readonly isKept: (arc: number) => boolean },
): Promise<ClosedGap> {
  const { model, stage, choice, isKept, solver } = input;
  const restricted = restrictModel(model, isKept);
  const { arcs } = restricted;
  const known = restrictChoice(restricted, choice);
  const whole: Stage = { ...stage, arcCost: (arc) => stage.arcCost(arcs[arc]!) };
  const joined = choice.slice();
  let isProven = true;
  for (const component of splitModel(restricted.model)) {
    const answer = await settlePart({ component, stage: stageOf(whole, component), known, solver });
    isProven &&= answer.isProven;
    component.units.forEach((unit, at) => {
      const arc = answer.choice[at]!;
      joined[unit] = arc < 0 ? -1 : arcs[component.arcs[arc]!]!;
    });
  }
  return isFeasible(model, joined) ? { choice: joined, isProven } : { choice, isProven: false };
}

async function settlePart(input: {
  readonly component: Component;
  readonly stage: Stage;
  readonly known: Choice;
  readonly solver: LinearSolver;
}): Promise<ClosedGap> {
  const { component, stage, known, solver } = input;
  const { model, units, arcs } = component;
  const numberOf = new Map(Array.from(arcs, (arc, at) => [arc, at]));
  const given = Int32Array.from(units, (unit) => numberOf.get(known[unit]!) ?? -1);
  if (model.lowerRows.length === 0) {
    const { leftOut } = laminarForest(model.rows, model.arcUnit.length);
    if (leftOut.length === 0) {
      const onProgress = (): void => undefined;
      const { choice } = solveStagedFlow({ model, stages: [stage], onProgress });
      return { choice, isProven: true };
    }
  }
  const program = programOf(model);
  const start = new Float64Array(program.columns);
  given.forEach((arc) => {
    if (arc >= 0) start[arc] = 1;
  });
  model.lowerRows.forEach((row, at) => {
    if (row.taken > 0 || row.arcs.some((arc) => start[arc] === 1))
      start[model.arcUnit.length + at] = 1;
  });
  const linear = linearModelOf({ program, stage, settled: [], isWhole: true });
  const answer = await solver.solve(linear, {
    nodeLimit: NODE_LIMIT,
    iterationLimit: Infinity,
    start,
  });
  const values = 'values' in answer ? answer.values : undefined;
  if (values === undefined) return { choice: given, isProven: false };
  const choice = new Int32Array(model.unitCount).fill(-1);
  for (let arc = 0; arc < model.arcUnit.length; arc++) {
    if (values[arc]! > 0.5) choice[model.arcUnit[arc]!] = arc;
  }
  const isBetter =
    isFeasible(model, choice) && stageCost(model, stage, choice) <= stageCost(model, stage, given);
  return isBetter
    ? { choice, isProven: answer.status === 'optimal' }
    : { choice: given, isProven: false };
}
