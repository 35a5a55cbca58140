import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RunMetrics } from '../../../domain/metrics/run-metrics';
import type { Problem } from '../../../domain/problem/problem';
import type { PlacementRow, Solution } from '../../../domain/problem/solution';

export type JudgeInput = {
  readonly problem: Problem;
  /** The placements to be judged; absent: the best ones. */
  readonly given?: readonly PlacementRow[];
};

export type Judged = {
  readonly solution: Solution;
  readonly verdict: 0 | 1 | 3;
  readonly metrics: RunMetrics;
};

/** Solves, judges and verifies in a worker thread, so that nobody waits for it but the one who asked. */
export function judgePlacements(input: JudgeInput): Promise<Judged> {
  const worker = new Worker(path.join(__dirname, 'judge.worker.js'), { workerData: input });
  return new Promise<Judged>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new JudgeEnded(code)));
  }).finally(() => void worker.terminate());
}

class JudgeEnded extends Error {
  override readonly name = 'JudgeEnded';

  constructor(code: number) {
    super(`worker ended with code ${code}`);
  }
}
