import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import { explainLearner } from './explain-learner';
import type { Explanation } from './explanation';
import { openRun } from './open-run';

const solver = createHighsSolver();
const WEEK = { from: '2027-03-15', to: '2027-03-19' };
const NEXT_WEEK = { from: '2027-03-22', to: '2027-03-26' };

async function explained(
  world: Pick<Problem, 'learners' | 'slots'> & Partial<Problem>,
  learner: string,
): Promise<Explanation> {
  const problem: Problem = {
    ...{ version: 1, seed: 'x', policy: 'convex', fallback: 'none', ...world },
  };
  const solution = await allocate({ problem, solver });
  return explainLearner({ run: openRun({ problem, solution }), learner, exclusions: [] })!;
}

/** Amina goes first to the one seat of the clinic, so Ali has none. */
const lost = [
  { id: 'amina', priority: 1, wishes: ['clinic'], ...WEEK },
  { id: 'ali', wishes: ['clinic'], ...WEEK },
];
const helps = { better: 1, placed: 1, helpsLearner: true };

test('a seat more comes first, then the nearest free one that is open to the learner', async () => {
  const { remedies, summary } = await explained(
    {
      learners: lost,
      slots: [
        ...['clinic', 'far', 'near', 'unknown'].map((id) => ({ id, seats: 1 })),
        { id: 'shut', seats: 1, open: [] },
      ],
      distances: [
        ['ali', 'far', 9_000],
        ['ali', 'near', 800],
        ['ali', 'shut', 10],
        ['amina', 'unknown', 5],
      ],
    },
    'ali',
  );
  expect(remedies).toEqual([
    { kind: 'seat', slot: 'clinic', resource: 'clinic', ...helps },
    { kind: 'free-seat', slot: 'near', metres: 800 },
  ]);
  expect(summary).toEqual({ code: 'few-wishes', wishes: 1, nearest: null });
});

test('where no distance is known the first free seat is named without one', async () => {
  const slots = ['clinic', 'first', 'second'].map((id) => ({ id, seats: 1 }));
  const { remedies } = await explained({ learners: lost, slots }, 'ali');
  expect(remedies[1]).toEqual({ kind: 'free-seat', slot: 'first', metres: null });
});

test('somebody with the same days who wished for the own place could trade', async () => {
  const wishes = ['clinic', 'care'];
  const world = {
    learners: [
      ...['amina', 'ali', 'noor'].map((id) => ({ id, wishes, ...WEEK })),
      { id: 'zoe', wishes, ...NEXT_WEEK },
    ],
    slots: [
      { id: 'care', seats: 2 },
      { id: 'clinic', seats: 1 },
    ],
  };
  const trade = { kind: 'swap', slot: 'clinic', other: 'amina', otherFrom: 1, otherTo: 2 };
  const seat = { kind: 'seat', slot: 'clinic', resource: 'clinic', better: 1, placed: 0 };
  expect((await explained(world, 'ali')).remedies).toEqual([
    { ...seat, helpsLearner: true },
    trade,
  ]);
  // One seat more would go to Ali, who drew the lower number.
  expect((await explained(world, 'noor')).remedies).toEqual([
    { ...seat, helpsLearner: false },
    trade,
  ]);
});

test.each([
  ['of another provider', { provider: 'molndal' }],
  ['who is locked there', { locked: 'clinic' }],
  ['who did not wish for the own place', { wishes: ['clinic'] }],
])('nobody trades with one %s', async (_, over) => {
  const wishes = ['clinic', 'care'];
  const { slot, remedies } = await explained(
    {
      learners: [
        { id: 'amina', wishes, provider: 'kungsbacka', ...WEEK, ...over },
        { id: 'ali', wishes, provider: 'kungsbacka', ...WEEK },
      ],
      slots: [
        { id: 'care', seats: 2 },
        { id: 'clinic', seats: 1 },
      ],
    },
    'ali',
  );
  expect(slot).toBe('care');
  expect(remedies.map(({ kind }) => kind)).not.toContain('swap');
});

test('what stops two wishes is named once, as the workplace it is', async () => {
  const { remedies, wishes, summary } = await explained(
    {
      learners: [
        { id: 'amina', priority: 1, wishes: ['desk'], ...WEEK },
        { id: 'ali', wishes: ['desk', 'lab', 'shut', 'north'], ...WEEK },
      ],
      slots: [
        { id: 'desk', seats: 2, workplace: 'w' },
        { id: 'lab', seats: 2, workplace: 'w' },
        { id: 'shut', seats: 1, open: [] },
        { id: 'north', seats: 1, reservedFor: ['north'] },
      ],
      workplaces: [{ id: 'w', capacity: 1 }],
    },
    'ali',
  );
  expect(remedies).toEqual([{ kind: 'workplace', slot: 'desk', resource: 'w', ...helps }]);
  expect(wishes.map(({ code }) => code)).toEqual([
    ...['workplace-full', 'workplace-full', 'closed', 'reserved'],
  ]);
  expect(wishes[2]!.days).toHaveLength(5);
  expect(summary).toBeNull();
});

test('a quota stops its own provider alone', async () => {
  const world = {
    learners: [
      { id: 'amina', provider: 'kungsbacka', priority: 1, wishes: ['desk'], ...WEEK },
      { id: 'ali', provider: 'kungsbacka', wishes: ['desk'], ...WEEK },
      { id: 'eva', provider: 'molndal', wishes: ['desk'], ...WEEK },
    ],
    slots: [{ id: 'desk', seats: 3 }],
    quotas: [{ id: 'q', provider: 'kungsbacka', slots: ['desk'], seats: 1 }],
  };
  const ali = await explained(world, 'ali');
  expect(ali.remedies).toEqual([{ kind: 'quota', slot: 'desk', resource: 'q', ...helps }]);
  expect(ali.wishes[0]).toMatchObject({ code: 'quota-full', resource: 'q', limit: 1 });
  expect((await explained(world, 'eva')).slot).toBe('desk');
});

test('whoever wished for nothing hears of two places outside the wishes that one seat more would open', async () => {
  const { remedies, summary } = await explained(
    {
      fallback: 'any-eligible',
      learners: [
        { id: 'amina', priority: 1, wishes: ['clinic'], ...WEEK },
        ...['ali', 'bo'].map((id) => ({ id, wishes: [], ...WEEK })),
      ],
      slots: ['clinic', 'care'].map((id) => ({ id, seats: 1 })),
    },
    'ali',
  );
  expect(remedies).toEqual([
    { kind: 'seat', slot: 'care', resource: 'care', ...helps },
    { kind: 'seat', slot: 'clinic', resource: 'clinic', ...helps },
  ]);
  expect(summary).toEqual({ code: 'few-wishes', wishes: 0, nearest: null });
});

test('where no place is for the learner, the nearest says what it is that keeps it out', async () => {
  const { remedies, summary } = await explained(
    {
      fallback: 'any-eligible',
      learners: [{ id: 'ali', school: 'south', wishes: [], ...WEEK }],
      slots: [
        { id: 'shut', seats: 1, open: [] },
        { id: 'north', seats: 1, reservedFor: ['north'] },
      ],
      distances: [
        ['ali', 'shut', 5_000],
        ['ali', 'north', 900],
      ],
    },
    'ali',
  );
  const nearest = { slot: 'north', code: 'reserved', rule: null, needed: null };
  expect(summary).toEqual({ code: 'no-eligible', wishes: 0, nearest });
  expect(remedies).toEqual([]);
});
