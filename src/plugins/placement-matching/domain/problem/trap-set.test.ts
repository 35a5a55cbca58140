import { POLICIES } from '../../contracts/problem';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { bruteForce, seekers } from '../testing/brute-force';
import { serialByForce, stableByForce } from '../testing/turns-by-force';
import { verifySolution } from '../verify/verify-solution';
import { allocate } from './allocate';
import { checkProblem } from './check-problem';
import { policyObstacle } from './policy-fault';
import type { Problem } from './problem';
import type { Solution } from './solution';

/**
 * Cases in which allocators are known to go wrong, each answered under every policy: how many are placed is counted by
 * hand, who and how well by trying everything, and the verifier must agree.
 */
const solver = createHighsSolver();

type Trap = {
  readonly name: string;
  readonly problem: Omit<Problem, 'version' | 'seed' | 'policy' | 'fallback'> & {
    readonly fallback?: Problem['fallback'];
  };
  readonly placed: number | 'infeasible';
  /** Why deferred acceptance does not take the case. */
  readonly notDeferred?: string;
};

const week = { from: '2027-03-15', to: '2027-03-19' };
const learner = (id: string, ...wishes: string[]) => ({ id, wishes });

const TRAPS: readonly Trap[] = [
  { name: 'nobody and nothing', problem: { learners: [], slots: [] }, placed: 0 },
  {
    name: 'a slot without seats that everybody wishes first',
    problem: {
      learners: [learner('a', 's', 't'), learner('b', 's', 't'), learner('c', 's')],
      slots: [
        { id: 's', seats: 0 },
        { id: 't', seats: 1 },
      ],
    },
    placed: 1,
  },
  {
    name: 'a supervisor without room, whose slots have seats',
    problem: {
      learners: [learner('a', 's'), learner('b', 's', 't')],
      slots: [
        { id: 's', seats: 2, supervisor: 'v' },
        { id: 't', seats: 1 },
      ],
      supervisors: [{ id: 'v', capacity: 0, ranking: ['a', 'b'] }],
    },
    placed: 1,
  },
  {
    name: 'a supervisor with less room than its slots together',
    problem: {
      learners: [learner('a', 's'), learner('b', 't'), learner('c', 't', 's'), learner('d', 's')],
      slots: [
        { id: 's', seats: 2, supervisor: 'v' },
        { id: 't', seats: 2, supervisor: 'v' },
      ],
      supervisors: [{ id: 'v', capacity: 3, ranking: ['d', 'c', 'b', 'a'] }],
    },
    placed: 3,
  },
  {
    name: 'a workplace with less room than its supervisors together',
    problem: {
      learners: [learner('a', 's'), learner('b', 't'), learner('c', 't', 's')],
      slots: [
        { id: 's', seats: 2, supervisor: 'v', workplace: 'w' },
        { id: 't', seats: 2, supervisor: 'u', workplace: 'w' },
      ],
      supervisors: [
        { id: 'v', capacity: 2, ranking: ['a', 'b', 'c'] },
        { id: 'u', capacity: 2, ranking: ['a', 'b', 'c'] },
      ],
      workplaces: [{ id: 'w', capacity: 1 }],
    },
    placed: 1,
    notDeferred: 'workplace',
  },
  {
    name: 'seats that fell below those who are locked there',
    problem: {
      learners: [
        { ...learner('a', 's'), locked: 's' },
        { ...learner('b'), locked: 's' },
        learner('c', 't'),
      ],
      slots: [
        { id: 's', seats: 1 },
        { id: 't', seats: 1 },
      ],
    },
    placed: 'infeasible',
  },
  {
    name: 'a supervisor whose capacity fell below those who are locked at its slots',
    problem: {
      learners: [
        { ...learner('a', 's'), locked: 's' },
        { ...learner('b', 't'), locked: 't' },
      ],
      slots: [
        { id: 's', seats: 1, supervisor: 'v' },
        { id: 't', seats: 1, supervisor: 'v' },
      ],
      supervisors: [{ id: 'v', capacity: 1, ranking: ['a', 'b'] }],
    },
    placed: 'infeasible',
  },
  {
    name: 'seats that fell below those who had the place before: it is a wish of theirs and no right',
    problem: {
      learners: [
        { ...learner('a', 't', 's'), previous: 's' },
        { ...learner('b', 's', 't'), previous: 's' },
        { ...learner('c', 's'), previous: 's' },
      ],
      slots: [
        { id: 's', seats: 1 },
        { id: 't', seats: 1 },
      ],
    },
    placed: 2,
  },
  {
    name: 'fewer seats on one day than on the others',
    problem: {
      learners: [
        { ...learner('a', 's'), ...week },
        { ...learner('b', 's'), ...week },
      ],
      slots: [
        {
          id: 's',
          seats: 2,
          open: [
            { from: '2027-03-01', to: '2027-03-18' },
            { from: '2027-03-19', to: '2027-03-19', seats: 1 },
          ],
        },
      ],
    },
    placed: 1,
  },
  {
    name: 'a slot that is never open, and one that closes a day too early',
    problem: {
      fallback: 'any-eligible',
      learners: [{ ...learner('a', 's', 't'), ...week }],
      slots: [
        { id: 's', seats: 1, open: [] },
        { id: 't', seats: 1, open: [{ from: '2027-03-15', to: '2027-03-18' }] },
      ],
    },
    placed: 0,
  },
  {
    name: 'learners without any place they could have',
    problem: {
      fallback: 'any-eligible',
      learners: [
        { ...learner('a', 's'), school: 'other' },
        { ...learner('b', 't'), eligible: [] },
        learner('c'),
        { ...learner('d', 't'), eligible: ['s'] },
      ],
      slots: [
        { id: 's', seats: 2, reservedFor: ['school'] },
        { id: 't', seats: 1 },
      ],
    },
    placed: 1,
  },
  {
    name: 'wishes that cannot be had still count their numbers',
    problem: {
      learners: [
        { ...learner('a', 's', 't'), eligible: ['t', 'u'] },
        learner('b', 't', 'u'),
        learner('c', 'u'),
      ],
      slots: ['s', 't', 'u'].map((id) => ({ id, seats: 1 })),
    },
    placed: 2,
  },
  {
    name: 'all alike, and fewer seats than learners',
    problem: {
      learners: ['a', 'b', 'c', 'd', 'e'].map((id) => learner(id, 's', 't')),
      slots: [
        { id: 's', seats: 2 },
        { id: 't', seats: 1 },
      ],
    },
    placed: 3,
  },
  {
    name: 'all of one school, which parity cannot treat better than itself',
    problem: {
      learners: ['a', 'b', 'c', 'd'].map((id) => ({ ...learner(id, 's'), school: 'one' })),
      slots: [{ id: 's', seats: 3, reservedFor: ['one'] }],
    },
    placed: 3,
  },
  {
    name: 'weeks that touch, over week 53 and the turn of the year',
    problem: {
      learners: [
        { ...learner('a', 's'), from: '2026-12-28', to: '2027-01-01' },
        { ...learner('b', 's'), from: '2027-01-04', to: '2027-01-08' },
      ],
      slots: [{ id: 's', seats: 1 }],
    },
    placed: 2,
  },
  {
    name: 'spans that share their last and first day, both included',
    problem: {
      learners: [
        { ...learner('a', 's'), from: '2027-03-15', to: '2027-03-19' },
        { ...learner('b', 's'), from: '2027-03-19', to: '2027-03-25' },
      ],
      slots: [{ id: 's', seats: 1 }],
    },
    placed: 1,
    notDeferred: 'overlap',
  },
  {
    name: 'spans that share nothing but a weekend',
    problem: {
      learners: [
        { ...learner('a', 's'), from: '2027-03-15', to: '2027-03-21' },
        { ...learner('b', 's'), from: '2027-03-20', to: '2027-03-26' },
      ],
      slots: [{ id: 's', seats: 1 }],
    },
    placed: 2,
  },
  {
    name: 'the leap day, which one has and the others do not',
    problem: {
      learners: [
        { ...learner('a', 's'), days: ['2028-02-28', '2028-02-29'] },
        { ...learner('b', 's'), days: ['2028-03-01'] },
        { ...learner('c', 's'), from: '2028-03-02', to: '2028-03-03' },
      ],
      slots: [{ id: 's', seats: 1 }],
    },
    placed: 3,
  },
  {
    name: 'a least number that too few wish',
    problem: {
      learners: [learner('a', 's', 't'), learner('b', 's')],
      slots: [
        { id: 's', seats: 3, minSeats: 3 },
        { id: 't', seats: 1 },
      ],
    },
    placed: 1,
    notDeferred: 'least-number',
  },
  {
    name: 'a quota of nothing',
    problem: {
      learners: [
        { ...learner('a', 's'), provider: 'p' },
        { ...learner('b', 's'), provider: 'q' },
      ],
      slots: [{ id: 's', seats: 2 }],
      quotas: [{ id: 'k', provider: 'p', slots: ['s'], seats: 0 }],
    },
    placed: 1,
    notDeferred: 'quotas',
  },
];

