import type { Problem } from '../problem/problem';
import type { Change, RunPatch } from './run-edit';

/** A problem and where its learners are. */
export type RunState = { readonly problem: Problem; readonly places: ReadonlyMap<string, string> };

/** What differs between two states of a run. */
export function patchBetween(before: RunState, after: RunState): RunPatch {
  const learners = changes(before.problem.learners, after.problem.learners);
  const whose = new Set(
    learners.filter((one) => one.before === null || one.after === null).map(({ id }) => id),
  );
  const distances = [...(before.problem.distances ?? []), ...(after.problem.distances ?? [])];
  const people = new Set([...before.places.keys(), ...after.places.keys()]);
  return {
    learners,
    slots: changes(before.problem.slots, after.problem.slots),
    places: [...people].sort().flatMap((learner) => {
      const was = before.places.get(learner) ?? null;
      const is = after.places.get(learner) ?? null;
      return was === is ? [] : [{ learner, before: was, after: is }];
    }),
    distances: distances.filter(([learner]) => whose.has(learner)),
  };
}

export function reversed({ learners, slots, places, distances }: RunPatch): RunPatch {
  const turn = <Part extends { readonly before: unknown; readonly after: unknown }>(
    part: Part,
  ): Part => ({ ...part, before: part.after, after: part.before });
  return {
    learners: learners.map(turn),
    slots: slots.map(turn),
    places: places.map(turn),
    distances,
  };
}

/** The state after the change; undefined where something that it changes is no longer as it was. */
export function patched(state: RunState, patch: RunPatch): RunState | undefined {
  const learners = applied(state.problem.learners, patch.learners);
  const slots = applied(state.problem.slots, patch.slots);
  const isInPlace = patch.places.every(
    ({ learner, before }) => (state.places.get(learner) ?? null) === before,
  );
  if (learners === undefined || slots === undefined || !isInPlace) return undefined;
  const places = new Map(state.places);
  for (const { learner, after } of patch.places) {
    if (after === null) places.delete(learner);
    else places.set(learner, after);
  }
  const gone = new Set(patch.distances.map(([learner]) => learner));
  const kept = (state.problem.distances ?? []).filter(([learner]) => !gone.has(learner));
  const here = new Set(learners.map(({ id }) => id));
  const added = patch.distances.filter(([learner]) => here.has(learner));
  const distances = [...kept, ...added];
  return {
    problem: {
      ...state.problem,
      learners,
      slots,
      ...(state.problem.distances === undefined && distances.length === 0 ? {} : { distances }),
    },
    places,
  };
}

function changes<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): Change<Row>[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id) ?? null, is.get(id) ?? null];
    return old === now || isSame(old, now) ? [] : [{ id, before: old, after: now }];
  });
}

function applied<Row extends { readonly id: string }>(
  rows: readonly Row[],
  all: readonly Change<Row>[],
): Row[] | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, before, after } of all) {
    if (!isSame(byId.get(id) ?? null, before)) return undefined;
    if (after === null) byId.delete(id);
    else byId.set(id, after);
  }
  return [...byId.values()];
}

/** Rows come from JSON and go there; the order of their keys is kept, and an absent key is an undefined one. */
const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
