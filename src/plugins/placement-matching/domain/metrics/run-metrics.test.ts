import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { PlacementRow, Solution } from '../problem/solution';
import { randomMarket, randomProblem } from '../testing/random-problem';
import { runMetrics } from './run-metrics';

const firstSeed = Number(process.env.TEST_SEED ?? 1);
const solver = createHighsSolver();

/** Two seats at the clinic, one at the shop; the fire station ranks b before a. */
const problem: Problem = {
  ...{ version: 1, seed: '', policy: 'convex', fallback: 'any-eligible' },
  learners: [
    { id: 'a', school: 'A', wishes: ['fire', 'clinic'], priority: 1 },
    { id: 'b', school: 'A', wishes: ['fire', 'clinic'] },
    { id: 'c', school: 'B', wishes: ['clinic', 'shop'] },
    { id: 'd', wishes: ['clinic'] },
  ],
  slots: [
    { id: 'clinic', seats: 2 },
    { id: 'shop', seats: 1 },
    { id: 'fire', seats: 1, ranking: ['b', 'a'] },
  ],
  distances: [
    ['a', 'fire', 1_000],
    ['c', 'shop', 5_000],
    ['c', 'clinic', 9_000],
  ],
};

const solution = (placements: readonly PlacementRow[]): Solution => ({
  ...{ version: 1, status: 'feasible', placed: placements.length, fallbackPlaced: 0 },
  profile: [1, 2].map((rank) => placements.filter((row) => row.rank === rank).length),
  placements,
  unplaced: problem.learners
    .filter(({ id }) => placements.every(({ learner }) => learner !== id))
    .map(({ id }) => ({ learner: id, reasons: [] })),
  ...{ stages: [], bound: 0, gap: 0, proof: { faces: [], bounds: [] } },
  ...{ seed: '', inputHash: '', solver: '' },
});

const found = solution([
  { learner: 'a', slot: 'fire', rank: 1 },
  { learner: 'b', slot: 'clinic', rank: 2 },
  { learner: 'c', slot: 'shop', rank: 2 },
]);

test('the numbers of a proposal as a person counts them', () => {
  const metrics = runMetrics({ problem, solution: found });
  expect(metrics).toMatchObject({
    total: { learners: 4, placed: 3, first: 1, topThree: 3 },
    schools: [
      { school: 'A', learners: 2, placed: 2, first: 1, topThree: 2 },
      { school: 'B', learners: 1, placed: 1, first: 0, topThree: 1 },
    ],
    groups: [
      { priority: 1, learners: 1, placed: 1 },
      { priority: null, learners: 3, placed: 2 },
    ],
    meanRank: 5 / 3,
    worstRank: 2,
    travel: { mean: 3_000, p95: 5_000, known: 2 },
    parityGap: null,
  });
});

test('one free seat that two would rather have is one wasted seat, and two envy the one who got the other', () => {
  // The clinic's second seat is free; c and d wished it first, and b has it as the second wish.
  const metrics = runMetrics({ problem, solution: found });
  expect(metrics).toMatchObject({ wastedSeats: 1, envious: 2 });
});

test('a slot that ranks and a learner who would rather have each other are a blocking pair', () => {
  expect(runMetrics({ problem, solution: found }).blockingPairs).toBe(1);
  const unranked = {
    ...problem,
    slots: problem.slots.map(({ id, seats }) => ({ id, seats })),
  };
  const metrics = runMetrics({ problem: unranked, solution: found });
  expect(metrics.blockingPairs).toBeNull();
});

test('the gap between schools counts schools with at least thirty learners', () => {
  const learners = ['A', 'B', 'C'].flatMap((school, at) =>
    Array.from({ length: at === 2 ? 29 : 30 }, (_, nth) => ({
      ...{ id: `${school}${nth}`, school, wishes: ['s'] },
    })),
  );
  const placed = learners.filter(
    ({ id }) => id !== 'A0' && id !== 'A1' && id !== 'A2' && id[0] !== 'C',
  );
  const metrics = runMetrics({
    problem: { ...problem, learners, slots: [{ id: 's', seats: 99 }], distances: [] },
    solution: solution(placed.map(({ id }) => ({ learner: id, slot: 's', rank: 1 }))),
  });
  expect(metrics.parityGap).toBeCloseTo(10);
  expect(metrics.travel).toBeNull();
});

test('no policy wastes a seat, and what is proposed and accepted blocks nothing', async () => {
  for (let seed = firstSeed; seed < firstSeed + 100; seed++) {
    for (const policy of ['convex', 'greedy', 'generous', 'serial-dictatorship'] as const) {
      const random = { ...randomProblem(seed, policy) };
      if (random.learners.some(({ visits }) => visits)) continue;
      const answer = await allocate({ problem: random, solver });
      if (answer.status === 'infeasible' || random.slots.some(({ minSeats }) => minSeats)) continue;
      const metrics = runMetrics({ problem: random, solution: answer });
      expect({ seed, policy, wasted: metrics.wastedSeats }).toEqual({ seed, policy, wasted: 0 });
    }
    const market = randomMarket(seed);
    const answer = await allocate({ problem: market, solver });
    if (answer.status === 'infeasible' || market.supervisors?.length) continue;
    const metrics = runMetrics({ problem: market, solution: answer });
    expect({ seed, blocking: metrics.blockingPairs ?? 0 }).toEqual({
      ...{ seed, blocking: 0 },
    });
  }
});
