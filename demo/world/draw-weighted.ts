import type { Random } from '../random';

/** Draws an index with the probability of its weight; a binary search in the sums so far. */
export function drawWeighted(sums: Float64Array, random: Random): number {
  const drawn = random.next() * (sums[sums.length - 1] ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > drawn) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function sumsOf(weights: Iterable<number>, count: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  let index = 0;
  for (const weight of weights) {
    sum += weight;
    sums[index] = sum;
    index += 1;
  }
  return sums;
}

/** Splits `total` over the weights in whole numbers that add up, largest remainders first. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => (shares[index] = (shares[index] ?? 0) + 1));
  return shares;
}
