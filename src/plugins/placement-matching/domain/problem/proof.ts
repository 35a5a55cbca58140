import type { StagePrices } from '../../allocator/choice-model';
import type { Model } from './build-model';
import type { Price, Proof } from './solution';
import type { NamedStage } from './stages';

/** The prices of rows and schools for each stage, those of 0 left out. */
export function facePrices(
  model: Model,
  stages: readonly NamedStage[],
  prices: readonly StagePrices[],
): Proof['faces'] {
  return stages.map(({ name }, at) => ({ stage: name, prices: namedPrices(model, prices[at]) }));
}

export function rowPrices(model: Model, prices: Float64Array): Price[] {
  return namedPrices(model, { rows: prices, groups: new Float64Array(model.schools.length) });
}

function namedPrices(model: Model, prices: StagePrices | undefined): Price[] {
  const named: Price[] = [];
  model.rows.forEach(({ resource, day }, row) => {
    const price = prices?.rows[row] ?? 0;
    if (price !== 0 && resource !== undefined) named.push([resource.kind, resource.id, day, price]);
  });
  model.schools.forEach((school, group) => {
    const price = prices?.groups[group] ?? 0;
    if (price !== 0) named.push(['school', school, null, price]);
  });
  return named;
}
