import { regionProblem } from '../../../../../bench/region-problem';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { openRun } from '../explanations/open-run';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { PlacementRow, Solution } from '../problem/solution';
import { Random } from '../testing/random';
import { verifySolution } from '../verify/verify-solution';
import { editProblem } from './edit-problem';
import { movesBetween } from './moves-of';
import { placeEdit, placesOf } from './place-edit';
import type { RunEdit } from './run-edit';
import { patchBetween, patched, reversed, type RunState } from './run-patch';

const solver = createHighsSolver();
const DATES = { from: '2027-03-15', to: '2027-03-19' };

const rowsOf = (places: ReadonlyMap<string, string>): PlacementRow[] =>
  [...places].map(([learner, slot]) => ({ learner, slot, rank: null }));
const sorted = (places: ReadonlyMap<string, string>): (readonly string[])[] =>
  [...places].sort(([a], [b]) => (a < b ? -1 : 1));
const mapOf = ({ placements }: Solution): Map<string, string> =>
  new Map(placements.map(({ learner, slot }) => [learner, slot]));

type Edited = { readonly before: RunState; readonly after: RunState; readonly judged: Solution };

/** The edit made on the solved problem, judged and verified. */
async function edited(problem: Problem, solution: Solution, edit: RunEdit): Promise<Edited> {
  const run = openRun({ problem, solution });
  const before = { problem, places: placesOf(run) };
  const changed = editProblem({ ...before, edit });
  const placed = placeEdit(run, edit);
  if (!changed.ok || !placed.ok) throw new Error(JSON.stringify([changed, placed]));
  const given = placed.value === null ? undefined : rowsOf(placed.value);
  const judged = await allocate({ problem: changed.value, solver, ...(given && { given }) });
  if (placed.value !== null) expect(sorted(mapOf(judged))).toEqual(sorted(placed.value));
  const { exit } = verifySolution({ problem: changed.value, solution: judged });
  expect({ edit, exit }).toEqual({ edit, exit: judged.status === 'optimal' ? 0 : 3 });
  return { before, after: { problem: changed.value, places: mapOf(judged) }, judged };
}

test('the best chain of every edit is what a fresh solution finds, and the change can be taken back', async () => {
  for (const seed of [1, 2]) {
    const random = new Random(seed);
    const problem = regionProblem({
      ...{ learners: 80, calendar: 'same-week', crossing: 0, others: 4, seed },
      fallback: seed === 1 ? 'none' : 'any-eligible',
    });
    const solution = await allocate({ problem, solver });
    const learners = random.shuffled(problem.learners).slice(0, 6);
    const slots = random.shuffled(problem.slots).slice(0, 4);
    const edits: RunEdit[] = [
      ...learners.map(({ id }): RunEdit => ({ kind: 'withdraw', learner: id, way: 'chain' })),
      ...learners.flatMap(({ id, wishes }): RunEdit[] => {
        const [slot] = wishes.filter((wish) => mapOf(solution).get(id) !== wish);
        return slot === undefined ? [] : [{ kind: 'move', learner: id, slot, way: 'chain' }];
      }),
      ...slots.map(({ id }): RunEdit => ({ kind: 'add-seat', slot: id })),
    ];
    for (const edit of edits) {
      const { before, after, judged } = await edited(problem, solution, edit);
      const fresh = await allocate({ problem: after.problem, solver });
      if (fresh.status === 'infeasible') continue;
      const value = (of: Solution): unknown => of.stages.map((stage) => stage.value);
      expect({ edit, values: value(judged) }).toEqual({ edit, values: value(fresh) });
      const patch = patchBetween(before, after);
      const back = patched(after, reversed(patch));
      expect(back && sorted(back.places)).toEqual(sorted(before.places));
      const again = patched(before, patch);
      expect(again && sorted(again.places)).toEqual(sorted(after.places));
    }
  }
}, 120_000);

