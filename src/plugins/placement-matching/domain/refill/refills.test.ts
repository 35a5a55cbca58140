import fc from 'fast-check';
import type { LearnerFacts, PeriodFacts, SlotFacts } from '../period-facts';
import { turnNumber } from '../problem/lottery';
import { freedSeats } from './freed-seats';
import { refillsOf } from './refills';

const DAYS = ['2027-03-15', '2027-03-16'];
const SEED = '2027-prao-9';

const learner = (id: string, more: Partial<LearnerFacts> = {}): LearnerFacts => ({
  id,
  ...{ school: null, provider: null, priority: null, birthYear: null, grade: null },
  ...{ programme: null, position: null, days: DAYS, wishes: [] },
  ...more,
});
const slot = (id: string, more: Partial<SlotFacts> = {}): SlotFacts => ({
  id,
  ...{ isOffered: true, seats: 1, open: [], supervisor: null, workplace: null },
  ...{ minAge: null, minGrade: null, programme: null },
  ...{ reservedForSchools: [], reservedForProviders: [], reservedUntil: null },
  ...more,
});
const facts = (more: Partial<PeriodFacts>): PeriodFacts => ({
  ...{ seed: SEED, policy: 'convex', fallback: 'none', today: '2027-03-01' },
  ...{ learners: [], slots: [], supervisors: [], workplaces: [], schools: [] },
  taken: {
    learners: new Map(),
    slots: new Map(),
    supervisors: new Map(),
    workplaces: new Map(),
    quotas: new Map(),
  },
  ...more,
});
const refill = (
  given: PeriodFacts,
  freed: readonly string[],
  left: Parameters<typeof refillsOf>[0]['left'] = [],
) => refillsOf({ facts: given, form: null, freed, left, seed: SEED });
const placed = (ids: readonly string[]): PeriodFacts['taken']['learners'] =>
  new Map(ids.map((id) => [id, new Map([['2027-03-16', 1]])]));

test('who wished the slot goes before who did not, whatever the lot and the group say', () => {
  const learners = [learner('a', { priority: 1 }), learner('b', { wishes: ['other', 'clinic'] })];
  const { refills } = refill(facts({ learners, slots: [slot('clinic')] }), ['clinic']);
  expect(refills).toEqual([
    expect.objectContaining({ slot: 'clinic', learner: 'b', rank: 2, wishedBy: 1, couldHave: 2 }),
  ]);
});

test('a priority group goes before the lot, the lot decides in it', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const learners = ids.map((id) => learner(id, { priority: id === 'd' ? 1 : 2 }));
  const all = facts({ learners, slots: [slot('clinic', { seats: 4 })] });
  const order = refill(all, ['clinic', 'clinic', 'clinic', 'clinic']).refills.map(
    (one) => one.learner,
  );
  const byLot = ['a', 'b', 'c'].sort((x, y) => turnNumber(SEED, x) - turnNumber(SEED, y));
  expect(order).toEqual(['d', ...byLot]);
});

test('nobody is offered a seat that a rule, a capacity or another booking keeps from them', () => {
  const young = learner('a', { birthYear: 2013, wishes: ['fire'] });
  const fire = slot('fire', { minAge: 16 });
  expect(refill(facts({ learners: [young], slots: [fire] }), ['fire'])).toEqual({
    refills: [],
    unfilled: [{ slot: 'fire', why: 'nobody-fits' }],
  });
  const care = slot('care', { supervisor: 'eva', seats: 3 });
  const supervisors = [{ id: 'eva', capacity: 1 }];
  const taken = facts({}).taken;
  const busy = { ...taken, supervisors: new Map([['eva', new Map([['2027-03-15', 1]])]]) };
  const full = facts({ learners: [learner('a')], slots: [care], supervisors, taken: busy });
  expect(refill(full, ['care']).unfilled).toEqual([{ slot: 'care', why: 'no-seat-left' }]);
});

test('whoever left a seat is not offered it again, but another; the next in the queue is', () => {
  const learners = [
    learner('a', { priority: 1, wishes: ['clinic'] }),
    learner('b', { priority: 2, wishes: ['clinic'] }),
  ];
  const slots = [slot('clinic'), slot('vets')];
  const left = [{ learner: 'a', slot: 'clinic' }];
  const given = refill(facts({ learners, slots }), ['clinic', 'vets'], left);
  expect(given.refills.map((one) => [one.slot, one.learner])).toEqual([
    ['clinic', 'b'],
    ['vets', 'a'],
  ]);
  expect(given.refills[0]).toMatchObject({ couldHave: 1, wishedBy: 1, number: 2 });
  const alone = refill(facts({ learners: learners.slice(0, 1), slots }), ['clinic'], left);
  expect(alone).toEqual({ refills: [], unfilled: [{ slot: 'clinic', why: 'nobody-fits' }] });
});

