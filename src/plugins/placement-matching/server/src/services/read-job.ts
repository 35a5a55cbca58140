import type { Core } from '@strapi/strapi';
import type { Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { findJob, interruptLostJobs, type JobRow } from '../adapters/job-store';
import type { StoredReport } from '../imports/stored-report';
import { NO_PROGRESS, runningJob } from '../jobs/running-jobs';
import { sentenceOf, type Language } from '../messages/errors';
import { viewOfImport } from './view-import';

type Input = { readonly strapi: Core.Strapi; readonly id: string; readonly language: Language };

export async function readJob({ strapi, id, language }: Input): Promise<Result<Job, DomainError>> {
  const db = strapi.db.connection;
  await interruptLostJobs(db, new Date().toISOString());
  const row = await findJob(db, id);
  if (!row) return failure({ code: 'not-found', what: 'job', id });
  const view = viewOfJob(row, language);
  if (view.kind !== 'import' || view.result === null) return success(view);
  // What an import keeps has codes and ids; the reader gets sentences and names.
  return success({
    ...view,
    result: await viewOfImport(strapi, view.result as StoredReport, language),
  });
}

export function viewOfJob(row: JobRow, language: Language): Job {
  const { id, kind, subject, state } = row;
  const progress = runningJob(id)?.progress ?? NO_PROGRESS;
  const result: unknown = row.result === null ? null : JSON.parse(row.result);
  return { id, kind, subject, state, progress, result, error: errorSentence(row.error, language) };
}

type Stored = DomainError | { readonly code: 'fault'; readonly name: string };

function errorSentence(stored: string | null, language: Language): string | null {
  if (stored === null) return null;
  const error = JSON.parse(stored) as Stored;
  if (error.code !== 'fault') return sentenceOf(error, language);
  return language === 'sv'
    ? `Arbetet stoppades av ett fel hos oss (${error.name}). Inget har sparats. Försök igen.`
    : `The work was stopped by a fault of ours (${error.name}). Nothing was saved. Try again.`;
}
