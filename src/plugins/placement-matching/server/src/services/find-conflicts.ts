import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { ConflictView } from '../../../contracts/conflicts';
import { findConflicts as findInPlan, type Found } from '../../../domain/conflicts/find-conflicts';
import type { Conflict } from '../../../domain/conflicts/plan';
import { fingerprintsOf } from '../../../domain/conflicts/fingerprint';
import { RULES } from '../../../domain/rules/catalogue';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readPeriods, type Reading } from '../adapters/period-reader';
import { readRun } from '../adapters/run-store';
import { readWaivers } from '../adapters/waiver-store';
import type { Language } from '../messages/errors';
import { planOfRegion, type RegionPlan, type Scope } from './plan-of-region';
import { viewsOfConflicts } from './view-conflicts';

type Input = Scope & { readonly strapi: Core.Strapi; readonly language: Language };

/** Conflicts of everything published, of a period, or of a run as if it were published into its period. */
export async function findConflicts({
  strapi,
  period,
  run,
  language,
}: Input): Promise<Result<ConflictView[], DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  if (period !== null && (await readPeriods(reading, period)).length === 0) {
    return failure({ code: 'not-found', what: 'period', id: period });
  }
  if (run !== null && (await readRun(reading, run))?.period !== period) {
    return failure({ code: 'not-found', what: 'run', id: run });
  }
  const region = await planOfRegion(reading, { period, run });
  await breathe();
  return success(await viewsOfConflicts(reading, { region, ...conflictsOf(region), language }));
}

/** Claims refuse these by themselves, and name what is taken. */
const GUARDED_BY_CLAIMS: ReadonlySet<string> = new Set([
  'learner-double-booked',
  'quota-exceeded',
  'slot-closed',
  'slot-over-capacity',
  'supervisor-over-capacity',
  'workplace-over-capacity',
]);

/** Warnings that somebody has to answer for before anything is published. */
const WAIVED_TO_PUBLISH: ReadonlySet<string> = new Set(
  RULES.flatMap(({ name, isWaivedToPublish }) => (isWaivedToPublish ? [name] : [])),
);

/**
 * What stops a run from being published, beside what claims guard. `reading.db` is the publishing
 * transaction, so nothing changes in between.
 */
export async function findBlockingConflicts(
  reading: Reading,
  { period, run }: { readonly period: string; readonly run: string },
): Promise<readonly Conflict[]> {
  const region = await planOfRegion(reading, { period, run });
  await breathe();
  const { conflicts, justifications } = conflictsOf(region);
  const waivers = await readWaivers(reading);
  const fingerprintOf = fingerprintsOf(region.plan);
  return conflicts.filter((conflict) => {
    const justification = justifications.get(conflict);
    const isWaived = (): boolean => waivers.has(fingerprintOf({ conflict, justification }));
    return isBlocking(conflict) || (WAIVED_TO_PUBLISH.has(conflict.kind) && !isWaived());
  });
}

/** What is published against a rule that blocks, beside what claims guard: nothing, as long as no fact has changed. */
export async function findPublishedAgainstRules(reading: Reading): Promise<readonly Conflict[]> {
  const region = await planOfRegion(reading, { period: null, run: null });
  await breathe();
  return conflictsOf(region).conflicts.filter(isBlocking);
}

const isBlocking = ({ kind, severity }: Conflict): boolean =>
  severity === 'blocks' && !GUARDED_BY_CLAIMS.has(kind);

function conflictsOf({ plan, isAsked }: RegionPlan): Omit<Found, 'notChecked'> {
  const { conflicts, justifications } = findInPlan(plan);
  return {
    conflicts: conflicts.filter(({ placements }) => placements.some(isAsked)),
    justifications,
  };
}
