import path from 'node:path';
import { regionProblem } from '../../../../../bench/region-problem';
import type { LinearSolver } from '../../allocator/linear-solver';
import { createExpendableSolver } from '../../server/src/adapters/expendable-solver';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { Random } from '../testing/random';
import { verifySolution } from '../verify/verify-solution';
import { allocate } from './allocate';
import type { Problem } from './problem';

const overlapping = (seed: number): Problem =>
  regionProblem({
    ...{ learners: 900, calendar: 'overlapping', fallback: 'any-eligible', others: 8 },
    ...{ crossing: 0.2, seed },
  });

test.each([1, 2])(
  'prao of overlapping weeks closes in on an answer that is best in every stage, as the verifier says too, region %i',
  async (seed) => {
    const problem = overlapping(seed);
    const seen: { readonly stage: string; readonly placed: number; readonly bound: number }[] = [];
    const solution = await allocate({
      problem,
      solver: createHighsSolver(),
      onProgress: ({ stage, standing }) => seen.push({ stage, ...standing() }),
    });
    expect(solution.status).toBe('optimal');
    expect(verifySolution({ problem, solution })).toMatchObject({ exit: 0 });
    for (const { placed, bound } of seen) {
      expect(placed).toBeLessThanOrEqual(solution.placed);
      expect(bound).toBeGreaterThanOrEqual(solution.placed);
    }
    expect(new Set(seen.map(({ stage }) => stage))).toContain('lottery');
    expect(seen.at(-1)).toMatchObject({ placed: solution.placed, bound: solution.placed });
  },
);

test('overlapping weeks give the same bytes for shuffled rows, and whichever instance of HiGHS answers', async () => {
  const problem = overlapping(3);
  const random = new Random(3);
  const shuffled: Problem = {
    ...problem,
    learners: random.shuffled(problem.learners),
    slots: random.shuffled(problem.slots),
    supervisors: random.shuffled(problem.supervisors ?? []),
    workplaces: random.shuffled(problem.workplaces ?? []),
    distances: random.shuffled(problem.distances ?? []),
  };
  const one = await allocate({ problem, solver: createHighsSolver() });
  // A fresh instance for every program, as if each were answered by another worker.
  const fresh: LinearSolver = {
    name: 'fresh',
    solve: (model, options) => createHighsSolver().solve(model, options),
  };
  const other = await allocate({ problem: shuffled, solver: fresh });
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

test('a thread of HiGHS that dies leaves an answer that is feasible and says what is not proven', async () => {
  const dying = path.join(process.cwd(), 'tests', 'support', 'dying-worker.cjs');
  const problem = overlapping(4);
  const solution = await allocate({ problem, solver: createExpendableSolver(dying) });
  expect(solution.status).toBe('feasible');
  expect(solution.stages.some(({ proven }) => !proven)).toBe(true);
  expect(verifySolution({ problem, solution })).toMatchObject({ exit: 3 });
});

test('weeks of one to eight, each learner with their own, end within a hundredth of the number that can be placed', async () => {
  const problem = regionProblem({
    ...{ learners: 600, calendar: 'mixed', fallback: 'none', crossing: 0.1, seed: 3 },
  });
  const solution = await allocate({ problem, solver: createHighsSolver() });
  const { value = 0, bound = Infinity } = solution.stages.find(({ name }) => name === 'placed')!;
  expect(bound - value).toBeLessThanOrEqual(0.01 * bound);
  expect(verifySolution({ problem, solution }).exit).toBe(3);
});

test('a least number on every slot is kept, and places and wishes are proven best before anything else', async () => {
  const region = regionProblem({
    ...{ learners: 200, calendar: 'overlapping', fallback: 'any-eligible', others: 8 },
    ...{ crossing: 0.1, seed: 3 },
  });
  const slots = region.slots.map((slot) => ({ ...slot, minSeats: Math.min(slot.seats, 2) }));
  const problem = { ...region, slots };
  const solution = await allocate({ problem, solver: createHighsSolver() });
  const proven = solution.stages.filter((stage) => stage.proven).map(({ name }) => name);
  expect(proven).toEqual(expect.arrayContaining(['priority-1', 'placed', 'convex']));
  expect(solution.placed).toBeGreaterThan(0);
  // It counts the learners of each slot and day itself; the search for something better reaches its limit.
  expect(verifySolution({ problem, solution }).exit).toBe(3);
});
