import { Random } from '../domain/testing/random';
import { boundByPrices } from './fix-by-price';
import type { LinearModel } from './linear-solver';

const SIZE = 6;

/** Six columns of 0 or 1 under three rows of small whole numbers. */
function randomProgram(random: Random): LinearModel {
  const rows = [0, 1, 2];
  return {
    columns: SIZE,
    cost: Float64Array.from({ length: SIZE }, () => random.int(-9, 9)),
    lower: new Float64Array(SIZE),
    upper: new Float64Array(SIZE).fill(1),
    isWhole: new Uint8Array(SIZE).fill(1),
    rowStart: Int32Array.from([...rows, rows.length], (row) => row * SIZE),
    index: Int32Array.from(rows.flatMap(() => [0, 1, 2, 3, 4, 5])),
    value: Float64Array.from({ length: rows.length * SIZE }, () => random.int(-2, 3)),
    rowLower: Float64Array.from(rows, () => (random.chance(0.5) ? -Infinity : random.int(-3, 0))),
    rowUpper: Float64Array.from(rows, () => (random.chance(0.5) ? Infinity : random.int(0, 4))),
  };
}

function everyChoice(linear: LinearModel): { readonly values: number[]; readonly cost: number }[] {
  return Array.from({ length: 2 ** SIZE }, (_, bits) => {
    const values = Array.from({ length: SIZE }, (__, at) => (bits >> at) & 1);
    const cost = values.reduce((sum, value, at) => sum + value * linear.cost[at]!, 0);
    return { values, cost };
  }).filter(({ values }) =>
    linear.rowLower.every((lower, row) => {
      const first = linear.rowStart[row]!;
      const sum = values.reduce((total, one, at) => total + one * linear.value[first + at]!, 0);
      return sum >= lower && sum <= linear.rowUpper[row]!;
    }),
  );
}

test('whatever the prices are, no choice is below the bound and none as good leaves the limits', () => {
  let fixed = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const random = new Random(seed);
    const linear = randomProgram(random);
    const prices = Float64Array.from({ length: 3 }, () => random.int(-12, 12) / 4);
    const bound = boundByPrices(linear, prices);
    for (const { values, cost } of everyChoice(linear)) {
      expect(cost).toBeGreaterThanOrEqual(bound.least);
      const { lower, upper } = bound.fix(cost);
      values.forEach((value, at) => {
        expect({ seed, value: value >= lower[at]! && value <= upper[at]! }).toEqual({
          ...{ seed, value: true },
        });
        fixed += Number(lower[at] === upper[at]);
      });
    }
  }
  expect(fixed).toBeGreaterThan(1_000);
});
