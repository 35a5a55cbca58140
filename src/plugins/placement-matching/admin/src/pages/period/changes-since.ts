import type { RunEditView } from '../../../../contracts/run-edits';

/** What others have done, or taken back, since the list was read; newest first. */
export function changesSince(
  seen: readonly RunEditView[],
  now: readonly RunEditView[],
): readonly RunEditView[] {
  const known = new Map(seen.map(({ id, state }) => [id, state]));
  return now.filter(({ id, state }) => known.get(id) !== state);
}

/** The change that holds a learner in place: the newest one that stands and locks. */
export function lockOf(edits: readonly RunEditView[], learner: string): RunEditView | undefined {
  return edits.find(
    ({ state, kind, learners }) =>
      state === 'done' && LOCKING.has(kind) && learners.includes(learner),
  );
}

/** Whoever is moved by hand stays there. */
const LOCKING: ReadonlySet<string> = new Set(['lock', 'move', 'swap']);
