import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../../domain/problem/problem';
import type { Solution } from '../../../domain/problem/solution';

/** `done` of `total` within the stage; `placed` and `bound` once they are known. */
export type AllocationProgress = {
  readonly stage: string;
  readonly step: number;
  readonly steps: number;
  readonly done: number;
  readonly total: number;
  readonly placed?: number;
  readonly bound?: number;
};

export type AllocationOutcome =
  | { readonly kind: 'solved'; readonly solution: Solution; readonly verdict: 0 | 1 | 3 }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** What the worker sends. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: AllocationProgress }
  | { readonly kind: 'outcome'; readonly outcome: AllocationOutcome };

const PROGRESS_EVERY_MS = 100;
const HEAP_LIMIT_MB = 6144;

/**
 * Solves and verifies in a worker thread of its own. Cancelling ends the thread, so nothing of a cancelled run
 * is left; a worker that runs out of memory is a failed run, not a crash.
 */
export function runAllocation(input: {
  readonly problem: Problem;
  readonly onProgress?: (progress: AllocationProgress) => void;
  readonly signal?: AbortSignal;
  /** The compiled worker; by default the one beside this file. */
  readonly workerFile?: string;
}): Promise<AllocationOutcome> {
  const { problem, onProgress, signal } = input;
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const workerFile = input.workerFile ?? path.join(__dirname, 'allocation.worker.js');
  const worker = new Worker(workerFile, {
    workerData: problem,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  return new Promise((resolve) => {
    let lastShown = -Infinity;
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
      const now = performance.now();
      if (now - lastShown < PROGRESS_EVERY_MS) return;
      lastShown = now;
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
