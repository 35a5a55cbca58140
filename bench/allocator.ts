/**
 * `npm run bench:allocator [-- --stress]`: fixed-seed regions of 1 500 and 12 000 learners (120 000 with the flag),
 * solved in all stages by the allocator and, for the first two, as one weighted linear program by HiGHS in the same
 * run. Every answer is checked: the number placed must agree with HiGHS on flows, and lie within the bound elsewhere.
 */
import {
  linearModelOf,
  programOf,
} from '../src/plugins/placement-matching/allocator/choice-program';
import { allocate } from '../src/plugins/placement-matching/domain/problem/allocate';
import { buildModel } from '../src/plugins/placement-matching/domain/problem/build-model';
import { canonicalProblem } from '../src/plugins/placement-matching/domain/problem/canonical-problem';
import { convex } from '../src/plugins/placement-matching/domain/problem/policies/convex';
import { stagesOf } from '../src/plugins/placement-matching/domain/problem/stages';
import { verifySolution } from '../src/plugins/placement-matching/domain/verify/verify-solution';
import { createHighsSolver } from '../src/plugins/placement-matching/server/src/adapters/highs-solver';
import { regionProblem, type RegionSize } from './region-problem';

type Row = {
  readonly instance: string;
  readonly arcs: number;
  readonly allStagesMs: number;
  readonly verifyMs: number;
  readonly highsPlacedMs: number | null;
  readonly status: string;
  readonly placed: number;
  readonly bound: number;
  readonly gap: number;
  readonly verdict: number;
  readonly peakMemoryMb: number;
};

const HIGHS_LIMIT = 12_000;
const plain = { fallback: 'none', crossing: 0, seed: 1 } as const;
const crossing = { fallback: 'none', crossing: 0.1, seed: 1 } as const;

async function main(): Promise<void> {
  const instances: RegionSize[] = [
    { ...plain, learners: 1_500, calendar: 'same-week' },
    { ...crossing, learners: 1_500, calendar: 'overlapping' },
    { ...plain, learners: 12_000, calendar: 'same-week' },
    { ...crossing, learners: 12_000, calendar: 'overlapping' },
  ];
  if (process.argv.includes('--stress')) {
    instances.push({ ...plain, learners: 120_000, calendar: 'same-week' });
  }
  const rows: Row[] = [];
  for (const instance of instances) rows.push(await measure(instance));
  console.table(rows);
  console.log(JSON.stringify({ node: process.version, rows }));
}

async function measure(size: RegionSize): Promise<Row> {
  const problem = regionProblem(size);
  const solver = createHighsSolver();
  const model = buildModel(canonicalProblem(problem), Infinity);
  const start = performance.now();
  const solution = await allocate({ problem, solver });
  const allStagesMs = Math.round(performance.now() - start);
  const beforeVerify = performance.now();
  const verdict = verifySolution({ problem, solution }).exit;
  const verifyMs = Math.round(performance.now() - beforeVerify);
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  let highsPlacedMs: number | null = null;
  if (size.learners <= HIGHS_LIMIT) {
    const program = programOf(model.choice);
    const stage = stagesOf(model, convex).find(({ name }) => name === 'placed')!;
    const linear = linearModelOf({ program, stage, settled: [], isWhole: false });
    const beforeHighs = performance.now();
    const answer = await solver.solve(linear, { nodeLimit: 0, iterationLimit: Infinity });
    highsPlacedMs = Math.round(performance.now() - beforeHighs);
    if (answer.status !== 'optimal') throw new Error(`HiGHS ended with ${answer.status}`);
    const most = -linear.cost.reduce((sum, cost, column) => sum + cost * answer.values[column]!, 0);
    const isRight =
      solution.status === 'optimal'
        ? Math.abs(most - solution.placed) < 1e-6
        : solution.placed <= most + 1e-6;
    if (!isRight) throw new Error(`placed ${solution.placed}, HiGHS says at most ${most}`);
  }
  const { status, placed, bound, gap } = solution;
  const instance = `${size.learners} ${size.calendar}`;
  const arcs = model.candidates.arcUnit.length;
  return {
    instance,
    arcs,
    allStagesMs,
    verifyMs,
    highsPlacedMs,
    status,
    placed,
    bound,
    gap,
    verdict,
    peakMemoryMb,
  };
}

void main();
