import type { Core } from '@strapi/strapi';
import type { AllocateInput, Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import type { PeriodFacts } from '../../../domain/period-facts';
import { failure, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { readPeriods, type PeriodRecord } from '../adapters/period-reader';
import { JobFailed } from '../jobs/job-failed';
import { startJob, type JobHandle } from '../jobs/start-job';
import { proposeRun } from './propose-run';
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
  const { period: id, userId, choice, clock = systemClock } = input;
  return startAllocation(strapi, {
    ...{ id, userId },
    work: async (record, handle): Promise<Allocated> => {
      const facts = await factsOf(strapi, { record, choice, clock, handle });
      const proposed = await proposeRun(strapi, {
        ...{ record, facts, handle, clock },
        ...{ isAlternative: false, known: [] },
      });
      if (proposed.kind === 'refused') {
        const why = proposed.obstacle.kind;
        throw new JobFailed({ code: 'policy-refused', policy: choice.policy, why });
      }
      if (proposed.kind === 'known') throw new Error('A run was not made, though none was known');
      return { run: proposed.run, placed: proposed.placed, learners: facts.learners.length };
    },
  });
}

type Work = (record: PeriodRecord, handle: JobHandle) => Promise<unknown>;

/** Whatever makes proposals for a period is one kind of job, so that only one does at a time. */
export async function startAllocation(
  strapi: Core.Strapi,
  {
    id,
    userId,
    work,
  }: { readonly id: string; readonly userId: string | null; readonly work: Work },
): Promise<Result<Job, DomainError>> {
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
  const run = (handle: JobHandle): Promise<unknown> => work(period, handle);
  return startJob({ strapi, kind: 'allocation', subject: id, userId, run });
}

export async function factsOf(
  strapi: Core.Strapi,
  input: {
    readonly record: PeriodRecord;
    readonly choice: AllocateInput;
    readonly clock: Clock;
    readonly handle: JobHandle;
  },
): Promise<PeriodFacts> {
  const { record, choice, clock, handle } = input;
  handle.progress({ stage: 'read', step: 0, steps: 1, done: 0, total: 1 });
  const { policy, fallback = record.fallback, seed = record.seed ?? record.documentId } = choice;
  const facts = await readPeriodFacts(
    { strapi, db: strapi.db.connection, signal: handle.signal },
    record,
    { policy, fallback, seed, today: clock.today() },
  );
  if (facts.learners.length === 0) throw new JobFailed(nobody(record));
  return facts;
}

const nobody = ({ documentId }: PeriodRecord): DomainError => ({
  code: 'invalid',
  issues: [{ path: `periods.${documentId}`, problem: 'no-learners' }],
});