test('a quota that is full keeps a provider out, and lets another in', () => {
  const learners = [
    learner('a', { provider: 'ale', wishes: ['clinic'] }),
    learner('b', { provider: 'mark' }),
  ];
  const seat = { id: 'q', provider: 'ale', name: 'Ale', slots: ['clinic', 'other'], seats: 1 };
  const quotas = [{ ...seat, weeks: ['2027-W11'] }];
  const taken = { ...facts({}).taken, quotas: new Map([['q', new Map([['2027-03-16', 1]])]]) };
  const all = facts({ learners, quotas, taken, slots: [slot('clinic', { seats: 2 })] });
  expect(refill(all, ['clinic', 'clinic']).refills.map((one) => one.learner)).toEqual(['b']);
});

test('nobody waits who has a place on any of the days, or whose days have begun', () => {
  const learners = [learner('a'), learner('b', { days: ['2027-03-01', '2027-03-02'] })];
  const taken = { ...facts({}).taken, learners: placed(['a']) };
  const none = refill(facts({ learners, slots: [slot('clinic')], taken }), ['clinic']);
  expect(none).toEqual({ refills: [], unfilled: [{ slot: 'clinic', why: 'nobody-waits' }] });
});

test('a seat is freed until somebody fills it, in the order in which they were freed', () => {
  expect(
    freedSeats([
      { freed: [], filled: ['a'] },
      { freed: ['a', 'b'], filled: [] },
      { freed: ['a'], filled: ['b'] },
      { freed: ['c'], filled: ['a'] },
    ]),
  ).toEqual(['a', 'c']);
});

const SLOTS = ['s1', 's2', 's3'];
const worlds = fc.record({
  learners: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            priority: fc.option(fc.integer({ min: 1, max: 2 })),
            wishes: fc.subarray(SLOTS),
          })
          .map((more) => learner(`l${id}`, more)),
      ),
    ),
  ),
  seats: fc.tuple(...SLOTS.map(() => fc.integer({ min: 1, max: 2 }))),
  capacity: fc.integer({ min: 0, max: 4 }),
  placed: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
  freed: fc.array(fc.constantFrom(...SLOTS), { maxLength: 5 }),
});
type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

const factsOf = (world: World): PeriodFacts =>
  facts({
    learners: world.learners,
    slots: SLOTS.map((id, at) => slot(id, { seats: world.seats[at] ?? 1, workplace: 'w' })),
    workplaces: [{ id: 'w', capacity: world.capacity, position: null }],
    taken: { ...facts({}).taken, learners: placed(world.placed.map((id) => `l${id}`)) },
  });

test('nobody is moved or chosen twice, and seats and capacity hold', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { refills, unfilled } = refill(factsOf(world), world.freed);
      const chosen = refills.map((one) => one.learner);
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const id of world.placed) expect(chosen).not.toContain(`l${id}`);
      expect(refills.length).toBeLessThanOrEqual(world.capacity);
      for (const [at, id] of SLOTS.entries()) {
        const here = refills.filter((one) => one.slot === id).length;
        expect(here).toBeLessThanOrEqual(world.seats[at] ?? 1);
      }
      expect(refills.length + unfilled.length).toBe(world.freed.length);
    }),
  );
});

test('whoever was passed over for the first seat had less right to it', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const [first] = world.freed;
      const { refills } = refill(factsOf(world), first === undefined ? [] : [first]);
      const next = refills[0];
      if (!next || first === undefined) return;
      const right = (id: string): readonly number[] => {
        const one = world.learners.find((each) => each.id === id);
        const wished = one?.wishes.includes(first) ? 0 : 1;
        return [wished, one?.priority ?? 99, turnNumber(SEED, id)];
      };
      const waiting = world.learners.filter(
        ({ id }) => !world.placed.includes(Number(id.slice(1))),
      );
      for (const other of waiting)
        expect(compare(right(next.learner), right(other.id))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the order in which learners are read does not matter', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const turned = { ...world, learners: [...world.learners].reverse() as typeof world.learners };
      expect(refill(factsOf(turned), world.freed)).toEqual(refill(factsOf(world), world.freed));
    }),
  );
});

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const difference = one - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
