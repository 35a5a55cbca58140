import { parentPort, workerData } from 'node:worker_threads';
import { parseProblemShape } from '../../../contracts/problem';
import { allocate } from '../../../domain/problem/allocate';
import { checkProblem } from '../../../domain/problem/check-problem';
import { verifySolution } from '../../../domain/verify/verify-solution';
import { createHighsSolver } from './highs-solver';
import type { AllocationOutcome, AllocationProgress, WorkerMessage } from './run-allocation';

/** Entry of the worker thread: `workerData` is the problem; it answers with progress and one outcome. */
async function main(): Promise<AllocationOutcome> {
  const shape = parseProblemShape(workerData);
  const checked = shape.ok ? checkProblem(shape.value) : shape;
  if (!checked.ok) return { kind: 'failed', message: `invalid problem: ${checked.error.field}` };
  const problem = checked.value;
  let lastStep = { step: 0, steps: 1 };
  const solution = await allocate({
    problem,
    solver: createHighsSolver(),
    onProgress: (progress) => {
      lastStep = progress;
      send({ done: progress.step, total: progress.steps, ...progress });
    },
  });
  const { steps } = lastStep;
  send({ stage: 'verify', step: steps, steps, done: steps, total: steps, placed: solution.placed });
  const verdict = verifySolution({ problem, solution });
  return { kind: 'solved', solution, verdict: verdict.exit };
}

function send(progress: AllocationProgress): void {
  post({ kind: 'progress', progress });
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

main().then(
  (outcome) => post({ kind: 'outcome', outcome }),
  (error: unknown) => {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
    post({ kind: 'outcome', outcome: { kind: 'failed', message } });
  },
);
