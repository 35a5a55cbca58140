import { setImmediate as breathe } from 'node:timers/promises';
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { lockLearners, lockSlots } from '../adapters/bookable-store';
import { systemClock, type Clock } from '../adapters/clock';
import { failpoint } from '../adapters/failpoint';
import { insertPlacements, type NewPlacement } from '../adapters/placement-store';
import {
  lockPeriod,
  lockRun,
  readRunFiles,
  savePeriodState,
  saveRunState,
  type RunHead,
  type UnpublishedState,
} from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';
import { claimBookings } from './claim-bookings';
import { findBlockingConflicts } from './find-conflicts';
import { outcomesOfRun, type Outcome } from './outcomes-of-run';

export type PublishRun = {
  readonly period: string;
  readonly run: string;
  /** The version of the period that the reader saw. */
  readonly version: number;
  readonly acceptGap?: boolean;
  readonly clock?: Clock;
};
export type Published = { readonly run: string; readonly placements: number };

/** A publish that finds its slots busy waits this long: the other one then has them, and is named. */
const LOCK_TIMEOUT_MS = 60_000;

/** Turns a proposal into placements that nobody can double-book: all of them, or none. */
export async function publishRun(
  strapi: Core.Strapi,
  input: PublishRun,
): Promise<Result<Published, DomainError>> {
  const files = await readRunFiles(strapi, input.run);
  await breathe();
  const outcomes = files ? outcomesOfRun(files) : [];
  const useCase = { useCase: 'publish-run', lockTimeoutMs: LOCK_TIMEOUT_MS };
  const result = await bookingWork(strapi, useCase, async (unit) => {
    const allowed = await mayPublish(unit, input, files?.version ?? null);
    if (!allowed.ok) return allowed;
    failpoint(strapi, 'publish:locked');
    await breathe();
    return publish(unit, { ...input, outcomes, periodStateBefore: allowed.value });
  });
  if (result.ok) failpoint(strapi, 'publish:committed');
  return result;
}

async function mayPublish(
  unit: UnitOfWork,
  { period, run, version, acceptGap }: PublishRun,
  filesVersion: number | null,
): Promise<Result<UnpublishedState, DomainError>> {
  const head = await lockPeriod(unit, period, 'change');
  if (!head) return failure({ code: 'not-found', what: 'period', id: period });
  if (head.state === 'published') {
    const expected = ['planned', 'open', 'closed'];
    return failure({ code: 'wrong-state', what: 'period', state: head.state, expected });
  }
  if (head.version !== version) {
    return failure({ code: 'stale', what: 'period', version: head.version });
  }
  const proposal = await lockRun(unit, run);
  if (proposal?.period !== period) return failure({ code: 'not-found', what: 'run', id: run });
  // Somebody has changed the run by hand since its files were read.
  if (proposal.version !== filesVersion)
    return failure({ code: 'stale', what: 'run', version: proposal.version ?? 1 });
  const fault = faultOf(proposal, acceptGap ?? false);
  if (fault) return failure(fault);
  const { strapi, trx } = unit;
  const conflicts = await findBlockingConflicts({ strapi, db: trx }, { period, run });
  return conflicts.length > 0
    ? failure({ code: 'blocked', conflicts: conflicts.length })
    : success(head.state);
}

/** Only what an independent check found right is published, and what it left open only with open eyes. */
function faultOf(run: RunHead, hasAcceptedGap: boolean): DomainError | undefined {
  const state = (is: string, ...expected: string[]): DomainError => ({
    code: 'wrong-state',
    what: 'run',
    state: is,
    expected,
  });
  if (run.state !== 'proposed') return state(run.state, 'proposed');
  if (run.status === 'infeasible') return state(run.status, 'optimal', 'feasible');
  if (run.verdict !== 0 && run.verdict !== 3) {
    return { code: 'not-verified', verdict: run.verdict };
  }
  if (run.verdict === 3 && !hasAcceptedGap) return { code: 'gap-not-accepted', gap: run.gap };
  return undefined;
}

async function publish(
  unit: UnitOfWork,
  input: PublishRun & {
    readonly outcomes: readonly Outcome[];
    readonly periodStateBefore: UnpublishedState;
  },
): Promise<Result<Published, DomainError>> {
  const { period, run, outcomes, periodStateBefore, clock = systemClock } = input;
  const learners = await lockLearners(unit, [...new Set(outcomes.map((one) => one.learner))]);
  const gone = outcomes.find((one) => !learners.has(one.learner));
  if (gone) return failure({ code: 'not-found', what: 'learner', id: gone.learner });
  const dayless = outcomes.find((one) => one.days.length === 0);
  if (dayless) return failure(noDays(dayless));
  await breathe();
  const slots = await lockSlots(unit, [...new Set(outcomes.map((one) => one.slot))]);
  const placements: NewPlacement[] = [];
  for (const outcome of outcomes) {
    const slot = slots.get(outcome.slot);
    if (!slot) return failure({ code: 'not-found', what: 'slot', id: outcome.slot });
    const { supervisor, workplace } = slot;
    const id = createId();
    placements.push({ ...outcome, id, period, run, supervisor, workplace, origin: 'run' });
  }
  await breathe();
  const claimed = await claimBookings(unit, placements, slots);
  if (!claimed.ok) return claimed;
  failpoint(unit.strapi, 'publish:claimed');
  const now = clock.now();
  await insertPlacements(unit, placements, now);
  failpoint(unit.strapi, 'publish:placed');
  await savePeriodState(unit, period, { state: 'published', publishedRun: run, now });
  await saveRunState(unit, run, { state: 'published', periodStateBefore, now });
  failpoint(unit.strapi, 'publish:before-commit');
  return success({ run, placements: placements.length });
}

const noDays = ({ learner }: Outcome): DomainError => ({
  code: 'invalid',
  issues: [{ path: `learners.${learner}`, problem: 'no-days' }],
});
