import type { Core } from '@strapi/strapi';
import type { Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import type { Result } from '../../../domain/result';
import { askToCancel } from '../adapters/job-store';
import { runningJob } from '../jobs/running-jobs';
import type { Language } from '../messages/errors';
import { readJob } from './read-job';

type Input = { readonly strapi: Core.Strapi; readonly id: string; readonly language: Language };

/** A job of this process is stopped and waited for; one of another server stops at its next heartbeat. */
export async function cancelJob(input: Input): Promise<Result<Job, DomainError>> {
  const { strapi, id } = input;
  await askToCancel(strapi.db.connection, id, new Date().toISOString());
  const job = runningJob(id);
  job?.stop.abort();
  await job?.ended;
  return readJob(input);
}
