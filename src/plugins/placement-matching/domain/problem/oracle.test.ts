import { regionProblem } from '../../../../../bench/region-problem';
import { solveByAllotment } from '../../allocator/allotment';
import { solveStagedFlow } from '../../allocator/staged-flow';
import { stageCost } from '../../allocator/choice-program';
import { isFeasible } from '../../allocator/feasible';
import { solveStagedProgram } from '../../allocator/staged-program';
import { solveStagedRelaxation } from '../../allocator/staged-relaxation';
import { createHighsSolver } from '../../server/src/adapters/highs-solver';
import { buildModel } from './build-model';
import { canonicalProblem } from './canonical-problem';
import { convex } from './policies/convex';
import { RANK_POLICIES } from './policies/rank-policies';
import { guideOf, stagesOf } from './stages';

const LEARNERS = process.env.TEST_SIZE === 'full' ? 1_500 : 250;

test.each(
  Object.entries(RANK_POLICIES).map(([name, policy], at) => [name, at + 1, policy] as const),
)(
  `flow and HiGHS agree on every stage of %s, region %i with ${LEARNERS} learners`,
  async (_, seed, policy) => {
    const problem = canonicalProblem(
      regionProblem({
        learners: LEARNERS,
        calendar: 'same-week',
        fallback: 'none',
        crossing: 0,
        others: 4,
        seed,
      }),
    );
    const model = buildModel(problem, Infinity);
    const stages = stagesOf(model, policy);
    const onProgress = (): void => undefined;
    const flow = solveStagedFlow({ model: model.choice, stages, onProgress });
    expect(isFeasible(model.choice, flow.choice)).toBe(true);
    const program = await solveStagedProgram({
      ...{ model: model.choice, stages, onProgress },
      solver: createHighsSolver(),
    });
    if (program.kind !== 'solved') throw new Error(program.kind);
    const costs = (choice: Int32Array): number[] =>
      stages.map((stage) => stageCost(model.choice, stage, choice));
    expect(costs(flow.choice)).toEqual(costs(program.choice));
  },
);

test.each([1, 2, 3])(
  'what the allotment method calls proven for overlapping weeks is what HiGHS finds, region %i',
  async (seed) => {
    const region = regionProblem({
      ...{ learners: 120, calendar: 'overlapping', fallback: 'any-eligible', seed },
      ...{ crossing: 0.3, others: 8 },
    });
    // Room for all, but not where they wish: the counting stages are then at their least.
    const roomy = {
      ...region,
      slots: region.slots.map(({ id, supervisor, workplace }) => {
        return { id, seats: 4, ...(supervisor && { supervisor }), ...(workplace && { workplace }) };
      }),
      supervisors: region.supervisors?.map(({ id }) => ({ id, capacity: 5 })),
      workplaces: region.workplaces?.map(({ id }) => ({ id, capacity: 8 })),
    };
    const model = buildModel(canonicalProblem(roomy), Infinity);
    const stages = stagesOf(model, convex);
    const onProgress = (): void => undefined;
    const input = { model: model.choice, stages, onProgress, solver: createHighsSolver() };
    const allotted = await solveByAllotment({ ...input, guide: guideOf(model, convex) });
    if (allotted.kind !== 'solved') throw new Error(allotted.kind);
    const program = await solveStagedProgram(input);
    if (program.kind !== 'solved') throw new Error(program.kind);
    const provenBy = stages.flatMap((stage, at) =>
      allotted.proven[at] ? stageCost(model.choice, stage, allotted.choice) : [],
    );
    const best = stages.map((stage) => stageCost(model.choice, stage, program.choice));
    expect(provenBy).toEqual(best.slice(0, provenBy.length));
    expect({
      stages: provenBy.length,
      out: allotted.choice.filter((arc) => arc < 0).length,
    }).toEqual({
      stages: 3,
      out: 0,
    });
  },
);

test.each(process.env.TEST_SIZE === 'full' ? [1, 2, 3, 4, 5, 6] : [2])(
  'what cuts prove best in every stage for weeks of one to eight is what HiGHS finds by whole numbers, region %i',
  async (seed) => {
    const region = regionProblem({
      ...{ learners: 60, calendar: 'mixed', fallback: 'none', crossing: 0.3, seed },
    });
    const model = buildModel(canonicalProblem(region), Infinity);
    const stages = stagesOf(model, convex);
    const onProgress = (): void => undefined;
    const input = { model: model.choice, stages, onProgress, solver: createHighsSolver() };
    const cut = await solveStagedRelaxation({ ...input, guide: guideOf(model, convex).stage });
    const program = await solveStagedProgram(input);
    if (program.kind !== 'solved') throw new Error(program.kind);
    expect(program.proven).not.toContain(false);
    const costs = (choice: Int32Array): number[] =>
      stages.map((stage) => stageCost(model.choice, stage, choice));
    expect(cut && costs(cut.choice)).toEqual(costs(program.choice));
    if (seed === 2) expect(cut?.cuts?.length).toBeGreaterThan(0);
  },
);
