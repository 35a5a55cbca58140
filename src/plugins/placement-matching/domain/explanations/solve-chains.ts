import type { LinearSolver } from '../../allocator/linear-solver';
import { splitModel } from '../../allocator/components';
import { PROGRAM_ARC_LIMIT } from '../../allocator/solve-choice';
import { allocate } from '../problem/allocate';
import type { Problem } from '../problem/problem';
import type { Solution } from '../problem/solution';
import { moveOf } from './describe-chain';
import type { Chain } from './explanation';
import { obstacleOf } from './obstacle';
import type { OpenRun } from './open-run';

/** Solving again is dear: so many of the better wishes are asked for. */
const MOST_WISHES = 3;

/**
 * Chains where the problem is no flow: the learner's part of it is solved again with the learner at the wish and
 * everybody outside the part where they are. None where the part is too large for the exact program.
 */
export async function solveChains(input: {
  readonly run: OpenRun;
  readonly solution: Solution;
  readonly learner: string;
  readonly solver: LinearSolver;
}): Promise<ReadonlyMap<string, Chain>> {
  const { run, solution, learner, solver } = input;
  const chains = new Map<string, Chain>();
  const unit = run.unitOf.get(learner);
  if (unit === undefined || run.isFlow(unit) || solution.status !== 'optimal') return chains;
  const part = splitModel(run.model.choice).find(({ units }) => units.includes(unit));
  if (part === undefined || part.arcs.length > PROGRAM_ARC_LIMIT) return chains;
  const { learner: facts } = run.model.units.units[unit]!;
  if (facts.locked !== undefined || facts.visits !== undefined) return chains;
  const free = new Set([...part.units].map((one) => run.model.units.units[one]!.learner.id));
  const problem = withOthersKept(run, free);
  const own =
    run.slots[unit]! < 0 ? -1 : facts.wishes.indexOf(run.problem.slots[run.slots[unit]!]!.id);
  for (const wish of facts.wishes.slice(0, own < 0 ? MOST_WISHES : Math.min(own, MOST_WISHES))) {
    const slot = run.model.slotIndex.get(wish);
    if (slot === undefined || obstacleOf(run, unit, slot).code !== 'full') continue;
    const learners = problem.learners.map((one) =>
      one.id === learner ? { ...one, locked: wish } : one,
    );
    const again = await allocate({ problem: { ...problem, learners }, solver });
    if (again.status === 'optimal') chains.set(wish, difference(run, solution, again, learner));
  }
  return chains;
}

function withOthersKept({ problem, model, slots }: OpenRun, free: ReadonlySet<string>): Problem {
  const placeOf = new Map<string, string>();
  model.units.units.forEach(({ learner }, unit) => {
    if (slots[unit]! >= 0) placeOf.set(learner.id, problem.slots[slots[unit]!]!.id);
  });
  return {
    ...problem,
    learners: problem.learners.map((learner) => {
      if (free.has(learner.id) || learner.visits !== undefined) return learner;
      const locked = placeOf.get(learner.id);
      return locked === undefined ? { ...learner, eligible: [] } : { ...learner, locked };
    }),
  };
}

function difference(run: OpenRun, before: Solution, after: Solution, first: string): Chain {
  const placesOf = ({ placements }: Solution): Map<string, { slot: string; rank: number | null }> =>
    new Map(placements.map(({ learner, slot, rank }) => [learner, { slot, rank }]));
  const from = placesOf(before);
  const to = placesOf(after);
  const none = { slot: null, rank: null };
  const moves = run.problem.learners.flatMap(({ id }) => {
    const [was, is] = [from.get(id) ?? none, to.get(id) ?? none];
    return was.slot === is.slot ? [] : [moveOf({ learner: id, before: was, after: is })];
  });
  moves.sort((a, b) => Number(b.learner === first) - Number(a.learner === first));
  const values = new Map(after.stages.map(({ name, value }) => [name, value]));
  const counted = new Set(run.stages.flatMap(({ name, isCount }) => (isCount ? [name] : [])));
  const changes = before.stages.flatMap(({ name, value }) => {
    const by = (counted.has(name) ? -1 : 1) * ((values.get(name) ?? value) - value);
    return by === 0 ? [] : [{ stage: name, by }];
  });
  return { moves, changes };
}
