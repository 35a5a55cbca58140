import type { Row } from './choice-model';

/**
 * A family of arc sets is laminar when any two of them are disjoint or nested; only then is the problem a flow:
 * each unit sends one through the innermost row of its arc, from there to the row around it, and so on.
 *
 * Taken from the largest row to the smallest, a row fits when all its arcs have the same innermost row so far.
 * A row that does not fit is left out and listed. O(sum of row sizes + rows · log rows).
 */
export type Forest = {
  /** Row around each row, −1 for none. */
  readonly parent: Int32Array;
  /** Innermost row of each arc, −1 for none. */
  readonly innermost: Int32Array;
  readonly isLeftOut: Uint8Array;
  readonly leftOut: readonly number[];
};

export function laminarForest(rows: readonly Row[], arcCount: number): Forest {
  const parent = new Int32Array(rows.length).fill(-1);
  const innermost = new Int32Array(arcCount).fill(-1);
  const isLeftOut = new Uint8Array(rows.length);
  const leftOut: number[] = [];
  const order = rows.map((_, row) => row).sort((a, b) => size(rows[b]) - size(rows[a]) || a - b);
  for (const row of order) {
    const arcs = rows[row]?.arcs ?? new Int32Array();
    const around = innermost[arcs[0] ?? -1] ?? -1;
    if (!isWithin(arcs, innermost, around)) {
      isLeftOut[row] = 1;
      leftOut.push(row);
      continue;
    }
    parent[row] = around;
    for (const arc of arcs) innermost[arc] = row;
  }
  return { parent, innermost, isLeftOut, leftOut };
}

function isWithin(arcs: Int32Array, innermost: Int32Array, row: number): boolean {
  for (const arc of arcs) if (innermost[arc] !== row) return false;
  return true;
}

/** Only then are programs over all rows near the flow, and their vertices whole nearly always. */
export function isNearlyNested(
  { rows }: { readonly rows: readonly Row[] },
  forest: Forest,
): boolean {
  return forest.leftOut.length * 2 <= rows.length;
}

function size(row: Row | undefined): number {
  return row?.arcs.length ?? 0;
}
