import { z } from 'zod';
import { job, runSummary } from './periods';

/** Admin API of the audit trail. Addresses are relative to `/placement-matching`. */

const text = z.string().max(128);

/** GET /audit?record=&actor=&kind=&period=&from=DAY&to=DAY&before=NUMBER → { data: AuditPage }, newest first. */
export const auditQuery = z.object({
  /** The record itself, its period, or what is named in the facts. */
  record: text.optional(),
  actor: text.optional(),
  kind: text.optional(),
  period: text.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.coerce.number().int().positive().optional(),
});

const named = z.object({ id: z.string(), name: z.string() });

export const auditEvent = z.object({
  sequence: z.number().int(),
  at: z.string(),
  who: named,
  kind: z.string(),
  record: z.string(),
  period: named.nullable(),
  /** What was done, beginning with the verb: whoever did it stands before. */
  sentence: z.string(),
});

export const auditPage = z.object({
  events: z.array(auditEvent),
  /** Ask for what comes `before` this; null: there is no more. */
  next: z.number().int().nullable(),
  /** Everybody who has an entry, and every kind that has one: what can be filtered by. */
  actors: z.array(named),
  kinds: z.array(named),
});

/** What an audit found; the result of a job of kind `audit`. */
export const auditResult = z.object({
  checkedAt: z.string(),
  findings: z.array(
    z.object({ invariant: z.string(), what: z.string(), placements: z.array(z.string()) }),
  ),
  /** Findings beyond those that are listed. */
  more: z.number().int(),
  /** The end of the audit trail; null when it is broken. */
  trail: z.object({ sequence: z.number().int(), hash: z.string() }).nullable(),
});

/** GET /audit/check → { data: AuditCheck }; POST /audit/check → 202 { data: Job } */
export const auditCheck = z.object({ last: auditResult.nullable(), job: job.nullable() });

/** GET /audit/runs?before=NUMBER → { data: EvidenceRuns }: every proposal of every period, newest first. */
export const evidenceQuery = z.object({ before: auditQuery.shape.before });
export const evidenceRuns = z.object({
  runs: z.array(runSummary.extend({ period: named })),
  next: z.number().int().nullable(),
});

/** GET /audit/runs/:id/:file → the file itself, as `npm run verify` reads it. */
export const EVIDENCE_FILES = ['problem', 'solution'] as const;

export type EvidenceFile = (typeof EVIDENCE_FILES)[number];
export type EvidenceRuns = z.infer<typeof evidenceRuns>;
export type EvidenceRun = EvidenceRuns['runs'][number];
export type AuditQuery = z.infer<typeof auditQuery>;
export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditPage = z.infer<typeof auditPage>;
export type AuditResult = z.infer<typeof auditResult>;
export type AuditCheck = z.infer<typeof auditCheck>;
