import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { Solution } from '../problem/solution';
import { openRun } from './open-run';
import { solveChains } from './solve-chains';

const solver = createHighsSolver();
const DAYS = ['2027-03-15', '2027-03-16', '2027-03-17'];

/** Three learners of two days each in a circle, two slots of one seat: no flow, and one of them has no place. */
const circle: Problem = {
  ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'none' },
  learners: ['a', 'b', 'c'].map((id, at) => {
    return { id, days: DAYS.filter((_, day) => day !== at), wishes: ['s', 't'] };
  }),
  slots: ['s', 't'].map((id) => ({ id, seats: 1 })),
};

const valuesOf = ({ stages }: Solution): Record<string, number> =>
  Object.fromEntries(stages.map(({ name, value }) => [name, value]));

async function chainsOf(problem: Problem, learner: string) {
  const solution = await allocate({ problem, solver });
  const run = openRun({ problem, solution });
  return { solution, chains: await solveChains({ run, solution, learner, solver }) };
}

test('a chain where weeks overlap is what solving again with the wish locked finds', async () => {
  const { solution, chains } = await chainsOf(circle, 'a');
  expect(solution.unplaced.map(({ learner }) => learner)).toEqual(['a']);
  expect([...chains.keys()]).toEqual(['s', 't']);
  expect(chains.get('s')!.moves).toEqual([
    { learner: 'a', from: null, fromRank: null, to: 's', toRank: 1, change: 'better' },
    { learner: 'b', from: 's', fromRank: 1, to: 't', toRank: 2, change: 'worse' },
    { learner: 'c', from: 't', fromRank: 2, to: null, toRank: null, change: 'worse' },
  ]);
  for (const [slot, { changes }] of chains) {
    const learners = circle.learners.map((one) =>
      one.id === 'a' ? { ...one, locked: slot } : one,
    );
    const again = valuesOf(await allocate({ problem: { ...circle, learners }, solver }));
    const expected = valuesOf(solution);
    for (const { stage, by } of changes) expected[stage]! += stage === 'placed' ? -by : by;
    expect(again).toEqual(expected);
  }
});

test('only wishes better than the place are asked for', async () => {
  const { solution, chains } = await chainsOf(circle, 'c');
  expect(solution.placements).toContainEqual({ learner: 'c', slot: 't', rank: 2 });
  expect([...chains.keys()]).toEqual(['s']);
  expect((await chainsOf(circle, 'b')).chains.size).toBe(0);
});

test.each([
  ['is not in the run', (learners: Problem['learners']) => learners, 'nobody'],
  [
    'is locked',
    (learners: Problem['learners']) =>
      learners.map((one) => (one.id === 'c' ? { ...one, locked: 't' } : one)),
    'c',
  ],
  [
    'is in a part that is a flow, where chains need no solving',
    (learners: Problem['learners']) => learners.map((one) => ({ ...one, days: DAYS })),
    'a',
  ],
])('nothing is solved for one who %s', async (_, changed, learner) => {
  const problem = { ...circle, learners: changed(circle.learners) };
  expect((await chainsOf(problem, learner)).chains.size).toBe(0);
});

test('a wish that is closed to the learner is not asked for', async () => {
  const learners = circle.learners.map((one) =>
    one.id === 'a' ? { ...one, eligible: ['t'] } : one,
  );
  const { solution, chains } = await chainsOf({ ...circle, learners }, 'a');
  expect(solution.unplaced.map((one) => one.learner)).toEqual(['a']);
  expect([...chains.keys()]).toEqual(['t']);
});
