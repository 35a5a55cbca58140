import type { Choice, ChoiceModel, StagePrices } from './choice-model';
import type { Standing } from './progress';

/** Values and prices of a solver count as whole when they are this near. */
export const TOLERANCE = 1e-6;
const SUM_TOLERANCE = 1e-3;

/** Prices of a stage, and the values of the columns at its vertex. */
export type Vertex = StagePrices & { readonly values: Float64Array; readonly arcs: Int32Array };

export function areWhole(prices: Float64Array): boolean {
  return prices.every((price) => Math.abs(price - Math.round(price)) < TOLERANCE);
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
