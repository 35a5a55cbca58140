import type { Slot } from '../problem/problem';
import type { Solution } from '../problem/solution';
import type { Facts } from './facts';
import { replayDeferred } from './replay-deferred';
import { replaySerial } from './replay-serial';
import type { Verdict } from './verify-solution';

/** Policies that compare nothing are played again from the problem; the outcome must be the same place for place. */
export function turnsVerdict(input: {
  readonly facts: Facts;
  readonly slots: readonly (Slot | undefined)[];
  readonly solution: Solution;
}): Verdict {
  const { facts, slots, solution } = input;
  const { policy } = facts.problem;
  const fault = claimFault(policy, solution);
  if (fault !== undefined) return { exit: 1, line: `wrong: ${fault}` };
  const replay = policy === 'serial-dictatorship' ? replaySerial(facts) : replayDeferred(facts);
  if (replay === 'unknown') return { exit: 3, line: `right; not proven here: ${policy}` };
  const differs = facts.seekers.find((_, at) => slots[at] !== replay[at]);
  if (differs !== undefined && solution.status === 'optimal') {
    return { exit: 1, line: `wrong: by ${policy} ${differs.learner.id} gets another place` };
  }
  if (solution.status === 'optimal') return { exit: 0, line: 'right; every turn repeated' };
  return { exit: 3, line: `right; not proven: ${policy}` };
}

function claimFault(policy: string, solution: Solution): string | undefined {
  const { stages, placed, status, bound, gap } = solution;
  const [stage] = stages;
  if (stage === undefined || stages.length > 1 || stage.name !== policy)
    return 'the stages are not those of the policy';
  if (stage.value !== placed) return `stage ${policy} is ${placed}, not ${stage.value}`;
  if (stage.proven !== (status === 'optimal')) return `status ${status} does not fit the stages`;
  if (stage.proven ? stage.bound !== placed : stage.bound < placed)
    return `bound ${stage.bound} of ${policy} is false`;
  if (bound !== stage.bound) return `bound ${bound} is not that of the stage`;
  const left = Math.abs(bound - placed) / Math.max(1, Math.abs(bound));
  return gap === left ? undefined : `gap ${gap} is not ${left}`;
}
