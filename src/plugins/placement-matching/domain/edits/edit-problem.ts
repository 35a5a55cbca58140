import type { Distance, Learner, Problem, Slot } from '../problem/problem';
import { failure, success, type Result } from '../result';
import type { EditObstacle, RunEdit } from './run-edit';

export type Incoming = { readonly learner: Learner; readonly distances: readonly Distance[] };

type Input = {
  readonly problem: Problem;
  readonly edit: RunEdit;
  /** Slot of each placed learner. */
  readonly places: ReadonlyMap<string, string>;
  /** The row of a learner who is inserted. */
  readonly incoming?: Incoming;
};

/** The problem as it is after the edit: who is moved by hand stays there, and the rest is as before. */
export function editProblem(input: Input): Result<Problem, EditObstacle> {
  const { problem, edit, places } = input;
  switch (edit.kind) {
    case 'lock': {
      const slot = places.get(edit.learner);
      if (slot === undefined) return failure({ why: 'not-placed', learner: edit.learner });
      return locked(problem, new Map([[edit.learner, slot]]));
    }
    case 'unlock':
      return withLearner(problem, edit.learner, ({ locked: _, ...learner }) => learner);
    case 'withdraw':
      return withLearner(problem, edit.learner, () => undefined);
    case 'insert':
      return inserted(problem, edit.learner, input.incoming);
    case 'move':
      return locked(problem, new Map([[edit.learner, edit.slot]]));
    case 'swap':
      return swapped(input, edit);
    case 'add-seat':
      return withSlot(problem, edit.slot, (slot) => withSeats(slot, 1));
    case 'remove-seat':
      return withSlot(problem, edit.slot, (slot) => withSeats(slot, -1));
  }
}

function swapped(
  { problem, places }: Input,
  { learner, other }: Extract<RunEdit, { kind: 'swap' }>,
): Result<Problem, EditObstacle> {
  const [own, theirs] = [places.get(learner), places.get(other)];
  if (own === undefined) return failure({ why: 'not-placed', learner });
  if (theirs === undefined) return failure({ why: 'not-placed', learner: other });
  if (own === theirs) return failure({ why: 'same-slot', slot: own });
  const rowOf = (id: string): Learner | undefined => problem.learners.find((row) => row.id === id);
  const daysOf = (row: Learner | undefined): string =>
    [row?.from, row?.to, row?.days?.join(), row?.provider].join(' ');
  if (daysOf(rowOf(learner)) !== daysOf(rowOf(other)))
    return failure({ why: 'other-days', learner: other });
  return locked(
    problem,
    new Map([
      [learner, theirs],
      [other, own],
    ]),
  );
}

function locked(problem: Problem, at: ReadonlyMap<string, string>): Result<Problem, EditObstacle> {
  for (const [learner, slot] of at) {
    if (!problem.learners.some(({ id }) => id === learner))
      return failure({ why: 'not-in-run', learner });
    if (!problem.slots.some(({ id }) => id === slot)) return failure({ why: 'no-slot', slot });
  }
  const learners = problem.learners.map((row) => {
    const slot = at.get(row.id);
    return slot === undefined ? row : { ...row, locked: slot };
  });
  return success({ ...problem, learners });
}

function withLearner(
  problem: Problem,
  id: string,
  change: (learner: Learner) => Learner | undefined,
): Result<Problem, EditObstacle> {
  if (!problem.learners.some((row) => row.id === id))
    return failure({ why: 'not-in-run', learner: id });
  const learners = problem.learners.flatMap((row) => (row.id === id ? (change(row) ?? []) : row));
  const isGone = learners.length < problem.learners.length;
  const distances = isGone ? problem.distances?.filter(([who]) => who !== id) : problem.distances;
  return success({ ...problem, learners, distances });
}

/** Wishes for slots that the run does not know are left out; those were closed or not offered. */
function inserted(
  problem: Problem,
  id: string,
  incoming: Incoming | undefined,
): Result<Problem, EditObstacle> {
  if (problem.learners.some((row) => row.id === id)) return failure({ why: 'in-run', learner: id });
  if (incoming === undefined) return failure({ why: 'not-in-run', learner: id });
  const known = new Set(problem.slots.map((slot) => slot.id));
  const { learner, distances } = incoming;
  const row: Learner = {
    ...learner,
    wishes: learner.wishes.filter((slot) => known.has(slot)),
    ...(learner.eligible && { eligible: learner.eligible.filter((slot) => known.has(slot)) }),
  };
  return success({
    ...problem,
    learners: [...problem.learners, row],
    distances: [...(problem.distances ?? []), ...distances.filter(([, slot]) => known.has(slot))],
  });
}

function withSlot(
  problem: Problem,
  id: string,
  change: (slot: Slot) => Slot | undefined,
): Result<Problem, EditObstacle> {
  const slot = problem.slots.find((row) => row.id === id);
  if (slot === undefined) return failure({ why: 'no-slot', slot: id });
  const changed = change(slot);
  if (changed === undefined) return failure({ why: 'no-seat', slot: id });
  const slots = problem.slots.map((row) => (row.id === id ? changed : row));
  return success({ ...problem, slots });
}

/** On every day on which the slot is open. */
function withSeats(slot: Slot, by: 1 | -1): Slot | undefined {
  const least = Math.min(slot.seats, ...(slot.open ?? []).map(({ seats }) => seats ?? slot.seats));
  if (by < 0 && least === 0) return undefined;
  const open = slot.open?.map((span) =>
    span.seats === undefined ? span : { ...span, seats: span.seats + by },
  );
  return { ...slot, seats: slot.seats + by, ...(open && { open }) };
}
