import { regionProblem } from '../../../../../bench/region-problem';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { bruteForce, seekers } from '../testing/brute-force';
import { randomMarket, randomProblem } from '../testing/random-problem';
import { Random } from '../testing/random';
import { serialByForce, stableByForce } from '../testing/turns-by-force';
import { verifySolution } from '../verify/verify-solution';
import { allocate } from './allocate';
import type { PolicyName, Problem } from './problem';
import type { Solution } from './solution';

/** Cases in `npm test`; `test:full` runs what the issues name. */
const GATE_CASES = 300;
const FULL_CASES = 10_000;
const cases = process.env.TEST_SIZE === 'full' ? FULL_CASES : GATE_CASES;
const firstSeed = Number(process.env.TEST_SEED ?? 1);
const solver = createHighsSolver();

const STAGED = [
  'convex',
  'greedy',
  'generous',
  'min-sum-rank',
  'rank-maximal',
] as const satisfies readonly PolicyName[];

test(`${cases} small problems from seed ${firstSeed} have the stage vector that trying everything finds`, async () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const policy = STAGED[seed % STAGED.length]!;
    const problem = randomProblem(seed, policy);
    const solution = await allocate({ problem, solver });
    const best = bruteForce(problem);
    const values = solution.stages.map((stage) => stage.value);
    const found = solution.status === 'infeasible' ? solution.status : { values };
    expect({ seed, policy, found }).toEqual({ seed, policy, found: best });
    expect({ seed, ...verifySolution({ problem, solution }) }).toMatchObject({ seed, exit: 0 });
  }
}, 3_600_000);

const outcomeOf = (problem: Problem, { placements, status }: Solution) => {
  if (status === 'infeasible') return status;
  return seekers(problem).map(({ learner, visit }) => {
    const row = placements.find((one) => one.learner === learner.id && one.visit === visit);
    return row?.slot ?? null;
  });
};

test(`${cases} small problems from seed ${firstSeed} are shared out in turns as among all assignments`, async () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const problem = randomProblem(seed, 'serial-dictatorship');
    const solution = await allocate({ problem, solver });
    expect({ seed, found: outcomeOf(problem, solution) }).toEqual({
      seed,
      found: serialByForce(problem),
    });
    expect({ seed, ...verifySolution({ problem, solution }) }).toMatchObject({ seed, exit: 0 });
  }
}, 3_600_000);

test(`${cases} small markets from seed ${firstSeed} end in the stable matching that is best for learners`, async () => {
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const problem = randomMarket(seed);
    const solution = await allocate({ problem, solver });
    expect({ seed, found: outcomeOf(problem, solution) }).toEqual({
      seed,
      found: stableByForce(problem),
    });
    expect({ seed, ...verifySolution({ problem, solution }) }).toMatchObject({ seed, exit: 0 });
  }
}, 3_600_000);

test(`the rows may stand in any order, seed ${firstSeed}`, async () => {
  for (let seed = firstSeed; seed < firstSeed + 40; seed++) {
    const problem = randomProblem(seed);
    const random = new Random(seed);
    const shuffled: Problem = {
      ...problem,
      learners: random.shuffled(problem.learners),
      slots: random.shuffled(problem.slots).map((slot) => ({
        ...slot,
        ...(slot.reservedFor && { reservedFor: random.shuffled(slot.reservedFor) }),
      })),
      supervisors: random.shuffled(problem.supervisors ?? []),
      workplaces: random.shuffled(problem.workplaces ?? []),
      ...(problem.distances && { distances: random.shuffled(problem.distances) }),
    };
    const one = await allocate({ problem, solver });
    const other = await allocate({ problem: shuffled, solver });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  }
});

test('locking what was found gives it back, and one more seat never places fewer', async () => {
  for (let seed = firstSeed; seed < firstSeed + 60; seed++) {
    const problem = randomProblem(seed);
    const found = await allocate({ problem, solver });
    if (found.status === 'infeasible' || problem.learners.some(({ visits }) => visits)) continue;
    const slotOf = new Map(found.placements.map(({ learner, slot }) => [learner, slot]));
    const locked = problem.learners.map((learner) => {
      const slot = slotOf.get(learner.id);
      return slot === undefined ? learner : { ...learner, locked: slot };
    });
    const again = await allocate({ problem: { ...problem, learners: locked }, solver });
    expect(again.placements).toEqual(found.placements);
    if (problem.slots.some(({ minSeats }) => minSeats !== undefined)) continue;
    const more = problem.slots.map((slot, at) =>
      at === 0 ? { ...slot, seats: slot.seats + 1 } : slot,
    );
    const grown = await allocate({ problem: { ...problem, slots: more }, solver });
    expect(grown.placed).toBeGreaterThanOrEqual(found.placed);
  }
});

