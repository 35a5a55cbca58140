import { moveOf } from '../explanations/describe-chain';
import type { ChainMove } from '../explanations/explanation';
import type { Learner } from '../problem/problem';
import type { RunState } from './run-patch';

/** Who moves where from one state of a run to the next; the learner whom it is about comes first. */
export function movesBetween(input: {
  readonly before: RunState;
  readonly after: RunState;
  readonly first: string | undefined;
}): ChainMove[] {
  const { before, after, first } = input;
  const learners = new Map<string, Learner>();
  for (const { problem } of [before, after])
    for (const learner of problem.learners) learners.set(learner.id, learner);
  const placeOf = (state: RunState, id: string): { slot: string | null; rank: number | null } => {
    const slot = state.places.get(id) ?? null;
    const position = slot === null ? -1 : (learners.get(id)?.wishes.indexOf(slot) ?? -1);
    return { slot, rank: position < 0 ? null : position + 1 };
  };
  const moves = [...learners.keys()].flatMap((learner) => {
    const [was, is] = [placeOf(before, learner), placeOf(after, learner)];
    return was.slot === is.slot ? [] : [moveOf({ learner, before: was, after: is })];
  });
  return moves.sort((a, b) => Number(b.learner === first) - Number(a.learner === first));
}
