import { regionProblem } from '../../../../../bench/region-problem';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { ProofCase, Solution } from '../problem/solution';
import { verifySolution } from './verify-solution';

/** A least number on every slot, and more learners than a search gets through. */
function problemOf(calendar: 'same-week' | 'overlapping', learners: number): Problem {
  const region = regionProblem({ learners, calendar, fallback: 'none', crossing: 0.1, seed: 2 });
  const slots = region.slots.map((slot) => ({ ...slot, minSeats: Math.min(slot.seats, 2) }));
  return { ...region, slots };
}

const withNodes = (solution: Solution, change: (node: ProofCase) => ProofCase): Solution => {
  const cases = solution.proof.cases?.map(({ learner, nodes }) => ({
    learner,
    nodes: nodes.map(change),
  }));
  return { ...solution, proof: { ...solution.proof, cases } };
};

describe('a least number on every slot', () => {
  const problem = problemOf('same-week', 20);
  let solution: Solution;
  beforeAll(async () => {
    solution = await allocate({ problem, solver: createHighsSolver() });
  });
  const exitOf = (changed: Solution): number => verifySolution({ problem, solution: changed }).exit;

  test('every stage is proven by cases, which no search replaces', () => {
    expect(solution.status).toBe('optimal');
    expect(solution.proof.cases?.length).toBeGreaterThan(0);
    expect(exitOf(solution)).toBe(0);
    expect(exitOf({ ...solution, proof: { ...solution.proof, cases: [] } })).toBe(3);
  });

  test('a proof without its prices, or with prices that may not be or cannot be counted, proves nothing', () => {
    const bare = withNodes(solution, (node) => ('prices' in node ? { prices: [] } : node));
    expect(exitOf(bare)).toBe(3);
    const isPriced = solution.proof.cases?.some(({ nodes }) =>
      nodes.some((node) => 'prices' in node && node.prices.some(({ prices }) => prices.length > 0)),
    );
    expect(isPriced).toBe(true);
    const negative = withNodes(solution, (node) => {
      if (!('prices' in node)) return node;
      return { prices: [{ stage: 'placed', prices: [['slot', problem.slots[0]!.id, null, -9]] }] };
    });
    expect(exitOf(negative)).toBe(3);
    const huge = withNodes(solution, (node) => {
      if (!('prices' in node)) return node;
      const prices = node.prices.map((face) => ({ ...face, scale: Number.MAX_SAFE_INTEGER }));
      return { prices };
    });
    expect(exitOf(huge)).toBe(3);
  });

  test('nodes that name themselves, an earlier one or none prove nothing', () => {
    for (const no of [0, 1_000]) {
      const circular = withNodes(solution, (node) => ('prices' in node ? node : { ...node, no }));
      expect(exitOf(circular)).toBe(3);
    }
  });

  test('weeks that overlap, in several pieces', async () => {
    const other = problemOf('overlapping', 40);
    const found = await allocate({ problem: other, solver: createHighsSolver() });
    expect(found.status).toBe('optimal');
    expect(verifySolution({ problem: other, solution: found }).exit).toBe(0);
  });
});
