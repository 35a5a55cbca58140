import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PeriodFacts } from '../../../domain/period-facts';
import type {
  AllocationOutcome,
  AllocationProgress,
  KnownRun,
  WorkerMessage,
  WorkerQuestion,
} from './allocation-messages';
import { headOf, pagesOf } from './facts-pages';

const HEAP_LIMIT_MB = 6144;

type Input = {
  readonly facts: PeriodFacts;
  /** Id of the run, and the instant of its rows as the database stores it. */
  readonly run: string;
  readonly instant: string | number;
  /** Runs that need not be made again; without them every run is made. */
  readonly known?: readonly KnownRun[];
  readonly onProgress?: (progress: AllocationProgress) => void;
  readonly signal?: AbortSignal;
  /** Ends the thread before it answers, as a fault in it would. */
  readonly isToBreak?: boolean;
};

/**
 * Builds, solves, verifies and explains in a worker thread of its own. Cancelling ends the thread and whatever it
 * has started, so nothing of a cancelled run is left; a worker that runs out of memory is a failed run, not a crash.
 */
export async function runAllocation(input: Input): Promise<AllocationOutcome> {
  const { facts, run, instant, signal } = input;
  if (signal?.aborted) return { kind: 'cancelled' };
  const worker = new Worker(path.join(__dirname, 'allocation.worker.js'), {
    workerData: { isToBreak: input.isToBreak ?? false },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  const outcome = outcomeOf(worker, input);
  const send = (question: WorkerQuestion): void => worker.postMessage(question);
  for (const page of pagesOf(facts)) {
    if (signal?.aborted) break;
    send({ kind: 'page', page });
    await breathe();
  }
  send({ kind: 'start', head: headOf(facts), run, instant, known: input.known ?? [] });
  return outcome;
}

function outcomeOf(worker: Worker, { onProgress, signal }: Input): Promise<AllocationOutcome> {
  return new Promise((resolve) => {
    const finish = (outcome: AllocationOutcome): void => {
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      resolve(outcome);
    };
    const cancel = (): void => finish({ kind: 'cancelled' });
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'outcome') {
        finish(message.outcome);
        return;
      }
      onProgress?.(message.progress);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      finish({ kind: 'failed', message: error.code ?? error.name });
    });
    worker.on('exit', (code) =>
      finish({ kind: 'failed', message: `worker ended with code ${code}` }),
    );
  });
}
