import type { Core } from '@strapi/strapi';
import type { AuditCheck, AuditResult } from '../../../contracts/audit';
import type { Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import type { Result } from '../../../domain/result';
import { findLastResult, findRunningJob } from '../adapters/job-store';
import { startJob } from '../jobs/start-job';
import type { Language } from '../messages/errors';
import { auditEverything } from './audit-everything';
import { AUDIT_SUBJECT } from './trail-anchors';
import { viewOfJob } from './read-job';

const MOST = 200;

/** Looks through the whole database as a job, whose result the page shows until the next one. */
export function runAudit(
  strapi: Core.Strapi,
  { userId }: { readonly userId: string | null },
): Promise<Result<Job, DomainError>> {
  return startJob({
    ...{ strapi, kind: 'audit', subject: AUDIT_SUBJECT, userId },
    run: async ({ progress }): Promise<AuditResult> => {
      progress({ stage: 'audit', step: 0, steps: 1, done: 0, total: 1 });
      const { findings, trail } = await auditEverything(strapi);
      return {
        checkedAt: new Date().toISOString(),
        findings: findings.slice(0, MOST).map(({ placements, ...finding }) => ({
          ...finding,
          placements: placements.slice(0, MOST),
        })),
        more: Math.max(0, findings.length - MOST),
        trail,
      };
    },
  });
}

/** What the last audit found, and the one that runs now. */
export async function readCheck(strapi: Core.Strapi, language: Language): Promise<AuditCheck> {
  const db = strapi.db.connection;
  const last = await findLastResult(db, 'audit', AUDIT_SUBJECT);
  const running = await findRunningJob(db, AUDIT_SUBJECT, new Date().toISOString());
  return {
    last: last === undefined ? null : (JSON.parse(last) as AuditResult),
    job: running ? viewOfJob(running, language) : null,
  };
}
