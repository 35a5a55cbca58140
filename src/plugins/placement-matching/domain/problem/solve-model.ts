import type { Choice, StagePrices } from '../../allocator/choice-model';
import { isFeasible } from '../../allocator/feasible';
import type { LinearSolver } from '../../allocator/linear-solver';
import { solveStagedFlow } from '../../allocator/staged-flow';
import { solveStagedProgram } from '../../allocator/staged-program';
import type { Model } from './build-model';
import type { NamedStage } from './stages';

const NODE_LIMIT = 20_000;

export type ModelAnswer =
  | { readonly kind: 'infeasible' }
  | {
      readonly kind: 'solved';
      readonly choice: Choice;
      readonly proven: readonly boolean[];
      readonly prices: readonly StagePrices[] | undefined;
    };

export async function solveModel(input: {
  readonly model: Model;
  readonly stages: readonly NamedStage[];
  readonly solver: LinearSolver;
  readonly onProgress: (stage: string) => void;
}): Promise<ModelAnswer> {
  const { model, stages, solver, onProgress } = input;
  const flow = solveStagedFlow({ model: model.choice, stages, onProgress });
  if (isFeasible(model.choice, flow.choice)) {
    return { kind: 'solved', choice: flow.choice, proven: flow.proven, prices: flow.prices };
  }
  const program = await solveStagedProgram({
    ...{ model: model.choice, stages, solver, onProgress },
    nodeLimit: NODE_LIMIT,
  });
  if (program.kind !== 'solved') return { kind: 'infeasible' };
  return { ...program, prices: undefined };
}
