import { regionProblem } from '../../../../../bench/region-problem';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { Solution } from '../problem/solution';
import { randomProblem } from '../testing/random-problem';
import { verifySolution } from '../verify/verify-solution';
import { explainLearner } from './explain-learner';
import type { Explanation } from './explanation';
import { openRun, type OpenRun } from './open-run';

const solver = createHighsSolver();
const isFull = process.env.TEST_SIZE === 'full';
/** Each changed line of code is met by all of these, so they are few while code is changed on purpose. */
const isMutated = process.env.MUTATE !== undefined;
const PROBLEMS = isMutated ? 40 : 150;
const LEARNERS = isFull ? 60 : isMutated ? 15 : 40;

async function opened(problem: Problem): Promise<{ run: OpenRun; solution: Solution }> {
  const solution = await allocate({ problem, solver });
  return { run: openRun({ problem, solution }), solution };
}

function explained(run: OpenRun, learner: string): Explanation {
  const explanation = explainLearner({ run, learner, exclusions: [] });
  if (explanation === undefined) throw new Error(`${learner} is not in the run`);
  return explanation;
}

/** Stages that maximise are shown as counts, so there a cost more is one less. */
const COUNTED = /^(priority-\d+|placed|stability)$/;

const valuesOf = ({ stages }: Solution): Record<string, number> =>
  Object.fromEntries(stages.map(({ name, value }) => [name, value]));

/** Each chain, against solving again with the learner locked at the wish. Returns how many were compared. */
async function compareChains(problem: Problem): Promise<number> {
  const { run, solution } = await opened(problem);
  if (solution.status !== 'optimal') return 0;
  let compared = 0;
  for (const { id, visits } of problem.learners) {
    if (visits !== undefined) continue;
    const explanation = explained(run, id);
    if (explanation.slot === null)
      expect(explanation.wishes.length + Number(explanation.summary !== null)).toBeGreaterThan(0);
    for (const { slot, chain, code } of explanation.wishes) {
      if (chain === null) continue;
      const learners = problem.learners.map((one) =>
        one.id === id ? { ...one, locked: slot } : one,
      );
      const again = await allocate({ problem: { ...problem, learners }, solver });
      const expected = valuesOf(solution);
      for (const { stage, by } of chain.changes) expected[stage]! += COUNTED.test(stage) ? -by : by;
      expect({ id, slot, code, values: valuesOf(again) }).toEqual({
        ...{ id, slot, code },
        values: expected,
      });
      const moved = new Map(solution.placements.map((row) => [row.learner, row.slot]));
      for (const move of chain.moves) {
        expect(moved.get(move.learner) ?? null).toBe(move.from);
        if (move.to === null) moved.delete(move.learner);
        else moved.set(move.learner, move.to);
      }
      const after = new Map(again.placements.map((row) => [row.learner, row.slot]));
      expect([...moved].sort()).toEqual([...after].sort());
      compared += 1;
    }
  }
  return compared;
}

const DATES = { from: '2027-03-15', to: '2027-03-19' };

test('a full place names what the rule weighs heavier, and what one more seat would do', async () => {
  const problem: Problem = {
    ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'none' },
    learners: [
      { id: 'amina', wishes: ['clinic', 'fire', 'care'], ...DATES },
      { id: 'ali', wishes: ['clinic'], ...DATES },
    ],
    slots: [
      { id: 'clinic', seats: 1 },
      { id: 'fire', seats: 1, reservedFor: ['north'] },
      { id: 'care', seats: 1 },
    ],
  };
  const { run } = await opened(problem);
  const amina = explained(run, 'amina');
  expect(amina).toMatchObject({ slot: 'care', rank: 3, summary: null });
  expect(amina.wishes.map(({ code }) => code)).toEqual(['seat-full-fewer', 'reserved']);
  expect(amina.wishes[0]?.chain?.moves).toEqual([
    { learner: 'amina', from: 'care', fromRank: 3, to: 'clinic', toRank: 1, change: 'better' },
    { learner: 'ali', from: 'clinic', fromRank: 1, to: null, toRank: null, change: 'worse' },
  ]);
  expect(amina.remedies[0]).toMatchObject({
    ...{ kind: 'seat', slot: 'clinic', better: 1, placed: 0, helpsLearner: true },
  });
});

test('a lottery says how many had as good a right, and who drew what', async () => {
  const problem: Problem = {
    ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'none' },
    learners: ['amina', 'ali', 'noor'].map((id) => ({ id, wishes: ['clinic', id], ...DATES })),
    slots: ['clinic', 'amina', 'ali', 'noor'].map((id) => ({ id, seats: 1 })),
  };
  const { run, solution } = await opened(problem);
  const lost = solution.placements.find(({ rank }) => rank === 2)!.learner;
  const [wish] = explained(run, lost).wishes;
  expect(wish).toMatchObject({ code: 'lottery', lottery: { equals: 3 } });
  expect(wish!.lottery!.own).toBeGreaterThan(wish!.lottery!.other);
});

