import { buildProblem } from './build-problem';
import { explainOutcomes } from './explain';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import type { Solution } from './problem/solution';

const DAYS = ['2027-03-15', '2027-03-16'];
const learner = (id: string, over: Partial<LearnerFacts> = {}): LearnerFacts => ({
  id,
  school: 'school',
  provider: null,
  priority: null,
  birthYear: 2011,
  grade: 9,
  programme: null,
  position: null,
  days: DAYS,
  wishes: [],
  ...over,
});
const slot = (id: string, over: Partial<SlotFacts> = {}): SlotFacts => ({
  id,
  isOffered: true,
  seats: 1,
  open: [],
  supervisor: null,
  workplace: null,
  minAge: null,
  minGrade: null,
  programme: null,
  reservedForSchools: [],
  reservedForProviders: [],
  reservedUntil: null,
  ...over,
});
const facts: PeriodFacts = {
  seed: 's',
  policy: 'convex',
  fallback: 'any-eligible',
  today: '2027-01-01',
  learners: [
    learner('a', {
      wishes: ['full', 'adults', 'reserved', 'closed', 'eva-2', 'crowded', 'mine', 'worse'],
    }),
    learner('b'),
    learner('c'),
    learner('d'),
    learner('e', { wishes: ['full'] }),
    learner('f', { days: [] }),
  ],
  slots: [
    slot('full'),
    slot('adults', { minAge: 18 }),
    slot('reserved', { reservedForSchools: ['other'] }),
    slot('closed', { open: [{ from: '2027-03-16', to: '2027-03-31' }] }),
    slot('eva-1', { supervisor: 'eva' }),
    slot('eva-2', { supervisor: 'eva' }),
    slot('crowded', { workplace: 'w' }),
    slot('crowd', { workplace: 'w' }),
    slot('mine'),
    slot('worse'),
  ],
  supervisors: [{ id: 'eva', capacity: 1 }],
  workplaces: [{ id: 'w', capacity: 1, position: null }],
  schools: [],
  taken: {
    learners: new Map(),
    slots: new Map(),
    supervisors: new Map(),
    workplaces: new Map(),
    quotas: new Map(),
  },
};
const solution: Solution = {
  version: 1,
  status: 'optimal',
  placed: 4,
  profile: [0, 0, 0, 0, 0, 0, 1, 0],
  fallbackPlaced: 3,
  placements: [
    { learner: 'a', slot: 'mine', rank: 7 },
    { learner: 'b', slot: 'full', rank: null },
    { learner: 'c', slot: 'eva-1', rank: null },
    { learner: 'd', slot: 'crowd', rank: null },
  ],
  unplaced: [{ learner: 'e', reasons: [{ code: 'slot-full', slot: 'full' }] }],
  stages: [],
  bound: 4,
  gap: 0,
  proof: { faces: [], bounds: [] },
  seed: 's',
  inputHash: '',
  solver: '',
};

const outcomes = new Map(
  explainOutcomes({ built: buildProblem(facts), solution }).map((outcome) => [
    outcome.learner,
    outcome,
  ]),
);

test('every better wish of a placed learner has the reason that is true on the learner’s days', () => {
  expect(outcomes.get('a')).toEqual({
    learner: 'a',
    slot: 'mine',
    rank: 7,
    reasons: [
      { code: 'slot-full', slot: 'full', days: DAYS },
      { code: 'not-eligible', slot: 'adults', rule: 'age-not-met', needed: 18, found: 15 },
      { code: 'reserved', slot: 'reserved' },
      { code: 'slot-closed', slot: 'closed', days: ['2027-03-15'] },
      { code: 'supervisor-full', slot: 'eva-2', supervisor: 'eva', days: DAYS },
      { code: 'workplace-full', slot: 'crowded', workplace: 'w', days: DAYS },
    ],
  });
});

test('who has a place and wished nothing has nothing to explain', () => {
  expect(outcomes.get('b')?.reasons).toEqual([]);
});

test('who has no place hears why for each wish, and who goes out on no day hears that', () => {
  expect(outcomes.get('e')).toMatchObject({
    slot: null,
    rank: null,
    reasons: [{ code: 'slot-full', slot: 'full' }],
  });
  expect(outcomes.get('f')?.reasons).toEqual([{ code: 'no-days', days: [] }]);
});
