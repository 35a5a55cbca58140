import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { AllocateInput, Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import type { PeriodFacts } from '../../../domain/period-facts';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { failpoint, isFailpoint } from '../adapters/failpoint';
import { readPeriods, type PeriodRecord } from '../adapters/period-reader';
import { insertResults } from '../adapters/result-store';
import { runAllocation } from '../adapters/run-allocation';
import { instantOfJson } from '../adapters/row-values';
import { insertRun } from '../adapters/run-store';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { JobFailed } from '../jobs/job-failed';
import { startJob, type JobHandle } from '../jobs/start-job';
import { readPeriodFacts } from './read-period-facts';

export type AllocatePeriod = {
  readonly period: string;
  readonly choice: AllocateInput;
  readonly userId: string | null;
  readonly clock?: Clock;
};
/** The job's result. */
export type Allocated = {
  readonly run: string;
  readonly placed: number;
  readonly learners: number;
};

/** Starts the allocation of a period in a worker thread; what it proposes is stored whole or not at all. */
export async function allocatePeriod(
  strapi: Core.Strapi,
  input: AllocatePeriod,
): Promise<Result<Job, DomainError>> {
  const { period: id, userId } = input;
  const [period] = await readPeriods({ strapi, db: strapi.db.connection }, id);
  if (!period) return failure({ code: 'not-found', what: 'period', id });
  if (period.state === 'published') {
    return failure({
      code: 'wrong-state',
      what: 'period',
      state: period.state,
      expected: ['planned', 'open', 'closed'],
    });
  }
  const run = (handle: JobHandle): Promise<Allocated> =>
    allocate(strapi, { ...input, record: period, handle });
  return startJob({ strapi, kind: 'allocation', subject: id, userId, run });
}

type Work = AllocatePeriod & { readonly record: PeriodRecord; readonly handle: JobHandle };

async function allocate(
  strapi: Core.Strapi,
  { record, choice, handle, clock = systemClock }: Work,
): Promise<Allocated> {
  const startedAt = clock.now();
  handle.progress({ stage: 'read', step: 0, steps: 1, done: 0, total: 1 });
  const { signal } = handle;
  const facts = await readPeriodFacts(
    { strapi, db: strapi.db.connection, signal },
    record,
    choiceOf(record, choice, clock),
  );
  if (facts.learners.length === 0) throw new JobFailed(nobody(record));
  const run = createId();
  const outcome = await runAllocation({
    ...{ facts, run, signal, onProgress: handle.progress },
    instant: instantOfJson(strapi.db.dialect.client, startedAt),
    isToBreak: isFailpoint(strapi, 'allocate:worker-breaks'),
  });
  if (outcome.kind === 'failed') throw new AllocationBroke(outcome.message);
  if (outcome.kind === 'cancelled') throw new AllocationCancelled();
  const { placed } = outcome.summary;
  handle.progress({ stage: 'store', step: 1, steps: 1, done: 1, total: 1, placed });
  const stored = await inUnitOfWork(strapi, { useCase: 'allocate-period' }, async (unit) => {
    await insertRun(unit, {
      ...{ id: run, period: record.documentId, learners: facts.learners.length, solved: outcome },
      ...{ startedAt, endedAt: clock.now() },
    });
    failpoint(strapi, 'allocate:run-stored');
    await insertResults(unit, { pages: outcome.resultPages, signal });
    // The last moment at which a person who cancels is still obeyed.
    signal.throwIfAborted();
    failpoint(strapi, 'allocate:before-commit');
    return success(null);
  });
  if (!stored.ok) throw new JobFailed(stored.error);
  failpoint(strapi, 'allocate:committed');
  return { run, placed, learners: facts.learners.length };
}

class AllocationCancelled extends Error {
  override readonly name = 'AllocationCancelled';
}

/** The worker ended without an answer; its name is what the reader is told. */
class AllocationBroke extends Error {
  override readonly name = 'AllocationBroke';
}

function choiceOf(
  record: PeriodRecord,
  choice: AllocateInput,
  clock: Clock,
): Pick<PeriodFacts, 'policy' | 'fallback' | 'seed' | 'today'> {
  const { policy, fallback = record.fallback, seed = record.seed ?? record.documentId } = choice;
  return { policy, fallback, seed, today: clock.today() };
}

const nobody = ({ documentId }: PeriodRecord): DomainError => ({
  code: 'invalid',
  issues: [{ path: `periods.${documentId}`, problem: 'no-learners' }],
});
