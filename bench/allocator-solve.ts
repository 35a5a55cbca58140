/**
 * `node allocator-solve <stages|edits|highs> <instance> <runs>`: one part of `npm run bench:allocator`, in a
 * process of its own. Writes one line of JSON; times are processor milliseconds of this process.
 */
import type { ChoiceModel, Stage } from '../src/plugins/placement-matching/allocator/choice-model';
import {
  linearModelOf,
  programOf,
  stageCost,
} from '../src/plugins/placement-matching/allocator/choice-program';
import { isFeasible } from '../src/plugins/placement-matching/allocator/feasible';
import { solveStagedFlow } from '../src/plugins/placement-matching/allocator/staged-flow';
import { measureEdits } from './allocator-edits';
import { modelOf, readInstance, stagesOf, weightedStage, type BenchPolicy } from './allocator-file';
import { processUsage, startClock } from './processor-clock';

async function main(): Promise<void> {
  const [mode, file = '', runs = '1'] = process.argv.slice(2);
  const instance = readInstance(file);
  const model = modelOf(instance);
  const weighted = weightedStage(instance);
  const answer =
    mode === 'stages'
      ? compareStages({
          model,
          weighted,
          runs: Number(runs),
          stagesOf: (policy) => stagesOf(instance, model, policy),
        })
      : mode === 'edits'
        ? measureEdits({ model, stages: stagesOf(instance, model), count: Number(runs) })
        : await solveByHighs(model, weighted);
  process.stdout.write(`${JSON.stringify({ ...answer, ...processUsage() })}\n`);
}

/** One weighted solve and all stages of each policy, in turns; every answer is counted again. */
function compareStages(input: {
  readonly model: ChoiceModel;
  readonly weighted: Stage;
  readonly stagesOf: (policy: BenchPolicy) => Stage[];
  readonly runs: number;
}): object {
  const { model, weighted, runs } = input;
  const parts = ['weighted', 'convex', 'greedy', 'generous'] as const;
  const ms: Record<string, number[]> = {};
  const values: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    for (const part of parts) {
      const stages = part === 'weighted' ? [weighted] : input.stagesOf(part);
      const clock = startClock();
      const { choice } = solveStagedFlow({ model, stages, onProgress: () => undefined });
      (ms[part] ??= []).push(clock());
      if (!isFeasible(model, choice)) throw new Error(`${part}: not feasible`);
      values[part] = stages.map((stage) => stageCost(model, stage, choice));
    }
  }
  return { ms, values };
}

async function solveByHighs(model: ChoiceModel, stage: Stage): Promise<object> {
  // Loaded only here, so that it weighs on no other part's whole process.
  const { createHighsSolver } =
    await import('../src/plugins/placement-matching/server/src/adapters/highs-solver');
  const linear = linearModelOf({ program: programOf(model), stage, settled: [], isWhole: false });
  const clock = startClock();
  const answer = await createHighsSolver().solve(linear, {
    ...{ nodeLimit: 0, iterationLimit: Number.MAX_SAFE_INTEGER },
  });
  const ms = [clock()];
  if (answer.status !== 'optimal') throw new Error(`HiGHS ended with ${answer.status}`);
  let cost = 0;
  answer.values.forEach((value, column) => (cost += linear.cost[column]! * Math.round(value)));
  // The program counts what a choice costs above staying out.
  const stayingOut = Array.from({ length: model.unitCount }, (_, unit) => stage.leaveCost(unit));
  return { cost: cost + stayingOut.reduce((sum, out) => sum + out, 0), ms };
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
