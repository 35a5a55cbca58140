import type { Stage } from './choice-model';
import { groupedBy } from './grouped';

/** So many first stages reject most arcs that a search looks at. */
export const HEAD = 2;

/**
 * The arcs of each node side by side, with whose they are and what they cost in the first stages: a search that comes
 * backwards reads them in a run, instead of each from another place in memory.
 */
export type RowEntries = {
  /** The entries of node n are start[n] … start[n + 1] − 1. */
  readonly start: Int32Array;
  readonly arc: Int32Array;
  readonly unit: Int32Array;
  /** Cost of entry e in stage k, below HEAD: head[e * HEAD + k]. */
  readonly head: Float64Array;
};

export function rowEntries(input: {
  readonly arcNode: Int32Array;
  readonly nodeCount: number;
  readonly arcUnit: Int32Array;
  readonly stages: readonly Stage[];
}): RowEntries {
  const { arcNode, nodeCount, arcUnit, stages } = input;
  const { start, positions: arc } = groupedBy(arcNode, nodeCount);
  const head = new Float64Array(arc.length * HEAD);
  stages.slice(0, HEAD).forEach(({ arcCost }, stage) => {
    arc.forEach((of, entry) => (head[entry * HEAD + stage] = arcCost(of)));
  });
  return { start, arc, unit: arc.map((of) => arcUnit[of]!), head };
}