const small: Problem = {
  ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'none' },
  learners: [
    { id: 'ali', wishes: ['clinic', 'care'], ...DATES },
    { id: 'amina', priority: 1, wishes: ['clinic', 'fire'], ...DATES },
    { id: 'bo', wishes: ['clinic'], ...DATES },
  ],
  slots: [
    { id: 'care', seats: 1 },
    { id: 'clinic', seats: 1, open: [{ from: '2027-03-01', to: '2027-03-31', seats: 1 }] },
    { id: 'fire', seats: 2 },
  ],
};

test('whoever is kept where they are shows the gap of it, never a claim that is not true', async () => {
  const solution = await allocate({ problem: small, solver });
  expect(solution.status).toBe('optimal');
  const holder = solution.placements.find(({ slot }) => slot === 'clinic')!.learner;
  const frozen = await edited(small, solution, {
    ...{ kind: 'withdraw', learner: holder, way: 'freeze' },
  });
  expect(frozen.judged.status).toBe('feasible');
  expect(frozen.judged.gap).toBeGreaterThan(0);
  const chained = await edited(small, solution, {
    ...{ kind: 'withdraw', learner: holder, way: 'chain' },
  });
  expect(chained.judged.status).toBe('optimal');
  const moves = movesBetween({ ...chained, first: holder });
  expect(moves[0]).toMatchObject({ learner: holder, from: 'clinic', to: null, change: 'worse' });
});

test('a swap locks both, moves nobody else and is proven', async () => {
  const solution = await allocate({ problem: small, solver });
  const [one, two] = solution.placements.map(({ learner }) => learner);
  const swap = { kind: 'swap', learner: one!, other: two! } as const;
  const { before, after, judged } = await edited(small, solution, swap);
  expect(judged.status).toBe('optimal');
  expect(after.places.get(one!)).toBe(before.places.get(two!));
  expect(movesBetween({ before, after, first: one })).toHaveLength(2);
  expect(after.problem.learners.filter(({ locked }) => locked !== undefined)).toHaveLength(2);
});

test('a seat more or less counts on every open day; one that is not there cannot be removed', () => {
  const places = new Map<string, string>();
  const more = editProblem({ problem: small, places, edit: { kind: 'add-seat', slot: 'clinic' } });
  expect(more.ok && more.value.slots[1]).toEqual({
    ...{ id: 'clinic', seats: 2 },
    open: [{ from: '2027-03-01', to: '2027-03-31', seats: 2 }],
  });
  const none = { ...small, slots: [{ id: 'clinic', seats: 0 }] };
  const less = editProblem({
    ...{ problem: none, places, edit: { kind: 'remove-seat', slot: 'clinic' } },
  });
  expect(less).toEqual({ ok: false, error: { why: 'no-seat', slot: 'clinic' } });
});

test('a change that something later builds on cannot be taken back', async () => {
  const solution = await allocate({ problem: small, solver });
  const first = await edited(small, solution, { kind: 'lock', learner: 'amina' });
  const patch = patchBetween(first.before, first.after);
  const gone = {
    ...first.after,
    problem: {
      ...first.after.problem,
      learners: first.after.problem.learners.filter(({ id }) => id !== 'amina'),
    },
  };
  expect(patched(gone, reversed(patch))).toBeUndefined();
});

test('what cannot be done says why', () => {
  const places = new Map([['ali', 'care']]);
  const error = (edit: RunEdit): unknown => {
    const answer = editProblem({ problem: small, places, edit });
    return answer.ok ? undefined : answer.error;
  };
  expect(error({ kind: 'lock', learner: 'bo' })).toEqual({ why: 'not-placed', learner: 'bo' });
  expect(error({ kind: 'swap', learner: 'ali', other: 'bo' })).toEqual({
    ...{ why: 'not-placed', learner: 'bo' },
  });
  expect(error({ kind: 'withdraw', learner: 'x', way: 'chain' })).toMatchObject({
    why: 'not-in-run',
  });
  expect(error({ kind: 'insert', learner: 'ali', way: 'chain' })).toMatchObject({ why: 'in-run' });
  expect(error({ kind: 'insert', learner: 'x', way: 'chain' })).toMatchObject({
    why: 'not-in-run',
  });
  expect(error({ kind: 'move', learner: 'ali', slot: 'x', way: 'chain' })).toEqual({
    ...{ why: 'no-slot', slot: 'x' },
  });
});
