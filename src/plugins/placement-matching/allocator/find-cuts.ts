import type { ChoiceModel } from './choice-model';
import type { Cut, CutRow, Multiplier } from './cut';

const TOLERANCE = 1e-6;
const PRIMES = [2, 3, 5, 7] as const;
/** So many cuts are taken from one part of the vertex in a round, those of the fewest rows. */
const EACH = 4;
/** Parts with more fractions than this are not searched: an elimination takes the cube of it. */
const LARGEST_PART = 1_500;

/**
 * Cuts that a fractional vertex violates the most (Caprara, Fischetti and Letchford 2000): combinations of full rows
 * whose weights on every arc in use are divisible by a prime while the capacity is not. They are found by elimination
 * modulo the prime, part by part of what is fractional; a vertex has such a combination whenever the prime divides
 * the determinant of its full rows. O(fractions³) for each part.
 */
export function findCuts(input: {
  readonly model: ChoiceModel;
  /** Value of each arc at the vertex. */
  readonly values: Float64Array;
  readonly cuts: readonly CutRow[];
}): Cut[] {
  const full = fullRows(input);
  return partsOf(full).flatMap((part) => {
    for (const prime of PRIMES) {
      const found = eliminate(part, prime);
      if (found.length === 0) continue;
      found.sort((a, b) => a.size - b.size);
      return found.slice(0, EACH).map((times) => cutOf({ ...input, full, times, prime }));
    }
    return [];
  });
}

/** A full row: its weights on fractional arcs, and the capacity that whole arcs leave them. */
type FullRow = {
  readonly kind: 'row' | 'unit' | 'cut';
  readonly index: number;
  readonly weights: ReadonlyMap<number, number>;
  readonly rest: number;
};

function fullRows({ model, values, cuts }: Parameters<typeof findCuts>[0]): FullRow[] {
  const found: FullRow[] = [];
  const offer = (row: {
    readonly kind: FullRow['kind'];
    readonly index: number;
    readonly arcs: Iterable<number>;
    readonly weightAt?: (place: number) => number;
    readonly capacity: number;
  }): void => {
    const weights = new Map<number, number>();
    let rest = row.capacity;
    let left = row.capacity;
    let place = 0;
    for (const arc of row.arcs) {
      const weight = row.weightAt?.(place) ?? 1;
      place += 1;
      const value = values[arc]!;
      left -= weight * value;
      if (value > 1 - TOLERANCE) rest -= weight;
      else if (value > TOLERANCE) weights.set(arc, weight);
    }
    if (weights.size > 0 && Math.abs(left) < TOLERANCE)
      found.push({ kind: row.kind, index: row.index, weights, rest });
  };
  for (let unit = 0; unit < model.unitCount; unit++) {
    offer({ kind: 'unit', index: unit, arcs: arcsOf(model, unit), capacity: 1 });
  }
  model.rows.forEach(({ arcs, capacity }, index) => offer({ kind: 'row', index, arcs, capacity }));
  cuts.forEach(({ arcs, weights, capacity }, index) => {
    offer({ kind: 'cut', index, arcs, weightAt: (place) => weights[place]!, capacity });
  });
  return found;
}

function* arcsOf({ unitStart }: ChoiceModel, unit: number): Generator<number> {
  for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) yield arc;
}

/** Rows that share fractional arcs, directly or through others. */
function partsOf(full: readonly FullRow[]): (readonly [number, FullRow])[][] {
  const rowsOf = new Map<number, number[]>();
  full.forEach(({ weights }, at) => {
    for (const arc of weights.keys()) {
      const list = rowsOf.get(arc);
      if (list === undefined) rowsOf.set(arc, [at]);
      else list.push(at);
    }
  });
  const seen = new Uint8Array(full.length);
  const parts: (readonly [number, FullRow])[][] = [];
  full.forEach((_, first) => {
    if (seen[first] === 1) return;
    seen[first] = 1;
    const part = [first];
    for (const at of part) {
      for (const arc of full[at]!.weights.keys()) {
        for (const next of rowsOf.get(arc)!) {
          if (seen[next] === 1) continue;
          seen[next] = 1;
          part.push(next);
        }
      }
    }
    if (part.length <= LARGEST_PART) parts.push(part.map((at) => [at, full[at]!] as const));
  });
  return parts;
}

