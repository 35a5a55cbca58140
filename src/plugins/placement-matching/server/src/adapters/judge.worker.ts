import { parentPort, workerData } from 'node:worker_threads';
import { runMetrics } from '../../../domain/metrics/run-metrics';
import { allocate } from '../../../domain/problem/allocate';
import { verifySolution } from '../../../domain/verify/verify-solution';
import { createExpendableSolver } from './expendable-solver';
import type { Judged, JudgeInput } from './judge-placements';

/** Entry of the worker thread: `workerData` is a problem and what is to be judged in it; it answers once. */
async function main(): Promise<Judged> {
  const { problem, given } = workerData as JudgeInput;
  const solver = createExpendableSolver();
  const solution = await allocate({ problem, solver, ...(given && { given }) });
  const metrics = runMetrics({ problem, solution });
  return { solution, metrics, verdict: verifySolution({ problem, solution }).exit };
}

void main().then((judged) => parentPort?.postMessage(judged));
