import type { Core } from '@strapi/strapi';
import type { Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import { failure, type Result } from '../../../domain/result';
import { dropSheet, readStagedSheet } from '../adapters/staged-sheets';
import { storedReport } from '../imports/stored-report';
import { JobFailed } from '../jobs/job-failed';
import { startJob } from '../jobs/start-job';
import { commitImport } from './run-import';

/** Writes a checked file as a job, in whole or not at all; cancelled, nothing of it stays. */
export async function commitStagedImport(input: {
  readonly strapi: Core.Strapi;
  readonly id: string;
  readonly shouldSkipFaulty: boolean;
  readonly userId: string | null;
}): Promise<Result<Job, DomainError>> {
  const { strapi, id, shouldSkipFaulty } = input;
  const { root } = strapi.dirs.app;
  const file = await readStagedSheet(root, id);
  if (!file) return failure({ code: 'file-gone' });
  return startJob({
    strapi,
    kind: 'import',
    subject: id,
    userId: input.userId,
    run: async ({ progress, signal }) => {
      const result = await commitImport({
        strapi,
        kind: file.kind,
        sheet: file.sheet,
        now: new Date(),
        shouldSkipFaulty,
        onProgress: (done, total) => {
          signal.throwIfAborted();
          progress({ stage: 'writing', step: 2, steps: 2, done, total });
        },
      });
      if (!result.ok) throw new JobFailed(result.error);
      await dropSheet(root, id);
      return storedReport(file, result.value, true);
    },
  });
}
