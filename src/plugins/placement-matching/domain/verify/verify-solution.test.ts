import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { Solution } from '../problem/solution';
import { checkProblem } from '../problem/check-problem';
import { readFacts } from './facts';
import { verifySolution } from './verify-solution';

const week = { from: '2027-03-15', to: '2027-03-19' };

/** Two seats at each slot, three learners for the first of them, one who wished for nothing that is open. */
const problem: Problem = {
  version: 1,
  seed: 'drawn in public',
  policy: 'convex',
  fallback: 'none',
  learners: [
    { id: 'a', school: 'A', ...week, wishes: ['s', 't'], priority: 1 },
    { id: 'b', school: 'A', ...week, wishes: ['s', 't'], previous: 's' },
    { id: 'c', school: 'B', ...week, wishes: ['s', 't'] },
    { id: 'd', school: 'B', ...week, wishes: ['u'] },
  ],
  slots: [
    { id: 's', seats: 1, supervisor: 'v' },
    { id: 't', seats: 2, supervisor: 'v' },
    { id: 'u', seats: 2, open: [] },
  ],
  supervisors: [{ id: 'v', capacity: 2 }],
};

let right: Solution;

beforeAll(async () => {
  right = await allocate({ problem, solver: createHighsSolver() });
});

test('the solution as it is written is right', () => {
  expect(verifySolution({ problem, solution: right })).toMatchObject({ exit: 0 });
});

const first = <Row>(rows: readonly Row[], change: Partial<Row>): Row[] =>
  rows.map((row, at) => (at === 0 ? { ...row, ...change } : row));

const changes: [string, (solution: Solution) => Partial<Solution>][] = [
  ['status', () => ({ status: 'feasible' })],
  ['status infeasible', () => ({ status: 'infeasible' })],
  ['placed', ({ placed }) => ({ placed: placed + 1 })],
  ['profile', ({ profile }) => ({ profile: [...profile].reverse().map((n) => n + 1) })],
  ['fallbackPlaced', () => ({ fallbackPlaced: 1 })],
  ['a placement left out', ({ placements }) => ({ placements: placements.slice(1) })],
  ['a placement twice', ({ placements }) => ({ placements: [...placements, placements[0]!] })],
  ['placements out of order', ({ placements }) => ({ placements: [...placements].reverse() })],
  ['an unknown learner', ({ placements }) => ({ placements: first(placements, { learner: 'x' }) })],
  [
    'a closed slot',
    ({ placements }) => ({ placements: first(placements, { slot: 'u', rank: null }) }),
  ],
  [
    'a full slot',
    ({ placements }) => ({ placements: placements.map((row) => ({ ...row, slot: 's', rank: 1 })) }),
  ],
  ['a rank', ({ placements }) => ({ placements: first(placements, { rank: 2 }) })],
  ['a rank of null', ({ placements }) => ({ placements: first(placements, { rank: null }) })],
  ['no reasons', ({ unplaced }) => ({ unplaced: first(unplaced, { reasons: [] }) })],
  [
    'a false reason',
    ({ unplaced }) => ({ unplaced: first(unplaced, { reasons: [{ code: 'no-wishes' }] }) }),
  ],
  [
    'a reason about another slot',
    ({ unplaced }) => ({
      unplaced: first(unplaced, {
        reasons: [{ code: 'slot-full', slot: 'u', days: ['2027-03-15'] }],
      }),
    }),
  ],
  [
    'a reason about a day that is not the learner’s',
    ({ unplaced }) => ({
      unplaced: first(unplaced, {
        reasons: [{ code: 'slot-full', slot: 's', days: ['2027-03-22'] }],
      }),
    }),
  ],
  ['bound', ({ bound }) => ({ bound: bound + 1 })],
  ['gap', () => ({ gap: 0.1 })],
  ['seed', () => ({ seed: 'another' })],
  [
    'inputHash',
    ({ inputHash }) => ({
      inputHash: inputHash.replace(/./, (sign) => (sign === '0' ? '1' : '0')),
    }),
  ],
  ['a stage left out', ({ stages }) => ({ stages: stages.slice(1) })],
];

