import type { LinearModel } from './linear-solver';

/** More than sums of whole costs can be off by rounding. */
const TOLERANCE = 1e-3;

export type ColumnLimits = { readonly lower: Float64Array; readonly upper: Float64Array };

export type PriceBound = {
  /** No choice costs less. */
  readonly least: number;
  /** Limits of the columns that every whole choice keeps which costs at most so much (reduced-cost fixing). */
  readonly fix: (cost: number) => ColumnLimits;
};

/**
 * What any prices of the rows prove (weak duality): a choice costs at least the bound that they give, and as much more
 * as the reduced cost of each column that is not where it is cheapest. The prices may come from anywhere; only those
 * with a sign that the row does not allow are left out, so the solver's tolerances decide nothing. One pass over the
 * entries. Source: Dantzig, Fulkerson, Johnson 1954.
 */
export function boundByPrices(linear: LinearModel, rowPrices: Float64Array): PriceBound {
  const { lower, upper, rowStart, index, value } = linear;
  const reduced = linear.cost.slice();
  let least = -TOLERANCE;
  rowPrices.forEach((price, row) => {
    const limit = price > 0 ? linear.rowLower[row]! : linear.rowUpper[row]!;
    if (price === 0 || !Number.isFinite(limit)) return;
    least += price * limit;
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++)
      reduced[index[entry]!]! -= price * value[entry]!;
  });
  reduced.forEach((one, column) => (least += Math.min(one * lower[column]!, one * upper[column]!)));
  const fix = (cost: number): ColumnLimits => {
    const limits = { lower: lower.slice(), upper: upper.slice() };
    const spare = cost - least;
    reduced.forEach((one, column) => {
      if (one > spare) limits.upper[column] = lower[column]!;
      if (-one > spare) limits.lower[column] = upper[column]!;
    });
    return limits;
  };
  return { least, fix };
}
