import { setImmediate as breathe } from 'node:timers/promises';
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { step, type Passed } from '../../../domain/life-cycles/life-cycle';
import {
  PERIOD,
  type PeriodState,
  type UnpublishedState,
} from '../../../domain/life-cycles/period';
import { RUN, type RunState } from '../../../domain/life-cycles/run';
import { failure, success, type Result } from '../../../domain/result';
import { lockLearners, lockSlots } from '../adapters/bookable-store';
import { systemClock, type Clock } from '../adapters/clock';
import { failpoint } from '../adapters/failpoint';
import type { NewPlacement } from '../adapters/placement-store';
import {
  lockPeriod,
  lockRun,
  readRunFiles,
  savePeriodState,
  saveRunState,
  type RunHead,
} from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';
import { beginPlacements } from './change-placements';
import { findBlockingConflicts } from './find-conflicts';
import { outcomesOfRun, type Outcome } from './outcomes-of-run';
import { recordAudit } from './record-audit';

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
    return publish(unit, { ...input, outcomes, allowed: allowed.value });
  });
  if (result.ok) failpoint(strapi, 'publish:committed');
  return result;
}

type Allowed = { readonly period: Passed<PeriodState>; readonly run: Passed<RunState> };

async function mayPublish(
  unit: UnitOfWork,
  { period, run, version, acceptGap }: PublishRun,
  filesVersion: number | null,
): Promise<Result<Allowed, DomainError>> {
  const head = await lockPeriod(unit, period, 'change');
  if (!head) return failure({ code: 'not-found', what: 'period', id: period });
  const published = step(PERIOD, { event: 'publish', from: head.state });
  if (!published.ok) return published;
  if (head.version !== version) {
    return failure({ code: 'stale', what: 'period', version: head.version });
  }
  const proposal = await lockRun(unit, run);
  if (proposal?.period !== period) return failure({ code: 'not-found', what: 'run', id: run });
  // Somebody has changed the run by hand since its files were read.
  if (proposal.version !== filesVersion)
    return failure({ code: 'stale', what: 'run', version: proposal.version ?? 1 });
  const used = step(RUN, { event: 'publish', from: proposal.state });
  if (!used.ok) return used;
  const fault = faultOf(proposal, acceptGap ?? false);
  if (fault) return failure(fault);
  const { strapi, trx } = unit;
  const conflicts = await findBlockingConflicts({ strapi, db: trx }, { period, run });
  return conflicts.length > 0
    ? failure({ code: 'blocked', conflicts: conflicts.length })
    : success({ period: published.value, run: used.value });
}

/** Only what an independent check found right is published, and what it left open only with open eyes. */
function faultOf(run: RunHead, hasAcceptedGap: boolean): DomainError | undefined {
  if (run.status === 'infeasible') {
    const expected = ['optimal', 'feasible'];
    return { code: 'wrong-state', what: 'run', state: run.status, expected };
  }
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
    readonly allowed: Allowed;
  },
): Promise<Result<Published, DomainError>> {
  const { period, run, outcomes, allowed, clock = systemClock } = input;
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
  const now = clock.now();
  const begun = await beginPlacements(unit, { event: 'publish', placements, slots, now });
  if (!begun.ok) return begun;
  failpoint(unit.strapi, 'publish:placed');
  await savePeriodState(unit, period, { passed: allowed.period, publishedRun: run, now });
  const periodStateBefore = allowed.period.from as UnpublishedState;
  await saveRunState(unit, run, { passed: allowed.run, periodStateBefore, now });
  recordAudit(unit, {
    ...{ action: 'period-published', kind: 'period', record: period, period },
    facts: { run, placements: placements.length },
  });
  failpoint(unit.strapi, 'publish:before-commit');
  return success({ run, placements: placements.length });
}

const noDays = ({ learner }: Outcome): DomainError => ({
  code: 'invalid',
  issues: [{ path: `learners.${learner}`, problem: 'no-days' }],
});
