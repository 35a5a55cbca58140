/** The positions of a list by the value they hold: those with value v are of(v), ascending. */
export type Grouped = {
  readonly of: (value: number) => Int32Array;
  /** The same for inner loops, without a view each time: those with value v stand from start[v] to start[v + 1]. */
  readonly start: Int32Array;
  readonly positions: Int32Array;
};

export function groupedBy(values: Int32Array, count: number): Grouped {
  const start = new Int32Array(count + 1);
  for (const value of values) start[value + 1]! += 1;
  for (let value = 0; value < count; value++) start[value + 1]! += start[value]!;
  const place = start.slice();
  const positions = new Int32Array(values.length);
  values.forEach((value, position) => {
    positions[place[value]!++] = position;
  });
  return {
    of: (value) => positions.subarray(start[value], start[value + 1]),
    ...{ start, positions },
  };
}