test.each(changes)('a changed %s is wrong', (_, change) => {
  const solution = { ...right, ...change(right) };
  expect(verifySolution({ problem, solution })).toMatchObject({ exit: 1 });
});

test.each(['priority-1', 'placed', 'convex', 'parity', 'stability', 'travel', 'lottery'])(
  'a changed value or bound of stage %s is wrong',
  (name) => {
    for (const change of [{ value: 7 }, { bound: 7 }, { proven: false }]) {
      const stages = right.stages.map((stage) =>
        stage.name === name ? { ...stage, ...change } : stage,
      );
      expect(verifySolution({ problem, solution: { ...right, stages } })).toMatchObject({
        exit: 1,
      });
    }
  },
);

test('a feasible solution that is not the best is refuted when it calls itself optimal', async () => {
  const seeds = Array.from({ length: 8 }, (_, at) => `another draw ${at}`);
  let refuted = 0;
  for (const seed of seeds) {
    const drawn = await allocate({ problem: { ...problem, seed }, solver: createHighsSolver() });
    const isSame =
      drawn.placements.map(({ slot }) => slot).join() ===
      right.placements.map(({ slot }) => slot).join();
    if (
      isSame &&
      drawn.placements.map(({ learner }) => learner).join() ===
        right.placements.map(({ learner }) => learner).join()
    )
      continue;
    const { placements, unplaced, placed, profile } = drawn;
    const verdict = verifySolution({
      problem,
      solution: { ...right, placements, unplaced, placed, profile },
    });
    expect(verdict.exit).toBe(1);
    refuted += 1;
  }
  expect(refuted).toBeGreaterThan(0);
});

test('without its proof a small solution is proven by search', () => {
  const solution = { ...right, proof: { faces: [], bounds: [] } };
  expect(verifySolution({ problem, solution })).toMatchObject({ exit: 0 });
});

test('what a lock fills is no way out for others: the bound that says so follows', async () => {
  const locked: Problem = {
    ...problem,
    learners: [
      { id: 'a', ...week, wishes: ['s'], locked: 's' },
      { id: 'b', ...week, wishes: ['s', 't'] },
    ],
    slots: [
      { id: 's', seats: 1 },
      { id: 't', seats: 1 },
    ],
    supervisors: [],
  };
  const best = await allocate({ problem: locked, solver: createHighsSolver() });
  const from = best.stages.findIndex(({ name }) => name === 'convex');
  const { value } = best.stages[from]!;
  const doubted: Solution = {
    ...best,
    ...{ status: 'feasible', bound: value, gap: 0 },
    stages: best.stages.map((stage, at) =>
      at < from ? stage : { ...stage, bound: at === from ? value : 0, proven: false },
    ),
    proof: {
      faces: [],
      bounds: [{ stage: 'convex', scale: 1, weights: [['placed', 100]], prices: [] }],
    },
  };
  expect(verifySolution({ problem: locked, solution: doubted })).toMatchObject({ exit: 3 });
  const stages = doubted.stages.map((stage, at) =>
    at === from ? { ...stage, bound: value + 1 } : stage,
  );
  const gap = 1 / (value + 1);
  const tooMuch: Solution = { ...doubted, stages, bound: value + 1, gap };
  expect(verifySolution({ problem: locked, solution: tooMuch })).toMatchObject({ exit: 1 });
});

test('where the last seat places everybody of a school, every stage is proven without a search', async () => {
  const learners = Array.from({ length: 10 }, (_, at) => {
    return { id: `l${at}`, school: 'A', ...week, wishes: [] };
  });
  const slots = ['s', 't', 'u', 'v', 'x'].map((id) => ({ id, seats: 2 }));
  const fits: Problem = {
    version: 1,
    seed: 'drawn in public',
    policy: 'convex',
    fallback: 'any-eligible',
    learners,
    slots,
  };
  const solution = await allocate({ problem: fits, solver: createHighsSolver() });
  expect(solution.placed).toBe(10);
  expect(verifySolution({ problem: fits, solution })).toMatchObject({ exit: 0 });
});