const week = { from: '2027-03-15', to: '2027-03-19' };
const base = { version: 1, seed: '', policy: 'convex', fallback: 'none' } as const;

describe('what each case is answered with', () => {
  test('a supervisor with less room than its slots is the limit, and is named', async () => {
    const solution = await allocate({
      solver,
      problem: {
        ...base,
        learners: [
          { id: 'a', ...week, wishes: ['s'] },
          { id: 'b', ...week, wishes: ['t'] },
        ],
        slots: [
          { id: 's', seats: 5, supervisor: 'v' },
          { id: 't', seats: 5, supervisor: 'v' },
        ],
        supervisors: [{ id: 'v', capacity: 1 }],
      },
    });
    expect(solution.placed).toBe(1);
    expect(solution.unplaced[0]?.reasons).toEqual([
      expect.objectContaining({ code: 'supervisor-full', supervisor: 'v' }),
    ]);
  });

  test('locks beyond the capacity are infeasible with resource and day', async () => {
    const learners = ['a', 'b'].map((id) => ({ id, ...week, wishes: [], locked: 's' }));
    const problem: Problem = { ...base, learners, slots: [{ id: 's', seats: 1 }] };
    const solution = await allocate({ solver, problem });
    expect(solution.status).toBe('infeasible');
    expect(solution.unplaced.map(({ reasons }) => reasons)).toEqual([
      [{ code: 'locked-out', slot: 's', days: ['2027-03-15'] }],
      [{ code: 'locked-out', slot: 's', days: ['2027-03-15'] }],
    ]);
    expect(verifySolution({ problem, solution }).exit).toBe(0);
  });

  test('nobody and nothing, no seats, no wishes', async () => {
    const empty = await allocate({ solver, problem: { ...base, learners: [], slots: [] } });
    expect(empty).toMatchObject({ status: 'optimal', placed: 0, bound: 0, gap: 0 });
    const problem: Problem = {
      ...base,
      learners: [
        { id: 'a', wishes: ['s'] },
        { id: 'b', wishes: [] },
      ],
      slots: [{ id: 's', seats: 0 }],
    };
    const full = await allocate({ solver, problem });
    expect(full.unplaced).toEqual([
      { learner: 'a', reasons: [{ code: 'slot-full', slot: 's' }] },
      { learner: 'b', reasons: [{ code: 'no-wishes' }] },
    ]);
    expect(verifySolution({ problem, solution: full }).exit).toBe(0);
  });

  test('ids beyond the basic plane are ordered by code point', async () => {
    const ids = ['\u{1f600}', '\uffee', 'a'];
    const learners = ids.map((id) => ({ id, wishes: ['s'] }));
    const problem: Problem = { ...base, learners, slots: [{ id: 's', seats: 3 }] };
    const solution = await allocate({ solver, problem });
    expect(solution.placements.map(({ learner }) => learner)).toEqual(['a', '\uffee', '\u{1f600}']);
    expect(verifySolution({ problem, solution }).exit).toBe(0);
  });

  test('a large component with locks and least numbers has an answer that the verifier accepts', async () => {
    const region = regionProblem({
      ...{ learners: 1_800, calendar: 'overlapping', fallback: 'none', crossing: 0.3, seed: 4 },
    });
    // The first wisher of each of some slots is locked there, where another with the same weeks wishes it too.
    const lockOf = new Map<string, string>();
    for (const slot of region.slots.filter((_, at) => at % 4 === 0)) {
      const wishers = region.learners.filter(({ wishes }) => wishes.includes(slot.id));
      const pair = wishers.find((one) => {
        return wishers.some((other) => other !== one && other.school === one.school);
      });
      const isReserved = slot.reservedFor !== undefined;
      if (pair !== undefined && !isReserved && lockOf.size < 10) lockOf.set(pair.id, slot.id);
    }
    const problem: Problem = {
      ...region,
      learners: region.learners.map((learner) => {
        const locked = lockOf.get(learner.id);
        return locked === undefined ? learner : { ...learner, locked };
      }),
      slots: region.slots.map((slot) => ({ ...slot, seats: slot.seats + 2, minSeats: 2 })),
      supervisors: region.supervisors?.map(({ id, capacity }) => ({ id, capacity: capacity + 4 })),
      workplaces: region.workplaces?.map(({ id, capacity }) => ({ id, capacity: capacity + 4 })),
    };
    const solution = await allocate({ problem, solver });
    expect(solution.placed).toBeGreaterThan(1_700);
    expect(verifySolution({ problem, solution }).exit).toBe(3);
  });
});
