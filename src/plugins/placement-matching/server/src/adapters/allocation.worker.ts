import { parentPort, workerData } from 'node:worker_threads';
import { parseProblemShape } from '../../../contracts/problem';
import { buildProblem } from '../../../domain/build-problem';
import { explainOutcomes } from '../../../domain/explain';
import { runMetrics } from '../../../domain/metrics/run-metrics';
import type { PeriodFacts } from '../../../domain/period-facts';
import { allocate } from '../../../domain/problem/allocate';
import { checkProblem } from '../../../domain/problem/check-problem';
import { inputHash } from '../../../domain/problem/input-hash';
import { policyObstacle } from '../../../domain/problem/policy-fault';
import { verifySolution } from '../../../domain/verify/verify-solution';
import type {
  AllocationOutcome,
  KnownRun,
  WorkerMessage,
  WorkerQuestion,
} from './allocation-messages';
import { createExpendableSolver } from './expendable-solver';
import { FactsReader } from './facts-pages';
import { createProgressSender } from './progress-sender';
import { resultPages } from './result-rows';

/** Entry of the worker thread: it is sent the facts page by page, and answers with progress and one outcome. */
const reader = new FactsReader();
const progress = createProgressSender((now) => post({ kind: 'progress', progress: now }));

parentPort?.on('message', (question: WorkerQuestion) => {
  if (question.kind === 'page') {
    reader.add(question.page);
    return;
  }
  const { head, run, instant, known } = question;
  work({ facts: reader.facts(head), run, instant, known }).then(answer, (error: unknown) => {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
    answer({ kind: 'failed', message });
  });
});

async function work(input: {
  readonly facts: PeriodFacts;
  readonly run: string;
  readonly instant: string | number;
  readonly known: readonly KnownRun[];
}): Promise<AllocationOutcome> {
  if ((workerData as { isToBreak: boolean }).isToBreak) process.exit(1);
  progress.send(() => ({ stage: 'build', step: 0, steps: 1, done: 0, total: 1 }));
  const built = buildProblem(input.facts);
  const shape = parseProblemShape(built.problem);
  const obstacle = shape.ok ? policyObstacle(shape.value) : undefined;
  if (obstacle) return { kind: 'refused', obstacle };
  const checked = shape.ok ? checkProblem(shape.value) : shape;
  if (!checked.ok) return { kind: 'failed', message: `invalid problem: ${checked.error.field}` };
  const problem = checked.value;
  const factsHash = inputHash({ ...problem, policy: 'convex' });
  const known = input.known.find((run) => {
    return run.factsHash === factsHash && run.policy === problem.policy;
  });
  if (known) return { kind: 'known', run: known.id };
  let steps = 1;
  const solution = await allocate({
    problem,
    solver: createExpendableSolver(),
    onProgress: ({ stage, step, steps: count, standing }) => {
      steps = count;
      progress.send(() => {
        const { placed, bound } = standing();
        const gap = (bound - placed) / Math.max(1, bound);
        return { stage, step, steps, done: step, total: steps, placed, bound, gap };
      });
    },
  });
  const { placements: _rows, unplaced: _out, proof: _proof, ...summary } = solution;
  const { placed, bound, gap } = solution;
  progress.send(() => {
    return { stage: 'verify', step: steps, steps, done: steps, total: steps, placed, bound, gap };
  });
  const verdict = verifySolution({ problem, solution });
  const outcomes = explainOutcomes({ built, solution });
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  return {
    kind: 'solved',
    summary,
    problem: text(problem),
    solution: text(solution),
    resultPages: [...resultPages({ ...input, outcomes })],
    metrics: runMetrics({ problem, solution }),
    factsHash,
    policy: problem.policy,
    fallback: problem.fallback,
    verdict: verdict.exit,
    candidateLimit: built.candidateLimit,
  };
}

/** The bytes of an outcome change hands, so that the main thread copies nothing. */
function answer(outcome: AllocationOutcome): void {
  progress.end();
  const bytes =
    outcome.kind === 'solved'
      ? [outcome.problem, outcome.solution, ...outcome.resultPages].map(({ buffer }) => buffer)
      : [];
  post({ kind: 'outcome', outcome }, bytes);
}

function post(message: WorkerMessage, transfer: readonly ArrayBufferLike[] = []): void {
  parentPort?.postMessage(message, [...new Set(transfer)] as ArrayBuffer[]);
}
