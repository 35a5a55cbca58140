import type { StagePrices } from '../../allocator/choice-model';
import type { Model } from './build-model';
import type { Cut } from '../../allocator/cut';
import type { FaceProof, Price, ProofCut } from './solution';
import { employerOf } from './special-rows';
import type { NamedStage } from './stages';

/** The prices of rows, schools and cuts for each stage, those of 0 left out. */
export function facePrices(
  model: Model,
  stages: readonly NamedStage[],
  prices: readonly StagePrices[],
): FaceProof[] {
  return stages.map(({ name }, at) => {
    const { scale = 1 } = prices[at] ?? {};
    const named = namedPrices(model, prices[at]);
    return { stage: name, ...(scale > 1 && { scale }), prices: named };
  });
}

/** The cuts by the names of what they are made of. */
export function namedCuts(model: Model, cuts: readonly Cut[]): ProofCut[] {
  return cuts.map(({ divisor, rows, units, cuts: earlier }) => ({
    divisor,
    resources: rows.map(([row, times]) => rowPrice(model, row, times)),
    learners: units.map(([unit, times]) => {
      const { learner, visit } = model.units.units[unit]!;
      return [learner.id, visit ?? null, times] as const;
    }),
    cuts: earlier,
  }));
}

export function rowPrices(model: Model, prices: Float64Array): Price[] {
  return namedPrices(model, { rows: prices, groups: new Float64Array(model.schools.length) });
}

function namedPrices(model: Model, prices: StagePrices | undefined): Price[] {
  const named: Price[] = [];
  prices?.rows.forEach((price, row) => {
    if (price !== 0) named.push(rowPrice(model, row, price));
  });
  model.schools.forEach((school, group) => {
    const price = prices?.groups[group] ?? 0;
    if (price !== 0) named.push(['school', school, null, price]);
  });
  prices?.cuts?.forEach((price, cut) => {
    if (price !== 0) named.push(['cut', String(cut), null, price]);
  });
  return named;
}

export function rowPrice(
  { rows, units, candidates, problem }: Model,
  row: number,
  price: number,
): Price {
  const { resource, day, arcs } = rows[row]!;
  if (resource !== undefined) return [resource.kind, resource.id, day, price];
  const arc = arcs[0]!;
  const { learner } = units.units[candidates.arcUnit[arc]!]!;
  return ['visits', learner.id, employerOf(problem, candidates.arcSlot[arc]!), price];
}
