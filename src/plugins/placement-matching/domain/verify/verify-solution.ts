import type { Problem, Slot } from '../problem/problem';
import type { Solution } from '../problem/solution';
import { isProvenByCases } from './case-proof';
import { checkBounds } from './check-bounds';
import { turnsVerdict } from './check-turns';
import { feasibilityFault } from './check-feasible';
import { reasonFault } from './check-reasons';
import { splitIntoPieces } from './components';
import { isProvenByPrices } from './face-proof';
import { readFacts, type Facts } from './facts';
import { fileHash } from './file-hash';
import { infeasibleVerdict } from './infeasible';
import { measuresOf, parityCost, type Measure } from './measures';
import { readPlacements, type Claimed } from './read-placements';
import { searchBetter, SEARCH_NODE_LIMIT } from './branch-and-bound';

/** 0 right and every stage proven · 3 right, the named stages not proven · 1 wrong. */
export type Verdict = { readonly exit: 0 | 1 | 3; readonly line: string };

/** Judges a solution from the two files and nothing else. */
export function verifySolution(input: {
  readonly problem: Problem;
  readonly solution: Solution;
}): Verdict {
  const { problem, solution } = input;
  if (solution.inputHash !== fileHash(problem))
    return wrong('inputHash is not that of the problem');
  if (solution.seed !== problem.seed) return wrong('seed is not that of the problem');
  const facts = readFacts(problem);
  const reading = readPlacements(facts, solution);
  if (!reading.ok) return wrong(reading.fault);
  const { claimed } = reading;
  if (solution.status === 'infeasible') return infeasibleVerdict(facts, solution);
  const fault = feasibilityFault(facts, claimed.slots) ?? reasonFault(facts, claimed);
  if (fault !== undefined) return wrong(fault);
  if (problem.policy === 'serial-dictatorship' || problem.policy === 'deferred-acceptance')
    return turnsVerdict({ facts, slots: claimed.slots, solution });
  const measures = measuresOf(facts);
  const stageFault = valueFault({ facts, measures, claimed, solution });
  return stageFault === undefined
    ? optimality({ facts, measures, claimed, solution })
    : wrong(stageFault);
}

type Checked = {
  readonly facts: Facts;
  readonly measures: readonly Measure[];
  readonly claimed: Claimed;
  readonly solution: Solution;
};

function valueFault({ facts, measures, claimed, solution }: Checked): string | undefined {
  const { stages, status } = solution;
  if (stages.map(({ name }) => name).join() !== measures.map(({ name }) => name).join()) {
    return 'the stages are not those of the policy';
  }
  for (const [at, measure] of measures.entries()) {
    const stage = stages[at]!;
    const value = measure.shown(costOf(facts, measure, claimed.slots));
    if (stage.value !== value) return `stage ${stage.name} is ${value}, not ${stage.value}`;
    if (stage.proven && stage.bound !== value)
      return `bound ${stage.bound} of ${stage.name} is not its value`;
  }
  const open = stages.find(({ proven }) => !proven);
  if (
    stages.some((stage, at) => stage.proven && stages.slice(0, at).some(({ proven }) => !proven))
  ) {
    return 'a stage is called proven after one that is not';
  }
  if ((status === 'optimal') !== (open === undefined))
    return `status ${status} does not fit the stages`;
  const shown = open ?? stages.find(({ name }) => name === 'placed');
  if (solution.bound !== shown?.bound) return `bound ${solution.bound} is not that of the stage`;
  const gap = open ? Math.abs(open.bound - open.value) / Math.max(1, Math.abs(open.bound)) : 0;
  return solution.gap === gap ? undefined : `gap ${solution.gap} is not ${gap}`;
}

function costOf(facts: Facts, measure: Measure, slots: readonly (Slot | undefined)[]): number {
  if (measure.isParity) return parityTotal(facts, slots);
  return facts.seekers.reduce((sum, seeker, at) => {
    const slot = slots[at];
    return sum + (slot === undefined ? measure.none(seeker) : measure.option(seeker, slot));
  }, 0);
}

function parityTotal(facts: Facts, slots: readonly (Slot | undefined)[]): number {
  const size = new Map<string, number>();
  const out = new Map<string, number>();
  for (const { school } of facts.problem.learners) {
    if (school !== undefined) size.set(school, (size.get(school) ?? 0) + 1);
  }
  facts.seekers.forEach(({ learner: { school } }, at) => {
    if (school !== undefined && slots[at] === undefined)
      out.set(school, (out.get(school) ?? 0) + 1);
  });
  return [...out].reduce(
    (sum, [school, count]) => sum + parityCost(count, size.get(school) ?? 1),
    0,
  );
}

/** Prices first, then cases; what they do not prove is searched, piece by piece. */
function optimality({ facts, measures, claimed, solution }: Checked): Verdict {
  const { slots } = claimed;
  const costs = measures.map((measure) => costOf(facts, measure, slots));
  const { fault, met } = checkBounds({ facts, measures, solution, costs });
  if (fault !== undefined) return wrong(fault);
  const claims = solution.stages.filter(({ proven }) => proven).map(({ name }) => name);
  const open = solution.stages.filter(({ proven }) => !proven).map(({ name }) => name);
  if (open.length > 0 && claims.every((name) => met.has(name))) {
    return { exit: 3, line: `right; not proven: ${open.join(', ')}` };
  }
  const claimedMeasures = measures.slice(0, claims.length);
  const { pieces, options } = splitIntoPieces(facts, slots);
  let unknown = 0;
  for (const { seekers: members } of pieces) {
    const piece = { facts, members, options, slots, measures: claimedMeasures };
    const { proof } = solution;
    if (isProvenByPrices({ ...piece, proof })) continue;
    if (isProvenByCases({ ...piece, cases: proof.cases ?? [] })) continue;
    const answer = searchBetter({ ...piece, isGivenFeasible: true });
    if (answer === 'better-found') return wrong('a better solution exists');
    if (answer === 'unknown') unknown += 1;
  }
  if (unknown === 0 && open.length === 0) return { exit: 0, line: 'right; every stage proven' };
  if (unknown === 0) return { exit: 3, line: `right; not proven: ${open.join(', ')}` };
  const limit = `${unknown} of ${pieces.length} pieces need more than ${SEARCH_NODE_LIMIT} nodes`;
  const unclear = measures.map(({ name }) => name).filter((name) => !met.has(name));
  return { exit: 3, line: `right; not proven here: ${unclear.join(', ')} (${limit})` };
}

function wrong(line: string): Verdict {
  return { exit: 1, line: `wrong: ${line}` };
}
