import { createHighsSolver } from '../server/src/adapters/highs-solver';
import { buildProblem } from './build-problem';
import { withFieldWishes } from './field-wishes';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import { allocate } from './problem/allocate';
import { checkProblem } from './problem/check-problem';
import { verifySolution } from './verify/verify-solution';

const DAYS = ['2027-03-15', '2027-03-16'];
const north = (kilometres: number): { latitude: number; longitude: number } => ({
  latitude: 57 + kilometres / 111,
  longitude: 12,
});
const learner = (id: string, wishes: readonly string[]): LearnerFacts => ({
  ...{ id, school: null, provider: null, priority: null, birthYear: 2011, grade: 9 },
  ...{ programme: null, position: north(0), days: DAYS, wishes },
});
/** A slot so many kilometres from the school. */
const slot = (
  id: string,
  kilometres: number,
  over: Partial<SlotFacts> = {},
): { slot: SlotFacts; kilometres: number } => ({
  kilometres,
  slot: {
    ...{ id, isOffered: true, field: 'animals', seats: 1, open: [], supervisor: null },
    ...{ workplace: `at ${id}`, minAge: null, minGrade: null, programme: null },
    ...{ reservedForSchools: [], reservedForProviders: [], reservedUntil: null },
    ...over,
  },
});
const period = (
  learners: readonly LearnerFacts[],
  slots: readonly ReturnType<typeof slot>[],
): PeriodFacts => ({
  ...{ seed: 'seed', policy: 'convex', fallback: 'none', today: '2027-02-01' },
  hasFieldWishes: true,
  ...{ learners, slots: slots.map((one) => one.slot), supervisors: [], schools: [] },
  workplaces: slots.map((one) => ({
    ...{ id: `at ${one.slot.id}`, capacity: null, position: north(one.kilometres) },
  })),
  taken: {
    learners: new Map(),
    slots: new Map(),
    supervisors: new Map(),
    workplaces: new Map(),
    quotas: new Map(),
  },
});

const CLINIC = slot('clinic', 9);

test('after the own wishes stand the five nearest open places of their fields', () => {
  const near = [6, 2, 5, 3, 4, 7].map((at) => slot(`stable-${at}`, at));
  const facts = withFieldWishes(
    period(
      [learner('amina', ['clinic', 'bakery', 'clinic'])],
      [CLINIC, slot('bakery', 1, { field: null }), slot('shop', 1, { field: 'trade' }), ...near],
    ),
  );
  expect(facts.learners[0]).toMatchObject({
    wishes: ['clinic', 'bakery', 'stable-2', 'stable-3', 'stable-4', 'stable-5', 'stable-6'],
    ownWishes: 2,
  });
});

test('no place is added that the learner may not have, that is closed on a day or not offered', () => {
  const facts = withFieldWishes(
    period(
      [learner('amina', ['clinic']), learner('bo', [])],
      [
        CLINIC,
        slot('old', 1, { minAge: 18 }),
        slot('closed', 1, { open: [{ from: '2027-03-16', to: '2027-03-16' }] }),
        slot('gone', 1, { isOffered: false }),
        slot('reserved', 1, { reservedForSchools: ['another'] }),
      ],
    ),
  );
  expect(facts.learners.map(({ wishes, ownWishes }) => ({ wishes, ownWishes }))).toEqual([
    { wishes: ['clinic'], ownWishes: undefined },
    { wishes: [], ownWishes: undefined },
  ]);
});

test('equally near places are drawn for each learner apart', () => {
  const alike = Array.from({ length: 12 }, (_, at) => slot(`stable-${at}`, 3));
  const learners = ['a', 'b', 'c'].map((id) => learner(id, ['clinic']));
  const lists = withFieldWishes(period(learners, [CLINIC, ...alike])).learners.map(({ wishes }) =>
    wishes.join(),
  );
  expect(new Set(lists).size).toBe(3);
});

test('whoever wished for one place only is moved to the field, and the verifier agrees', async () => {
  const { problem } = buildProblem(
    period(
      [learner('amina', ['clinic', 'stable']), learner('bo', ['clinic'])],
      [CLINIC, slot('stable', 1), slot('kennel', 2)],
    ),
  );
  expect(checkProblem(problem).ok).toBe(true);
  const solution = await allocate({ problem, solver: createHighsSolver() });
  expect(solution.placed).toBe(2);
  expect(verifySolution({ problem, solution }).exit).toBe(0);
  const all = [{ ...problem.learners[0]!, ownWishes: 9 }];
  expect(checkProblem({ ...problem, learners: all })).toMatchObject({
    error: { field: 'learners[0].ownWishes', value: 9 },
  });
});
