import type { Core } from '@strapi/strapi';
import { movesBetween } from '../../../domain/edits/moves-of';
import { placesOf } from '../../../domain/edits/place-edit';
import type { RunEdit } from '../../../domain/edits/run-edit';
import type { RunState } from '../../../domain/edits/run-patch';
import type { DomainError } from '../../../domain/errors';
import type { ChainMove } from '../../../domain/explanations/explanation';
import type { RunMetrics } from '../../../domain/metrics/run-metrics';
import { RANK_POLICIES } from '../../../domain/problem/policies/rank-policies';
import type { PlacementRow, Solution } from '../../../domain/problem/solution';
import { failure, success, type Result } from '../../../domain/result';
import { judgePlacements } from '../adapters/judge-placements';
import type { ChainMoveView } from '../../../contracts/explanations';
import type { Reading } from '../adapters/period-reader';
import { moveView } from '../messages/render-explanation';
import { namesFor } from './name-explained';
import type { StoredRun } from './open-stored-run';

export const stateOf = ({ open, problem }: StoredRun): RunState => ({
  problem,
  places: placesOf(open),
});

/** A state of a run with its proof. */
export type ProvenState = {
  readonly state: RunState;
  readonly solution: Solution;
  readonly verdict: number;
  readonly metrics: RunMetrics;
};

/**
 * Judges the places in the problem, in a worker: what is as good as the best is proven, what is worse shows by how
 * much. Places of null are those of the best allocation.
 */
export async function prove(input: {
  readonly problem: RunState['problem'];
  readonly places: RunState['places'] | null;
  /** What is refused when the places cannot be had. */
  readonly refusal: DomainError;
}): Promise<Result<ProvenState, DomainError>> {
  const { problem, places, refusal } = input;
  const given = places === null ? undefined : rowsOf(places);
  const { solution, verdict, metrics } = await judgePlacements({
    problem,
    ...(given && { given }),
  });
  if (solution.status === 'infeasible' || verdict === 1) return failure(refusal);
  const found = new Map(solution.placements.map(({ learner, slot }) => [learner, slot]));
  const isGiven = places === null || isSame(places, found);
  if (!isGiven && problem.policy in RANK_POLICIES) return failure(refusal);
  return success({ state: { problem, places: found }, solution, verdict, metrics });
}

function rowsOf(places: RunState['places']): PlacementRow[] {
  return [...places].map(([learner, slot]) => ({ learner, slot, rank: null }));
}

const isSame = (left: RunState['places'], right: RunState['places']): boolean =>
  left.size === right.size && [...left].every(([learner, slot]) => right.get(learner) === slot);

/** Who moves, by name. */
export async function namedMoves(
  strapi: Core.Strapi,
  input: { readonly before: RunState; readonly after: RunState; readonly edit?: RunEdit },
): Promise<{ readonly moves: readonly ChainMove[]; readonly views: ChainMoveView[] }> {
  const { before, after, edit } = input;
  const reading: Reading = { strapi, db: strapi.db.connection };
  const first = edit !== undefined && 'learner' in edit ? edit.learner : undefined;
  const moves = movesBetween({ before, after, first });
  const names = await namesFor(
    reading,
    moves.map(({ learner }) => learner),
  );
  return { moves, views: moves.map((move) => moveView(move, names)) };
}
