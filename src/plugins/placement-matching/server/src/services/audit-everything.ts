import type { Core } from '@strapi/strapi';
import type { ChainBreak, Link } from '../../../domain/audit/chain';
import { readHead } from '../adapters/audit-trail';
import { readUntold } from '../adapters/audited-rows';
import type { Reading } from '../adapters/period-reader';
import { readWrongCounts } from '../adapters/run-counts';
import { auditClaims, type Finding } from './audit-claims';
import { checkTrail } from './check-trail';
import { findPublishedAgainstRules } from './find-conflicts';
import { trailAnchors } from './trail-anchors';

export type Audit = {
  readonly findings: readonly Finding[];
  /** The end of the audit trail as it was followed; null when it is broken. */
  readonly trail: Link | null;
};

/** Every promise, computed anew from the rows: I1–I6, the claims, and the chain of the audit trail. */
export async function auditEverything(strapi: Core.Strapi): Promise<Audit> {
  const reading = { strapi, db: strapi.db.connection };
  const claims = await auditClaims(strapi);
  const trail = await checkTrail(reading.db, await trailAnchors(reading.db));
  const findings = [
    ...claims,
    ...(await ruleFindings(reading)),
    ...(await untoldFindings(reading)),
    ...(await countFindings(reading)),
    ...(trail.ok ? [] : [chainFinding(trail.error)]),
  ];
  return { findings, trail: trail.ok ? trail.value : null };
}

async function ruleFindings(reading: Reading): Promise<readonly Finding[]> {
  return (await findPublishedAgainstRules(reading)).map(({ kind, resource, placements }) => ({
    invariant: 'I3',
    what: `${kind} of ${resource}`,
    placements,
  }));
}

async function untoldFindings(reading: Reading): Promise<readonly Finding[]> {
  const { startedAt } = await readHead(reading.db);
  return (await readUntold(reading, startedAt)).map(({ kind, record, action }) => ({
    invariant: 'I5',
    what: `${kind} ${record} has no entry ${action} in the audit trail`,
    placements: [],
  }));
}

async function countFindings(reading: Reading): Promise<readonly Finding[]> {
  return (await readWrongCounts(reading)).map(({ run, said, rows }) => ({
    invariant: 'I6',
    what: `run ${run} says ${said} placed, its results say ${rows}`,
    placements: [],
  }));
}

const chainFinding = ({ sequence, at, how }: ChainBreak): Finding => ({
  invariant: 'chain',
  what: `the audit trail breaks at entry ${sequence}${at === null ? '' : ` of ${at}`}: ${how}`,
  placements: [],
});
