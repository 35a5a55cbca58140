import type { Choice, ChoiceModel, StagePrices } from './choice-model';
import type { Standing } from './progress';

/** Values and prices of a solver count as whole when they are this near. */
export const TOLERANCE = 1e-6;
const SUM_TOLERANCE = 1e-3;

/** Prices of a stage, and the values of the columns at its vertex. */
export type Vertex = Required<StagePrices> & {
  readonly values: Float64Array;
  readonly arcs: Int32Array;
};

/** Prices at a vertex are fractions; these are the units in which they may be counted as whole numbers. */
const SCALES = [1, 2, 3, 4, 6, 8, 12, 24, 60, 120, 840, 2_520] as const;

/** The least unit in which all prices are whole, if there is one. */
export function scaleOf(...lists: readonly Float64Array[]): number | undefined {
  return SCALES.find((scale) => lists.every((prices) => areWhole(prices, scale)));
}

function areWhole(prices: Float64Array, scale: number): boolean {
  return prices.every((price) => {
    return Math.abs(scale * price - Math.round(scale * price)) < scale * TOLERANCE;
  });
}

/** The value of each arc of the model. */
export function arcValues(model: ChoiceModel, { arcs, values }: Vertex): Float64Array {
  const all = new Float64Array(model.arcUnit.length);
  arcs.forEach((arc, at) => (all[arc] = values[at]!));
  return all;
}

/** The vertex as a choice, where it is whole. */
export function choiceAt(model: ChoiceModel, vertex: Vertex): Choice | undefined {
  const choice: Choice = new Int32Array(model.unitCount).fill(-1);
  for (const [at, arc] of vertex.arcs.entries()) {
    const value = vertex.values[at]!;
    if (value > 1 - TOLERANCE) choice[model.arcUnit[arc]!] = arc;
    else if (value > TOLERANCE) return undefined;
  }
  return choice;
}

/** Units that are wholly placed keep every upper row; once they were counted, all fractions together are the bound. */
export function standingAt(
  model: ChoiceModel,
  vertex: Vertex | undefined,
  isCounted: boolean,
): Standing {
  let placed = 0;
  let sum = 0;
  vertex?.arcs.forEach((_, at) => {
    const value = vertex.values[at]!;
    sum += value;
    if (value > 1 - TOLERANCE) placed += 1;
  });
  return {
    placed: model.lowerRows.length === 0 ? placed : 0,
    bound: isCounted ? Math.floor(sum + SUM_TOLERANCE) : model.unitCount,
  };
}
