import fc from 'fast-check';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { draw, everyAssignment, seekers, valuesOf } from '../testing/brute-force';
import { randomProblem } from '../testing/random-problem';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { Price, Proof, ProofCase, ProofCases, ProofCut, Solution } from '../problem/solution';
import { verifySolution } from './verify-solution';

const isFull = process.env.TEST_SIZE === 'full';
const runs = { seed: Number(process.env.TEST_SEED ?? 1), numRuns: isFull ? 3_000 : 150 };
const solver = createHighsSolver();

const LARGE = Number.MAX_SAFE_INTEGER;
const amount = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(LARGE, -LARGE, LARGE - 1, 2 ** 52, -(2 ** 52)),
);
const kind = fc.constantFrom(
  'slot',
  'supervisor',
  'workplace',
  'quota',
  'school',
  'cut',
  'visits',
  'least',
);
const id = fc.constantFrom('s1', 's2', 's3', 'v1', 'v2', 'w1', 'q1', 'A', 'B', 'l1', '0', '1');
const day = fc.constantFrom(null, '2027-03-18', '2027-03-19', '2027-03-22', '2027-03-23');
const price = fc.tuple(kind, id, day, amount) satisfies fc.Arbitrary<Price>;
const prices = fc.array(price, { maxLength: 6 });
const cut: fc.Arbitrary<ProofCut> = fc.record({
  divisor: fc.constantFrom(1, 2, 3, LARGE),
  resources: prices,
  learners: fc.array(
    fc.tuple(fc.constantFrom('l1', 'l2', 'l3'), fc.constant(null), fc.nat({ max: LARGE })),
    { maxLength: 2 },
  ),
  cuts: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })), { maxLength: 2 }),
});
const scales = fc.constantFrom(1, 2, 2_520, LARGE);

const side = fc.integer({ min: 0, max: 6 });
const slot = fc.constantFrom('s1', 's2', 's3');
const cases = (names: readonly string[]): fc.Arbitrary<ProofCases> => {
  const stage = fc.constantFrom('none', ...names);
  const node: fc.Arbitrary<ProofCase> = fc.oneof(
    fc.record({ slot, day, no: side, yes: side }),
    fc.record({ learner: fc.constant('l1'), visit: fc.constant(null), slot, no: side, yes: side }),
    fc.record({
      prices: fc.oneof(
        fc.array(fc.record({ stage, scale: scales, prices }), { maxLength: 3 }),
        fc.tuple(
          ...names.map((name) => fc.record({ stage: fc.constant(name), scale: scales, prices })),
        ),
      ),
    }),
  );
  return fc.record({
    learner: fc.constantFrom('l1', 'l2'),
    nodes: fc.array(node, { maxLength: 7 }),
  });
};

/** Any proof that has the shape of one. */
const forged = (names: readonly string[]): fc.Arbitrary<Proof> =>
  fc.record({
    faces: fc
      .array(fc.tuple(scales, prices), { minLength: names.length, maxLength: names.length })
      .map((faces) => faces.map(([scale, own], at) => ({ stage: names[at]!, scale, prices: own }))),
    bounds: fc.constant([]),
    cuts: fc.array(cut, { maxLength: 2 }),
    cases: fc.array(cases(names), { maxLength: 2 }),
  });

test('whatever prices, cuts and cases a file brings, an allocation that is not the best is never called right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 30 }), fc.gen(), async (seed, any) => {
      const problem = randomProblem(seed);
      const best = await allocate({ problem, solver });
      if (best.status === 'infeasible') return;
      const names = best.stages.map(({ name }) => name);
      const worse = worseSolution(problem, best);
      if (worse === undefined) return;
      // What is forged, and what proves the best one.
      for (const proof of [any(() => forged(names)), best.proof]) {
        const verdict = verifySolution({ problem, solution: { ...worse, proof } });
        expect({ seed, ...verdict }).toMatchObject({
          ...{ seed, exit: 1, line: 'wrong: a better solution exists' },
        });
      }
    }),
    runs,
  );
}, 3_600_000);

test('prices so large that their sums are rounded hide nothing', async () => {
  const week = { from: '2027-03-15', to: '2027-03-19' };
  const days = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];
  const drawnFor = (seed: string, learner: string): number =>
    draw([seed, learner, 's2']) - draw([seed, learner, 's1']);
  // A draw by which exchanged wishes would win, if only the wishes did not count.
  const seeds = Array.from({ length: 50 }, (_, at) => `draw ${at}`);
  const seed = seeds.find((one) => drawnFor(one, 'a') < drawnFor(one, 'b'))!;
  const problem: Problem = {
    ...{ version: 1, seed, policy: 'convex', fallback: 'none' },
    learners: [
      { id: 'a', ...week, wishes: ['s1', 's2'] },
      { id: 'b', ...week, wishes: ['s2', 's1'] },
    ],
    slots: [
      { id: 's1', seats: 1 },
      { id: 's2', seats: 1 },
    ],
  };
  const best = await allocate({ problem, solver });
  const worse = worseSolution(problem, best)!;
  expect(worse.placements.map(({ slot }) => slot)).toEqual(['s2', 's1']);
  const pricesOf = (stage: string): readonly Price[] => {
    if (stage === 'convex') {
      // Five of these add up to a number to which 1 and 4 may be added without changing it.
      const large = (at: number): number => (at < 4 ? LARGE : LARGE - 8);
      return ['s1', 's2'].flatMap((slot) => {
        return days.map((on, at) => ['slot', slot, on, large(at)] as const);
      });
    }
    return stage === 'lottery' ? [['slot', 's1', days[0]!, drawnFor(seed, 'a')]] : [];
  };
  const faces = best.stages.map(({ name }) => ({ stage: name, prices: pricesOf(name) }));
  const solution = { ...worse, proof: { faces, bounds: [] } };
  expect(verifySolution({ problem, solution })).toMatchObject({ exit: 1 });
});

/** Everybody placed in another way than the best one, told truthfully in all but the claim that it is the best. */
function worseSolution(problem: Problem, best: Solution): Solution | undefined {
  const seats = seekers(problem);
  const told: Solution[] = [];
  everyAssignment(problem, seats, (chosen) => {
    if (told.length > 0 || chosen.some((slot) => slot === undefined)) return;
    const placements = seats.map(({ learner, visit }, at) => {
      const slot = chosen[at]?.id ?? '';
      const place = learner.wishes.indexOf(slot);
      const rank = place < 0 ? null : place + 1;
      return { learner: learner.id, ...(visit !== undefined && { visit }), slot, rank };
    });
    const values = valuesOf(problem, seats, chosen).map(({ value }) => value);
    if (values.every((value, at) => value === best.stages[at]?.value)) return;
    told.push({
      ...best,
      ...{ status: 'optimal', placed: seats.length, bound: seats.length, gap: 0, unplaced: [] },
      placements,
      profile: best.profile.map((_, at) => placements.filter(({ rank }) => rank === at + 1).length),
      fallbackPlaced: placements.filter(({ rank }) => rank === null).length,
      stages: best.stages.map(({ name }, at) => {
        return { name, value: values[at]!, bound: values[at]!, proven: true };
      }),
    });
  });
  return told[0];
}
