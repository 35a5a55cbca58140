import { regionProblem } from '../../../../../bench/region-problem';
import { solveStagedFlow } from '../../allocator/staged-flow';
import { stageCost } from '../../allocator/choice-program';
import { isFeasible } from '../../allocator/feasible';
import { solveStagedProgram } from '../../allocator/staged-program';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { buildModel } from './build-model';
import { canonicalProblem } from './canonical-problem';
import { convexStages } from './stages';

test.each([1, 2, 3])(
  'flow and HiGHS agree on every stage of region %i with 250 learners',
  async (seed) => {
    const problem = canonicalProblem(
      regionProblem({
        learners: 250,
        calendar: 'same-week',
        fallback: 'none',
        crossing: 0,
        others: 4,
        seed,
      }),
    );
    const model = buildModel(problem, Infinity);
    const stages = convexStages(model);
    const onProgress = (): void => undefined;
    const flow = solveStagedFlow({ model: model.choice, stages, onProgress });
    expect(isFeasible(model.choice, flow.choice)).toBe(true);
    const program = await solveStagedProgram({
      ...{ model: model.choice, stages, onProgress },
      solver: createHighsSolver(),
      nodeLimit: 1_000,
    });
    if (program.kind !== 'solved') throw new Error(program.kind);
    const costs = (choice: Int32Array): number[] =>
      stages.map((stage) => stageCost(model.choice, stage, choice));
    expect(costs(flow.choice)).toEqual(costs(program.choice));
  },
);
