import type { LinearModel } from './linear-solver';

/**
 * The same rows, each of which may be broken at a cost of one for each unit: what it costs at least is above 0 where
 * the program has no solution, and the prices of the rows show it.
 */
export function elasticProgram(linear: LinearModel): LinearModel {
  const rows = linear.rowLower.length;
  const columns = linear.columns + 2 * rows;
  const rowStart = new Int32Array(rows + 1);
  const index = new Int32Array(linear.index.length + 2 * rows);
  const value = new Float64Array(index.length);
  for (let row = 0; row < rows; row++) {
    const [first, end] = [linear.rowStart[row]!, linear.rowStart[row + 1]!];
    const start = rowStart[row]!;
    index.set(linear.index.subarray(first, end), start);
    value.set(linear.value.subarray(first, end), start);
    const more = start + end - first;
    index[more] = linear.columns + 2 * row;
    value[more] = 1;
    index[more + 1] = linear.columns + 2 * row + 1;
    value[more + 1] = -1;
    rowStart[row + 1] = more + 2;
  }
  const widened = (list: Float64Array, rest: number): Float64Array => {
    const wide = new Float64Array(columns).fill(rest);
    wide.set(list);
    return wide;
  };
  return {
    ...{ columns, rowStart, index, value, rowLower: linear.rowLower, rowUpper: linear.rowUpper },
    cost: widened(linear.cost, 1),
    lower: widened(linear.lower, 0),
    upper: widened(linear.upper, Infinity),
    isWhole: new Uint8Array(columns),
  };
}
