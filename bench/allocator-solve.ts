/**
 * `node allocator-solve <weighted|stages|edits|highs> <instance> <runs>`: one part of `npm run bench:allocator`, in a
 * process of its own. Writes one line of JSON; times are processor milliseconds of this process.
 */
import type { ChoiceModel, Stage } from '../src/plugins/placement-matching/allocator/choice-model';
import { buildChoiceNetwork } from '../src/plugins/placement-matching/allocator/choice-network';
import {
  linearModelOf,
  programOf,
  stageCost,
} from '../src/plugins/placement-matching/allocator/choice-program';
import { isFeasible } from '../src/plugins/placement-matching/allocator/feasible';
import { laminarForest } from '../src/plugins/placement-matching/allocator/laminar';
import { NetworkSimplex } from '../src/plugins/placement-matching/allocator/network-simplex';
import { solveStagedFlow } from '../src/plugins/placement-matching/allocator/staged-flow';
import { measureEdits } from './allocator-edits';
import { modelOf, readInstance, stagesOf, weightedStage, type BenchPolicy } from './allocator-file';

async function main(): Promise<void> {
  const [mode, file = '', runs = '1'] = process.argv.slice(2);
  const instance = readInstance(file);
  const model = modelOf(instance);
  const weighted = weightedStage(instance);
  const answer =
    mode === 'weighted'
      ? repeated(Number(runs), () => solveWeighted(model, weighted))
      : mode === 'stages'
        ? compareStages({
            model,
            weighted,
            runs: Number(runs),
            stagesOf: (policy) => stagesOf(instance, model, policy),
          })
        : mode === 'edits'
          ? measureEdits({ model, stages: stagesOf(instance, model), count: Number(runs) })
          : await solveByHighs(model, weighted);
  const { user, system } = process.cpuUsage();
  const usage = { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(`${JSON.stringify({ ...answer, ...usage })}\n`);
}

type Outcome = { readonly cost: number; readonly ms: number };

function repeated(
  runs: number,
  solve: () => Outcome,
): { readonly cost: number; readonly ms: readonly number[] } {
  const outcomes = Array.from({ length: runs }, solve);
  const cost = outcomes[0]?.cost ?? 0;
  if (outcomes.some((outcome) => outcome.cost !== cost)) throw new Error('runs disagree');
  return { cost, ms: outcomes.map(({ ms }) => ms) };
}

/** The solver alone, as `NetworkSimplex::run` of the peer: from the network to the optimal flow. */
function solveWeighted(model: ChoiceModel, stage: Stage): Outcome {
  const forest = laminarForest(model.rows, model.arcUnit.length);
  const { network } = buildChoiceNetwork(model, forest);
  const clock = startClock();
  const simplex = new NetworkSimplex(network);
  for (let unit = 0; unit < model.unitCount; unit++) {
    for (let arc = simplex.unitStart[unit]!; arc < simplex.unitEnd[unit]!; arc++) {
      const id = simplex.arcId[arc]!;
      const isChoice = id < model.arcUnit.length;
      simplex.arcCost[arc] = isChoice ? stage.arcCost(id) : stage.leaveCost(unit);
    }
  }
  simplex.optimise(() => undefined);
  const ms = clock();
  let cost = 0;
  for (const arc of simplex.used) cost += simplex.arcCost[arc]!;
  return { cost, ms };
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

function startClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