test('a supervisor, a workplace, closed days and a priority group are named as what they are', async () => {
  const problem: Problem = {
    ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'none' },
    learners: [
      { id: 'first', priority: 1, wishes: ['clinic'], ...DATES },
      { id: 'second', wishes: ['clinic', 'fire', 'care', 'closed'], ...DATES },
      { id: 'third', wishes: ['fire'], locked: 'fire', ...DATES },
      { id: 'fourth', priority: 2, wishes: ['care-2'], ...DATES },
    ],
    slots: [
      { id: 'clinic', seats: 1 },
      { id: 'fire', seats: 1 },
      { id: 'care', seats: 2, supervisor: 'eva' },
      { id: 'care-2', seats: 1, supervisor: 'eva' },
      { id: 'closed', seats: 1, open: [] },
    ],
    supervisors: [{ id: 'eva', capacity: 1 }],
  };
  const { run } = await opened(problem);
  const second = explained(run, 'second');
  expect(second.slot).toBeNull();
  expect(second.wishes.map(({ code }) => code)).toEqual([
    'priority',
    'locked',
    'supervisor-full',
    'closed',
  ]);
  expect(second.wishes[2]).toMatchObject({ resource: 'eva', limit: 1, decidedBy: 'priority-2' });
  expect(second.remedies.map(({ kind }) => kind)).toEqual(['seat', 'supervisor']);
});

test('few wishes and no eligible place are said once, with what comes nearest', async () => {
  const problem: Problem = {
    ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'any-eligible' },
    learners: [
      { id: 'a', priority: 1, wishes: ['clinic'], ...DATES },
      { id: 'few', wishes: ['clinic'], ...DATES },
      { id: 'none', wishes: ['clinic'], eligible: [], ...DATES },
    ],
    slots: [{ id: 'clinic', seats: 1 }],
  };
  const { run } = await opened(problem);
  expect(explained(run, 'few').summary).toEqual({ code: 'few-wishes', wishes: 1, nearest: null });
  const known = { slot: 'clinic', rule: 'age-not-met', needed: 16, found: 15 };
  const none = explainLearner({ run, learner: 'none', exclusions: [known] });
  expect(none?.summary).toEqual({
    ...{ code: 'no-eligible', wishes: 1 },
    nearest: { slot: 'clinic', code: 'not-eligible', rule: 'age-not-met', needed: 16 },
  });
  expect(none?.remedies).toEqual([
    { kind: 'requirement', slot: 'clinic', rule: 'age-not-met', needed: 16 },
  ]);
});

test('a learner who wished for nothing and has a place is told so', async () => {
  const problem: Problem = {
    ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'any-eligible' },
    learners: [{ id: 'a', wishes: [], ...DATES }],
    slots: [{ id: 'clinic', seats: 1 }],
  };
  const { run } = await opened(problem);
  expect(explained(run, 'a')).toMatchObject({
    ...{ slot: 'clinic', rank: null, wishes: [] },
    summary: { code: 'few-wishes', wishes: 0 },
  });
});

test('the run that explains is one that verify calls right', async () => {
  const problem = randomProblem(3);
  const { solution } = await opened(problem);
  expect(verifySolution({ problem, solution }).exit).toBe(0);
});

test('where weeks overlap, too, everyone without a place learns which one seat more would give it', async () => {
  const days = ['2027-03-15', '2027-03-16', '2027-03-17'];
  const problem: Problem = {
    ...{ version: 1, seed: 'circle', policy: 'convex', fallback: 'none' },
    learners: ['a', 'b', 'c'].map((id, at) => {
      return { id, days: days.filter((_, day) => day !== at), wishes: ['s'] };
    }),
    slots: [{ id: 's', seats: 1, supervisor: 'v' }],
    supervisors: [{ id: 'v', capacity: 2 }],
  };
  const { run, solution } = await opened(problem);
  expect(solution).toMatchObject({ status: 'optimal', placed: 1 });
  const more = { ...problem, slots: [{ ...problem.slots[0]!, seats: 2 }] };
  for (const { learner } of solution.unplaced) {
    expect(explained(run, learner).remedies).toEqual([
      { kind: 'seat', slot: 's', resource: 's', better: 1, placed: 1, helpsLearner: true },
    ]);
    const kept = more.learners.map((one) =>
      one.id === learner || one.id === solution.placements[0]!.learner
        ? { ...one, locked: 's' }
        : one,
    );
    const again = await allocate({ problem: { ...more, learners: kept }, solver });
    expect(again.placed).toBeGreaterThan(solution.placed);
  }
});

test('a chain applied is what solving again with the wish locked finds, in places and in every stage', async () => {
  let compared = 0;
  for (let seed = 1; seed <= PROBLEMS; seed += 1)
    compared += await compareChains(randomProblem(seed));
  expect(compared).toBeGreaterThan(isMutated ? 0 : 15);
}, 120_000);

test('so it is in a region with and without places outside the wishes', async () => {
  for (const fallback of ['none', 'any-eligible'] as const) {
    const problem = regionProblem({
      ...{ learners: LEARNERS, calendar: 'same-week', fallback, crossing: 0, others: 4, seed: 7 },
    });
    expect(await compareChains(problem)).toBeGreaterThan(LEARNERS / 3);
  }
}, 120_000);