test.each([
  ['wished for it as much', {}, 0],
  ['went before all others', { priority: 1 }, 1],
  ['was there before', { previous: 's' }, 1],
  ['is locked there', { locked: 's' }, 1],
] as const)('a draw lost to somebody who %s is judged', async (_, rival, exit) => {
  const pair: Problem = {
    ...{ version: 1, seed: 'drawn in public', policy: 'convex', fallback: 'none' },
    learners: [
      { id: 'a', wishes: ['s'] },
      { id: 'b', wishes: ['s'], ...rival },
    ],
    slots: [
      { id: 's', seats: 1 },
      { id: 't', seats: 0 },
    ],
  };
  for (let draw = 0; draw < 40; draw++) {
    const drawn = { ...pair, seed: `draw ${draw}` };
    const solution = await allocate({ problem: drawn, solver: createHighsSolver() });
    if (solution.unplaced[0]?.learner !== 'a') continue;
    const claimed: Solution = {
      ...solution,
      unplaced: [{ learner: 'a', reasons: [{ code: 'lottery', slot: 's' }] }],
    };
    expect(verifySolution({ problem: drawn, solution: claimed })).toMatchObject({ exit });
    return;
  }
  throw new Error('a was never the one who is left out');
});

test('spans of ten thousand years, and days named alone among them, are judged day by day', async () => {
  const ages: Problem = {
    ...{ version: 1, seed: '', policy: 'convex', fallback: 'none' },
    learners: [
      { id: 'a', from: '0001-01-01', to: '9999-12-31', wishes: ['s'] },
      { id: 'b', days: ['2027-03-13'], wishes: ['s'] },
      { id: 'c', from: '2027-03-15', to: '2027-03-19', wishes: ['s'] },
      { id: 'd', from: '2027-03-18', to: '2027-03-22', wishes: ['s'] },
    ],
    slots: [{ id: 's', seats: 1, open: [{ from: '0001-01-01', to: '9999-12-31' }] }],
  };
  // Only the shorter spans are solved here: the days of the long one fill a file.
  const short = { ...ages, learners: ages.learners.slice(1) };
  const solution = await allocate({ problem: short, solver: createHighsSolver() });
  expect(verifySolution({ problem: short, solution })).toMatchObject({ exit: 0 });
  const [out] = solution.unplaced;
  const verdictOn = (days: readonly string[]): number => {
    const reasons = [{ code: 'slot-full', slot: 's', days } as const];
    const unplaced = [{ learner: out!.learner, reasons }];
    return verifySolution({ problem: short, solution: { ...solution, unplaced } }).exit;
  };
  expect(verdictOn(['2027-03-18', '2027-03-19'])).toBe(0);
  expect(verdictOn(['2027-03-20'])).toBe(1);
  expect(verdictOn(['2027-03-17', '2027-03-22'])).toBe(1);
  expect(verdictOn(['2027-02-46'])).toBe(1);
  const facts = readFacts(ages);
  const standing = ['0001-01-01', '2027-03-15', '2027-03-18', '2027-03-22', '2027-03-23'];
  expect(facts.seekers[0]!.days).toEqual(standing);
  expect(facts.standIn('0001-01-02')).toBe('0001-01-01');
  expect(facts.standIn('9999-12-31')).toBe('2027-03-23');
  expect(facts.standIn('2027-03-21')).toBe(undefined);
});

test('ids that hold the sign between the parts of a key are no others', async () => {
  const odd: Problem = {
    ...{ version: 1, seed: '', policy: 'convex', fallback: 'any-eligible' },
    learners: [
      { id: 'a', wishes: [] },
      { id: 'a\u0000s', wishes: [] },
    ],
    slots: [
      { id: 's\u0000t', seats: 1 },
      { id: 't', seats: 1 },
    ],
    distances: [
      ['a', 's\u0000t', 5],
      ['a\u0000s', 't', 700],
    ],
  };
  expect(checkProblem(odd).ok).toBe(true);
  const solution = await allocate({ problem: odd, solver: createHighsSolver() });
  expect(solution.stages.find(({ name }) => name === 'travel')?.value).toBe(0);
  expect(verifySolution({ problem: odd, solution })).toMatchObject({ exit: 0 });
});