type Reduced = {
  readonly weights: Map<number, number>;
  rest: number;
  readonly times: Map<number, number>;
};

/** Multipliers of rows that leave no weight modulo the prime, but a capacity. */
function eliminate(
  part: readonly (readonly [number, FullRow])[],
  prime: number,
): Map<number, number>[] {
  const pivots = new Map<number, Reduced>();
  const found: Map<number, number>[] = [];
  const order = [...part].sort(([a, one], [b, other]) => {
    return one.weights.size - other.weights.size || a - b;
  });
  for (const [at, { weights, rest }] of order) {
    const row: Reduced = {
      weights: new Map([...weights].filter(([, weight]) => weight % prime !== 0)),
      rest: modulo(rest, prime),
      times: new Map([[at, 1]]),
    };
    // A pivot row holds no arc of the pivots before it, so this ends.
    for (let arc = arcIn(row, pivots); arc !== undefined; arc = arcIn(row, pivots)) {
      const pivot = pivots.get(arc)!;
      const factor = modulo(
        -row.weights.get(arc)! * inverse(pivot.weights.get(arc)!, prime),
        prime,
      );
      addTo(row.weights, pivot.weights, factor, prime);
      addTo(row.times, pivot.times, factor, prime);
      row.rest = modulo(row.rest + factor * pivot.rest, prime);
    }
    const [first] = row.weights.keys();
    if (first !== undefined) pivots.set(first, row);
    if (first !== undefined || row.rest === 0) continue;
    // So that what is rounded down is as much as can be.
    const factor = modulo((prime - 1) * inverse(row.rest, prime), prime);
    found.push(new Map([...row.times].map(([of, times]) => [of, modulo(factor * times, prime)])));
  }
  return found;
}

/** A row's weights on whole arcs are made divisible by the rows of their units, which are full. */
function cutOf(input: {
  readonly model: ChoiceModel;
  readonly values: Float64Array;
  readonly cuts: readonly CutRow[];
  readonly full: readonly FullRow[];
  readonly times: ReadonlyMap<number, number>;
  readonly prime: number;
}): Cut {
  const { model, values, cuts, full, times, prime } = input;
  const lists = { row: [] as Multiplier[], unit: [] as Multiplier[], cut: [] as Multiplier[] };
  const whole = new Map<number, number>();
  const addWhole = (arc: number, weight: number): void => {
    if (values[arc]! > 1 - TOLERANCE) whole.set(arc, (whole.get(arc) ?? 0) + weight);
  };
  for (const [at, multiplier] of times) {
    const { kind, index } = full[at]!;
    lists[kind].push([index, multiplier]);
    if (kind === 'row') for (const arc of model.rows[index]!.arcs) addWhole(arc, multiplier);
    if (kind !== 'cut') continue;
    const { arcs, weights } = cuts[index]!;
    arcs.forEach((arc, place) => addWhole(arc, multiplier * weights[place]!));
  }
  for (const [arc, sum] of whole) {
    const missing = modulo(-sum, prime);
    if (missing > 0) lists.unit.push([model.arcUnit[arc]!, missing]);
  }
  const sorted = (list: readonly Multiplier[]): Multiplier[] => [...list].sort(([a], [b]) => a - b);
  return {
    divisor: prime,
    rows: sorted(lists.row),
    units: sorted(lists.unit),
    cuts: sorted(lists.cut),
  };
}

function addTo(
  target: Map<number, number>,
  source: ReadonlyMap<number, number>,
  factor: number,
  prime: number,
): void {
  for (const [key, value] of source) {
    const sum = modulo((target.get(key) ?? 0) + factor * value, prime);
    if (sum === 0) target.delete(key);
    else target.set(key, sum);
  }
}

function arcIn(row: Reduced, pivots: ReadonlyMap<number, Reduced>): number | undefined {
  for (const arc of row.weights.keys()) if (pivots.has(arc)) return arc;
  return undefined;
}

function modulo(value: number, prime: number): number {
  return ((value % prime) + prime) % prime;
}

function inverse(value: number, prime: number): number {
  for (let candidate = 1; candidate < prime; candidate++) {
    if (modulo(candidate * value, prime) === 1) return candidate;
  }
  return 1;
}
