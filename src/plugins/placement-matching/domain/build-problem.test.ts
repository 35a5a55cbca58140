import { buildProblem } from './build-problem';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';

const WEEK = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];
const MONDAY = '2027-03-15';

const learner = (id: string, over: Partial<LearnerFacts> = {}): LearnerFacts => ({
  id,
  school: 'school',
  provider: 'provider',
  priority: null,
  birthYear: 2011,
  grade: 9,
  programme: null,
  position: null,
  days: WEEK,
  wishes: [],
  ...over,
});
const slot = (id: string, over: Partial<SlotFacts> = {}): SlotFacts => ({
  id,
  isOffered: true,
  seats: 2,
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
const facts = (over: Partial<PeriodFacts> = {}): PeriodFacts => ({
  seed: 'seed',
  policy: 'convex',
  fallback: 'any-eligible',
  today: '2027-02-01',
  learners: [learner('a')],
  slots: [slot('s')],
  supervisors: [],
  workplaces: [],
  schools: [{ id: 'school', provider: 'provider' }],
  taken: {
    learners: new Map(),
    slots: new Map(),
    supervisors: new Map(),
    workplaces: new Map(),
    quotas: new Map(),
  },
  ...over,
});
const takenOn = (id: string, day: string, count: number): Map<string, Map<string, number>> =>
  new Map([[id, new Map([[day, count]])]]);
const noneTaken = facts().taken;

test('a learner without restrictions has no list of eligible slots, and a slot without dates is always open', () => {
  const { problem, candidateLimit } = buildProblem(facts());
  expect(problem.learners).toEqual([
    { id: 'a', school: 'school', provider: 'provider', days: WEEK, wishes: [] },
  ]);
  expect(problem.slots).toEqual([{ id: 's', seats: 2 }]);
  expect(candidateLimit).toBeNull();
});

test('wishes keep their positions: a slot that is not offered stays in the problem, never open', () => {
  const slots = [slot('s'), slot('closed', { isOffered: false })];
  const { problem } = buildProblem(
    facts({ slots, learners: [learner('a', { wishes: ['closed', 's', 's'] })] }),
  );
  expect(problem.learners[0]?.wishes).toEqual(['closed', 's']);
  expect(problem.slots.find(({ id }) => id === 'closed')?.open).toEqual([]);
});

test('seats that others have are gone on their days and nowhere else', () => {
  const taken = { ...noneTaken, slots: takenOn('s', '2027-03-17', 1) };
  const { problem } = buildProblem(facts({ taken }));
  expect(problem.slots[0]?.open).toEqual([
    { from: MONDAY, to: '2027-03-16', seats: 2 },
    { from: '2027-03-17', to: '2027-03-17', seats: 1 },
    { from: '2027-03-18', to: '2027-03-19', seats: 2 },
  ]);
});

test('days on which a slot is closed stay closed when others have seats in it', () => {
  const slots = [slot('s', { open: [{ from: '2027-03-18', to: '2027-04-30', seats: 5 }] })];
  const { problem } = buildProblem(
    facts({ slots, taken: { ...noneTaken, slots: takenOn('s', '2027-03-18', 2) } }),
  );
  expect(problem.slots[0]?.open).toEqual([
    { from: '2027-03-18', to: '2027-03-18', seats: 3 },
    { from: '2027-03-19', to: '2027-03-19', seats: 5 },
  ]);
});

test('a supervisor of one slot limits its seats day by day, one of several has the worst day’s capacity', () => {
  const supervisors = [{ id: 'eva', capacity: 2 }];
  const taken = { ...noneTaken, supervisors: takenOn('eva', MONDAY, 1) };
  const one = buildProblem(
    facts({ taken, supervisors, slots: [slot('s', { supervisor: 'eva' })] }),
  ).problem;
  expect(one.supervisors).toEqual(supervisors);
  expect(one.slots[0]?.open?.[0]).toEqual({ from: MONDAY, to: MONDAY, seats: 1 });
  const slots = [slot('s', { supervisor: 'eva' }), slot('t', { supervisor: 'eva' })];
  const several = buildProblem(facts({ taken, supervisors, slots })).problem;
  expect(several.supervisors).toEqual([{ id: 'eva', capacity: 1 }]);
  expect(several.slots[0]?.open).toBeUndefined();
});

test('a workplace that has not said how many it receives sets no limit', () => {
  const workplaces = [{ id: 'w', capacity: null, position: null }];
  const { problem } = buildProblem(facts({ workplaces, slots: [slot('s', { workplace: 'w' })] }));
  expect(problem.workplaces).toEqual([]);
  expect(problem.slots[0]).not.toHaveProperty('workplace');
});

test('age, grade and programme keep a learner out, and the reason is kept', () => {
  const slots = [
    slot('adult', { minAge: 18 }),
    slot('old', { minGrade: 9 }),
    slot('care', { programme: 'Vård och omsorg, Barn och fritid' }),
    slot('s'),
  ];
  const young = learner('a', {
    grade: 8,
    programme: 'Bygg',
    wishes: ['adult', 'old', 'care', 's'],
  });
  const { problem, exclusions } = buildProblem(
    facts({ slots, learners: [young, learner('b', { birthYear: null, grade: null })] }),
  );
  expect(problem.learners.map(({ eligible }) => eligible)).toEqual([['s'], undefined]);
  expect(exclusions.get('a')).toEqual([
    { code: 'not-eligible', slot: 'adult', rule: 'age-not-met', needed: 18, found: 15 },
    { code: 'not-eligible', slot: 'old', rule: 'grade-not-met', needed: 9, found: 8 },
    {
      code: 'not-eligible',
      slot: 'care',
      rule: 'programme-not-met',
      needed: 'Vård och omsorg, Barn och fritid',
      found: 'Bygg',
    },
  ]);
});

test('a reservation for a provider is one for its schools, and lapses after its day', () => {
  const reserved = (reservedUntil: string): SlotFacts[] => [
    slot('s', { reservedForProviders: ['provider'], reservedUntil }),
  ];
  expect(
    buildProblem(facts({ slots: reserved('2027-02-01') })).problem.slots[0]?.reservedFor,
  ).toEqual(['school']);
  expect(
    buildProblem(facts({ slots: reserved('2027-01-31') })).problem.slots[0],
  ).not.toHaveProperty('reservedFor');
});

test('a university’s students enter what is reserved for it though they have no school', () => {
  const slots = [slot('s', { reservedForProviders: ['university'] }), slot('t')];
  const student = learner('a', { school: null, provider: 'university' });
  const { problem } = buildProblem(facts({ slots, learners: [student, learner('b')] }));
  expect(problem.slots[0]).not.toHaveProperty('reservedFor');
  expect(problem.learners.map(({ eligible }) => eligible)).toEqual([undefined, ['t']]);
});

test('who has a place already on one of the days, or no day at all, is left out with the reason', () => {
  const learners = [learner('a'), learner('b', { days: [] }), learner('c')];
  const taken = { ...noneTaken, learners: takenOn('a', MONDAY, 1) };
  const { problem, leftOut } = buildProblem(facts({ learners, taken }));
  expect(problem.learners.map(({ id }) => id)).toEqual(['c']);
  expect(leftOut).toEqual([
    { learner: 'a', code: 'already-placed', days: [MONDAY] },
    { learner: 'b', code: 'no-days', days: [] },
  ]);
});

test('distance is whole metres from the school to the workplace', () => {
  const workplaces = [
    { id: 'w', capacity: null, position: { latitude: 57.4872, longitude: 12.0762 } },
  ];
  const learners = [
    learner('a', { position: { latitude: 57.7089, longitude: 11.9746 } }),
    learner('b'),
  ];
  const { problem } = buildProblem(
    facts({ learners, workplaces, slots: [slot('s', { workplace: 'w' })] }),
  );
  expect(problem.distances).toEqual([['a', 's', 25_384]]);
});

test('when there are many pairs each learner keeps the wishes, the nearest and an even share of the rest', () => {
  const places = Array.from({ length: 40 }, (_, i) => String(i).padStart(2, '0'));
  const workplaces = places.map((id, i) => ({
    id: `w${id}`,
    capacity: null,
    position: { latitude: 57 + i / 100, longitude: 12 },
  }));
  const slots = places.map((id) => slot(`s${id}`, { workplace: `w${id}` }));
  const learners = places.map((id) =>
    learner(`l${id}`, { position: { latitude: 57, longitude: 12 }, wishes: ['s39'] }),
  );
  const { problem, candidateLimit } = buildProblem(facts({ learners, slots, workplaces }), {
    pairsWithoutCut: 100,
    candidateLimit: 6,
  });
  expect(candidateLimit).toBe(6);
  for (const { eligible } of problem.learners)
    expect(eligible).toEqual(expect.arrayContaining(['s00', 's01', 's02', 's39']));
  expect(problem.learners.every(({ eligible }) => (eligible?.length ?? 0) <= 7)).toBe(true);
  expect(new Set(problem.learners.flatMap(({ eligible }) => eligible)).size).toBe(40);
});
