import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { PeriodFacts } from '../../../domain/period-facts';
import type { PolicyObstacle } from '../../../domain/problem/policy-fault';
import { success } from '../../../domain/result';
import type { KnownRun } from '../adapters/allocation-messages';
import type { Clock } from '../adapters/clock';
import { failpoint, isFailpoint } from '../adapters/failpoint';
import type { PeriodRecord } from '../adapters/period-reader';
import { insertResults } from '../adapters/result-store';
import { runAllocation } from '../adapters/run-allocation';
import { instantOfJson } from '../adapters/row-values';
import { insertRun, readRuns, runInUse, saveMoved } from '../adapters/run-store';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { JobFailed } from '../jobs/job-failed';
import type { JobHandle } from '../jobs/start-job';
import { recordAudit } from './record-audit';

export type Proposed =
  | { readonly kind: 'stored'; readonly run: string; readonly placed: number }
  | { readonly kind: 'known'; readonly run: string }
  | { readonly kind: 'refused'; readonly obstacle: PolicyObstacle };

/** Solves the facts of a period in a worker thread and stores the run; whole or not at all. */
export async function proposeRun(
  strapi: Core.Strapi,
  input: {
    readonly record: PeriodRecord;
    readonly facts: PeriodFacts;
    readonly handle: Pick<JobHandle, 'progress' | 'signal'>;
    readonly clock: Clock;
    readonly isAlternative: boolean;
    /** Runs that need not be made again. */
    readonly known: readonly KnownRun[];
  },
): Promise<Proposed> {
  const { record, facts, handle, clock, isAlternative, known } = input;
  const { signal } = handle;
  const startedAt = clock.now();
  const run = createId();
  const outcome = await runAllocation({
    ...{ facts, run, signal, known, onProgress: handle.progress },
    instant: instantOfJson(strapi.db.dialect.client, startedAt),
    isToBreak: isFailpoint(strapi, 'allocate:worker-breaks'),
  });
  if (outcome.kind === 'refused' || outcome.kind === 'known') return outcome;
  if (outcome.kind === 'failed') throw new AllocationBroke(outcome.message);
  if (outcome.kind === 'cancelled') throw new AllocationCancelled();
  const { placed } = outcome.summary;
  handle.progress({ stage: 'store', step: 1, steps: 1, done: 1, total: 1, placed });
  const reading = { strapi, db: strapi.db.connection };
  const before = runInUse(await readRuns(reading, record.documentId));
  const stored = await inUnitOfWork(strapi, { useCase: 'allocate-period' }, async (unit) => {
    await insertRun(unit, {
      ...{ id: run, period: record.documentId, learners: facts.learners.length, solved: outcome },
      ...{ startedAt, endedAt: clock.now(), isAlternative },
    });
    failpoint(strapi, 'allocate:run-stored');
    await insertResults(unit, { pages: outcome.resultPages, signal });
    if (before) await saveMoved(unit, { run, before: before.id });
    // The last moment at which a person who cancels is still obeyed.
    signal.throwIfAborted();
    recordAudit(unit, {
      ...{ action: 'run-proposed', kind: 'run', record: run, period: record.documentId },
      facts: { policy: facts.policy, placed, learners: facts.learners.length },
    });
    failpoint(strapi, 'allocate:before-commit');
    return success(null);
  });
  if (!stored.ok) throw new JobFailed(stored.error);
  failpoint(strapi, 'allocate:committed');
  return { kind: 'stored', run, placed };
}

class AllocationCancelled extends Error {
  override readonly name = 'AllocationCancelled';
}

/** The worker ended without an answer; its name is what the reader is told. */
class AllocationBroke extends Error {
  override readonly name = 'AllocationBroke';
}
