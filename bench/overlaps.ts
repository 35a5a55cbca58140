/**
 * `npm run bench:overlaps [-- --learners 12000] [-- --mixed-lp]`: what is not a flow. Fixed-seed regions with prao of one
 * or two overlapping weeks, with and without places outside the wishes, and with each learner's own one to eight
 * weeks, beside HiGHS solving the linear program of number placed and ranks alone in the same run. That program takes
 * minutes for mixed weeks and runs there only when asked for. Every answer is verified.
 */
import { parseArgs } from 'node:util';
import {
  linearModelOf,
  programOf,
} from '../src/plugins/placement-matching/allocator/choice-program';
import { allocate } from '../src/plugins/placement-matching/domain/problem/allocate';
import { buildModel } from '../src/plugins/placement-matching/domain/problem/build-model';
import { canonicalProblem } from '../src/plugins/placement-matching/domain/problem/canonical-problem';
import type { Problem } from '../src/plugins/placement-matching/domain/problem/problem';
import { RANK_POLICIES } from '../src/plugins/placement-matching/domain/problem/policies/rank-policies';
import { guideOf } from '../src/plugins/placement-matching/domain/problem/stages';
import { verifySolution } from '../src/plugins/placement-matching/domain/verify/verify-solution';
import { createHighsSolver } from '../src/plugins/placement-matching/server/src/adapters/highs-solver';
import { regionProblem, type Calendar } from './region-problem';

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '12000' },
    'mixed-lp': { type: 'boolean', default: false },
  },
});

type Instance = { readonly name: string; readonly calendar: Calendar; readonly others?: number };

const INSTANCES: readonly Instance[] = [
  { name: 'prao, wishes alone', calendar: 'overlapping' },
  { name: 'prao, 12 other places', calendar: 'overlapping', others: 12 },
  { name: 'mixed 1–8 weeks', calendar: 'mixed' },
];

async function main(): Promise<void> {
  const rows = [];
  for (const instance of INSTANCES) {
    for (const seed of [1, 2, 3]) {
      if (instance.calendar === 'mixed' && seed > 1) continue;
      const fallback = instance.others === undefined ? 'none' : 'any-eligible';
      const problem = regionProblem({
        ...{ learners: Number(values.learners), calendar: instance.calendar, fallback, seed },
        ...{ crossing: 0.1, ...(instance.others && { others: instance.others }) },
      });
      rows.push({
        instance: `${instance.name}, seed ${seed}`,
        ...(await measured(problem, instance)),
      });
      console.table(rows.slice(-1));
    }
  }
  console.table(rows);
  console.log(JSON.stringify({ node: process.version, rows }));
}

async function measured(problem: Problem, { calendar }: Instance): Promise<object> {
  const start = performance.now();
  const solution = await allocate({ problem, solver: createHighsSolver() });
  const allStagesMs = Math.round(performance.now() - start);
  const before = performance.now();
  const verdict = verifySolution({ problem, solution });
  const verifyMs = Math.round(performance.now() - before);
  if (verdict.exit === 1) throw new Error(verdict.line);
  const hasLinear = calendar !== 'mixed' || values['mixed-lp'];
  const linearMs = hasLinear ? await linearAlone(problem) : null;
  const { status, placed, gap, stages } = solution;
  const proven = stages.filter((stage) => stage.proven).map(({ name }) => name);
  const bounds = stages
    .filter(({ name }) => name === 'placed' || name === 'convex')
    .map(({ name, value, bound }) => `${name} ${value}/${bound}`);
  return {
    ...{ allStagesMs, linearMs, ratio: linearMs === null ? null : allStagesMs / linearMs },
    ...{ status, placed, proven: proven.join(' '), bounds: bounds.join(' '), gap },
    ...{ verdict: verdict.exit, verifyMs },
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** One program over the whole region, its counts and ranks weighed together. */
async function linearAlone(problem: Problem): Promise<number> {
  const model = buildModel(canonicalProblem(problem), Infinity);
  const plain = new Int32Array(model.choice.unitCount).fill(-1);
  const linear = linearModelOf({
    program: programOf({ ...model.choice, unitGroup: plain, groupCount: 0 }),
    stage: guideOf(model, RANK_POLICIES.convex).stage,
    settled: [],
    isWhole: false,
  });
  const start = performance.now();
  const answer = await createHighsSolver().solve(linear, {
    nodeLimit: 0,
    iterationLimit: Infinity,
  });
  if (answer.status !== 'optimal') throw new Error(`HiGHS ended with ${answer.status}`);
  return Math.round(performance.now() - start);
}

void main();
