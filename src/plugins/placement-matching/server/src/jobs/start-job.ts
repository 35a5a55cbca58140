import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import {
  endJob,
  insertRunningJob,
  renewLease,
  type JobEnd,
  type JobKind,
  type JobRow,
} from '../adapters/job-store';
import { JobFailed } from './job-failed';
import { forgetRunningJob, keepRunningJob, NO_PROGRESS, type RunningJob } from './running-jobs';

export type JobHandle = {
  readonly id: string;
  readonly progress: (progress: Job['progress']) => void;
  readonly signal: AbortSignal;
};

export type StartJobInput = {
  readonly strapi: Core.Strapi;
  readonly kind: JobKind;
  readonly subject: string;
  readonly userId: string | null;
  /** Its value becomes the job's result; `JobFailed` thrown becomes a sentence for the reader. */
  readonly run: (handle: JobHandle) => Promise<unknown>;
};

const LEASE_MS = 30_000;
const RENEW_MS = 5_000;

/** Starts long work and answers at once. One job of a kind runs on a subject: a second is `busy` with the first's id. */
export async function startJob(input: StartJobInput): Promise<Result<Job, DomainError>> {
  const { strapi, kind, subject } = input;
  const row = newRow(input);
  const { busy } = await insertRunningJob(strapi.db.connection, row);
  if (busy) return failure({ code: 'busy', job: busy });

  let settle = (): void => {};
  const job: RunningJob = {
    stop: new AbortController(),
    ended: new Promise((resolve) => (settle = resolve)),
    progress: NO_PROGRESS,
  };
  keepRunningJob(row.id, job);
  void work(input, row.id, job).finally(() => {
    forgetRunningJob(row.id);
    settle();
  });
  return success({
    id: row.id,
    kind,
    subject,
    state: 'running',
    progress: NO_PROGRESS,
    result: null,
    error: null,
  });
}

function newRow({ kind, subject, userId }: StartJobInput): JobRow {
  return {
    id: randomUUID(),
    kind,
    subject,
    state: 'running',
    result: null,
    error: null,
    created_by: userId,
    created_at: new Date().toISOString(),
    ended_at: null,
    lease_until: leaseEnd(),
    cancel_asked_at: null,
  };
}

async function work(input: StartJobInput, id: string, job: RunningJob): Promise<void> {
  const { strapi, run } = input;
  const heartbeat = setInterval(() => void renew(strapi, id, job), RENEW_MS);
  heartbeat.unref();
  const progress = (now: Job['progress']): void => void (job.progress = now);
  const end = await run({ id, progress, signal: job.stop.signal }).then(
    (result): JobEnd => ({ state: 'done', result }),
    (error: unknown) => endOfFault(strapi, error, job.stop.signal),
  );
  clearInterval(heartbeat);
  await endJob(strapi.db.connection, id, end, new Date().toISOString()).catch((error: unknown) => {
    strapi.log.error(
      `Job ${id} could not be closed: ${nameOf(error)}; its lease runs out by itself`,
    );
  });
}

function endOfFault(strapi: Core.Strapi, error: unknown, signal: AbortSignal): JobEnd {
  if (signal.aborted) return { state: 'cancelled' };
  if (error instanceof JobFailed) return { state: 'failed', error: JSON.stringify(error.failure) };
  strapi.log.error(`A job failed: ${nameOf(error)}`);
  return { state: 'failed', error: JSON.stringify({ code: 'fault', name: nameOf(error) }) };
}

async function renew(strapi: Core.Strapi, id: string, job: RunningJob): Promise<void> {
  try {
    const { isCancelAsked } = await renewLease(strapi.db.connection, id, leaseEnd());
    if (isCancelAsked) job.stop.abort();
  } catch (error) {
    strapi.log.warn(`The lease of job ${id} was not renewed: ${nameOf(error)}`);
  }
}

const leaseEnd = (): string => new Date(Date.now() + LEASE_MS).toISOString();
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