describe.each(TRAPS)('$name', ({ problem: trap, placed, notDeferred }) => {
  test.each(POLICIES)('%s', async (policy) => {
    const problem: Problem = { version: 1, seed: 'x', policy, fallback: 'none', ...trap };
    if (policy === 'deferred-acceptance' && notDeferred !== undefined) {
      expect(policyObstacle(problem)?.kind).toBe(notDeferred);
      expect(checkProblem(problem)).toMatchObject({ ok: false, error: { field: 'policy' } });
      return;
    }
    expect(checkProblem(problem).ok).toBe(true);
    const solution = await allocate({ problem, solver });
    expect(verifySolution({ problem, solution })).toMatchObject({ exit: 0 });
    expect(solution.status === 'infeasible' ? 'infeasible' : solution.placed).toBe(placed);
    if (policy === 'serial-dictatorship')
      expect(slotsOf(problem, solution)).toEqual(serialByForce(problem));
    else if (policy === 'deferred-acceptance')
      expect(wishesOf(problem, solution)).toEqual(stableByForce(problem));
    else expect(stagesOf(solution)).toEqual(bruteForce(problem));
  });
});

test.each(POLICIES)('%s: a wish named twice is refused with its field and value', (policy) => {
  const learners = [learner('a', 's', 't', 's')];
  const slots = ['s', 't'].map((id) => ({ id, seats: 1 }));
  const problem: Problem = { version: 1, seed: 'x', policy, fallback: 'none', learners, slots };
  expect(checkProblem(problem)).toMatchObject({
    ok: false,
    error: { field: 'learners[0].wishes[2]', value: 's' },
  });
});

function stagesOf({ status, stages }: Solution) {
  return status === 'infeasible' ? status : { values: stages.map(({ value }) => value) };
}

function slotsOf(problem: Problem, { status, placements }: Solution) {
  if (status === 'infeasible') return status;
  return seekers(problem).map(({ learner: { id } }) => {
    return placements.find((one) => one.learner === id)?.slot ?? null;
  });
}

/** Only wishes are proposed for; who takes a free seat afterwards is no matter of stability. */
function wishesOf(problem: Problem, solution: Solution) {
  const placements = solution.placements.filter(({ rank }) => rank !== null);
  return slotsOf(problem, { ...solution, placements });
}
