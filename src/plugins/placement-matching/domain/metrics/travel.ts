import type { Problem } from '../problem/problem';
import type { Solution } from '../problem/solution';

/** Metres from school to place, of the placements whose distance is known. */
export type Travel = { readonly mean: number; readonly p95: number; readonly known: number };

export function travelOf({ distances = [] }: Problem, { placements }: Solution): Travel | null {
  const slotOf = new Map(placements.map(({ learner, slot }) => [learner, slot]));
  const metres = distances
    .filter(([learner, slot]) => slotOf.get(learner) === slot)
    .map((row) => row[2])
    .sort((a, b) => a - b);
  if (metres.length === 0) return null;
  const sum = metres.reduce((total, one) => total + one, 0);
  const at = Math.ceil(0.95 * metres.length) - 1;
  return { mean: Math.round(sum / metres.length), p95: metres[at]!, known: metres.length };
}
