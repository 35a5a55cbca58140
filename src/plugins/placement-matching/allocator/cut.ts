import type { ChoiceModel } from './choice-model';

/**
 * An inequality that whole choices keep and fractions of them may not (Chvátal 1973, Gomory 1958): the rows times
 * their multipliers, added up and divided; whatever is left over a whole number is rounded down on both sides. A unit
 * counts as the row that it chooses one arc at most; earlier cuts are rows as any other.
 */
export type Cut = {
  readonly divisor: number;
  readonly rows: readonly Multiplier[];
  readonly units: readonly Multiplier[];
  readonly cuts: readonly Multiplier[];
};

export type Multiplier = readonly [index: number, times: number];

/** The inequality itself: the weights of the chosen arcs add up to no more than the capacity. */
export type CutRow = {
  readonly cut: Cut;
  readonly arcs: Int32Array;
  readonly weights: Int32Array;
  readonly capacity: number;
};

/** The inequality of a cut; `earlier` are those that it may use. */
export function cutRowOf(model: ChoiceModel, cut: Cut, earlier: readonly CutRow[]): CutRow {
  const { divisor } = cut;
  const sums = new Map<number, number>();
  const add = (arc: number, times: number): void => {
    sums.set(arc, (sums.get(arc) ?? 0) + times);
  };
  let capacity = 0;
  for (const [at, times] of cut.rows) {
    const row = model.rows[at]!;
    for (const arc of row.arcs) add(arc, times);
    capacity += times * row.capacity;
  }
  for (const [unit, times] of cut.units) {
    for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) add(arc, times);
    capacity += times;
  }
  for (const [at, times] of cut.cuts) {
    const row = earlier[at]!;
    row.arcs.forEach((arc, place) => add(arc, times * row.weights[place]!));
    capacity += times * row.capacity;
  }
  const arcs = [...sums.keys()].filter((arc) => sums.get(arc)! >= divisor).sort((a, b) => a - b);
  return {
    cut,
    arcs: Int32Array.from(arcs),
    weights: Int32Array.from(arcs, (arc) => Math.floor(sums.get(arc)! / divisor)),
    capacity: Math.floor(capacity / divisor),
  };
}
