import fc from 'fast-check';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { everyAssignment, seekers } from '../testing/brute-force';
import { randomMarket, randomProblem } from '../testing/random-problem';
import { Random } from '../testing/random';
import { allocate } from './allocate';
import { RANK_POLICIES } from './policies/rank-policies';
import type { PolicyName, Problem } from './problem';
import type { Solution } from './solution';

const isFull = process.env.TEST_SIZE === 'full';
const runs = { seed: Number(process.env.TEST_SEED ?? 1), numRuns: isFull ? 1_000 : 40 };
const seeds = fc.integer({ min: 1, max: 2 ** 30 });
const solver = createHighsSolver();
const solve = (problem: Problem): Promise<Solution> => allocate({ problem, solver });
const POLICIES = [
  ...['convex', 'greedy', 'generous', 'min-sum-rank'],
  ...['rank-maximal', 'serial-dictatorship'],
] as const satisfies readonly PolicyName[];
const policies = fc.constantFrom<PolicyName>(...POLICIES);

/** Ranks of all placements; a place outside the wishes counts as one more than the longest list. */
const ranksOf = ({ placements, profile }: Solution): number[] =>
  placements.map(({ rank }) => rank ?? profile.length + 1);

test('of the policies that place the most, each is best at what it is for', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const by = async (policy: PolicyName): Promise<Solution> =>
        solve(randomProblem(seed, policy));
      const all = [
        await by('convex'),
        await by('greedy'),
        await by('generous'),
        await by('min-sum-rank'),
      ];
      const [convex, greedy, generous, sum] = all as [Solution, Solution, Solution, Solution];
      if (
        convex.status === 'infeasible' ||
        randomProblem(seed).learners.some((one) => one.priority)
      )
        return;
      const total = (solution: Solution, power: number): number =>
        ranksOf(solution).reduce((of, rank) => of + rank ** power, 0);
      for (const other of all) {
        expect(other.placed).toBe(convex.placed);
        expect(greedy.profile[0] ?? 0).toBeGreaterThanOrEqual(other.profile[0] ?? 0);
        expect(Math.max(0, ...ranksOf(generous))).toBeLessThanOrEqual(
          Math.max(0, ...ranksOf(other)),
        );
        expect(total(convex, 2)).toBeLessThanOrEqual(total(other, 2));
        expect(total(sum, 1)).toBeLessThanOrEqual(total(other, 1));
      }
      const maximal = await by('rank-maximal');
      expect(maximal.profile[0] ?? 0).toBeGreaterThanOrEqual(greedy.profile[0] ?? 0);
      expect(maximal.placed).toBeLessThanOrEqual(greedy.placed);
    }),
    runs,
  );
});

test('with every policy the rows may stand in any order', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, policies, async (seed, policy) => {
      const problem = randomProblem(seed, policy);
      const random = new Random(seed);
      const shuffled: Problem = {
        ...problem,
        learners: random.shuffled(problem.learners),
        slots: random.shuffled(problem.slots),
        supervisors: random.shuffled(problem.supervisors ?? []),
        workplaces: random.shuffled(problem.workplaces ?? []),
      };
      expect(JSON.stringify(await solve(shuffled))).toBe(JSON.stringify(await solve(problem)));
      const market = randomMarket(seed);
      const turned = { ...market, learners: random.shuffled(market.learners) };
      expect(JSON.stringify(await solve(turned))).toBe(JSON.stringify(await solve(market)));
    }),
    runs,
  );
});

test('a place that nobody took may be forbidden, and distances may be scaled, without changing anything', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, policies, async (seed, policy) => {
      const problem = randomProblem(seed, policy);
      const found = await solve(problem);
      const taken = new Set(found.placements.map(({ learner, slot }) => `${learner} ${slot}`));
      const forbidden: Problem = {
        ...problem,
        learners: problem.learners.map((learner, at) => {
          const eligible = learner.eligible ?? problem.slots.map(({ id }) => id);
          const spare = eligible.find((slot) => !taken.has(`${learner.id} ${slot}`));
          return at > 0 ? learner : { ...learner, eligible: eligible.filter((id) => id !== spare) };
        }),
      };
      expect((await solve(forbidden)).placements).toEqual(found.placements);
      const farther: Problem = {
        ...problem,
        distances: problem.distances?.map(([who, where, metres]) => [who, where, metres * 7]),
      };
      expect((await solve(farther)).placements).toEqual(found.placements);
    }),
    runs,
  );
});

test('nobody can be better off than by turns without somebody being worse off', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const problem: Problem = { ...randomProblem(seed, 'serial-dictatorship'), fallback: 'none' };
      const seats = seekers(problem);
      const rank = (at: number, slot: string | undefined): number => {
        const place = seats[at]!.learner.wishes.indexOf(slot ?? '');
        return place < 0 ? 99 : place;
      };
      const { placements, status } = await solve(problem);
      if (status === 'infeasible') return;
      const own = seats.map(({ learner, visit }, at) => {
        const row = placements.find((one) => one.learner === learner.id && one.visit === visit);
        return rank(at, row?.slot);
      });
      everyAssignment(problem, seats, (chosen) => {
        const ranks = chosen.map((slot, at) => rank(at, slot?.id));
        const isWorse = ranks.some((one, at) => one > own[at]!);
        expect(isWorse || ranks.every((one, at) => one === own[at])).toBe(true);
      });
    }),
    runs,
  );
});

const DRAWS = isFull ? 1_000 : 250;
/** χ² with 3 degrees of freedom is above this once in 10 000 times. */
const CRITICAL = 21.1;

test.each([...Object.keys(RANK_POLICIES), 'serial-dictatorship', 'deferred-acceptance'])(
  `over ${DRAWS} seeds equal learners have equal chances by %s`,
  async (name) => {
    const policy = [...POLICIES, 'deferred-acceptance' as const].find((one) => one === name)!;
    const ids = ['a', 'b', 'c', 'd'];
    const got = new Map(ids.map((id) => [id, 0]));
    for (let draw = 0; draw < DRAWS; draw++) {
      const { placements } = await solve({
        ...{ version: 1, seed: `draw ${draw}`, policy, fallback: 'none' },
        learners: ids.map((id) => ({ id, school: 'A', wishes: ['s', 't'] })),
        slots: [
          { id: 's', seats: 1 },
          { id: 't', seats: 1 },
        ],
      });
      const first = placements.find(({ slot }) => slot === 's')!;
      got.set(first.learner, got.get(first.learner)! + 1);
    }
    const expected = DRAWS / ids.length;
    const squares = [...got.values()].map((count) => (count - expected) ** 2 / expected);
    expect(squares.reduce((sum, one) => sum + one, 0)).toBeLessThan(CRITICAL);
  },
);
