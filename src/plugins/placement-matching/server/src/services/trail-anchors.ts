import type { Knex } from 'knex';
import type { AuditResult } from '../../../contracts/audit';
import type { Link } from '../../../domain/audit/chain';
import { listResults } from '../adapters/job-store';

/** All promises are one subject: only one audit runs at a time, on whatever server. */
export const AUDIT_SUBJECT = 'promises';

/** Ends of the trail that earlier audits have seen: a chain that was written anew does not fit with them. */
export async function trailAnchors(db: Knex): Promise<readonly Link[]> {
  const results = await listResults(db, 'audit', AUDIT_SUBJECT);
  return results.flatMap((result) => (JSON.parse(result) as AuditResult).trail ?? []);
}
