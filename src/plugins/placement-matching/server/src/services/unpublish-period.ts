import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { step } from '../../../domain/life-cycles/life-cycle';
import { PERIOD } from '../../../domain/life-cycles/period';
import { RUN } from '../../../domain/life-cycles/run';
import { failure, success, type Result } from '../../../domain/result';
import { deleteClaims } from '../adapters/claim-store';
import { systemClock, type Clock } from '../adapters/clock';
import { failpoint } from '../adapters/failpoint';
import { deletePlacements, findPlacements, placementIds } from '../adapters/placement-store';
import { lockPeriod, lockRun, savePeriodState, saveRunState } from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';
import { changePlacements } from './change-placements';
import { recordAudit } from './record-audit';

export type UnpublishPeriod = {
  readonly period: string;
  /** The version of the period that the reader saw. */
  readonly version: number;
  readonly clock?: Clock;
};

/** Releases every booking of a period, as long as nobody has been told. The run is a proposal again, the period what it was. */
export async function unpublishPeriod(
  strapi: Core.Strapi,
  { period, version, clock = systemClock }: UnpublishPeriod,
): Promise<Result<{ readonly placements: number }, DomainError>> {
  const useCase = { useCase: 'unpublish-period', lockTimeoutMs: 60_000 };
  return bookingWork(strapi, useCase, async (unit) => {
    const head = await lockPeriod(unit, period, 'change');
    if (!head) return failure({ code: 'not-found', what: 'period', id: period });
    const known = head.publishedRun ? await lockRun(unit, head.publishedRun) : undefined;
    const to = known?.periodStateBefore ?? 'closed';
    const unpublished = step(PERIOD, { event: 'unpublish', from: head.state, to });
    if (!unpublished.ok) return unpublished;
    if (head.version !== version) {
      return failure({ code: 'stale', what: 'period', version: head.version });
    }
    if (head.releaseDate && head.releaseDate <= clock.today()) {
      const expected = ['published'];
      return failure({ code: 'wrong-state', what: 'period', state: 'released', expected });
    }
    const now = clock.now();
    const placements = await release(unit, period, now);
    if (!placements.ok) return placements;
    await savePeriodState(unit, period, { passed: unpublished.value, publishedRun: null, now });
    if (head.publishedRun && known) {
      const proposed = step(RUN, { event: 'unpublish', from: known.state });
      if (!proposed.ok) return proposed;
      const change = { passed: proposed.value, periodStateBefore: null, now };
      await saveRunState(unit, head.publishedRun, change);
    }
    recordAudit(unit, {
      ...{ action: 'period-unpublished', kind: 'period', record: period, period },
      facts: { run: head.publishedRun ?? null, placements: placements.value },
    });
    failpoint(strapi, 'unpublish:before-commit');
    return success({ placements: placements.value });
  });
}

/** The run's placements can be made again from the run; what a person did by hand stays on record. */
async function release(
  unit: UnitOfWork,
  period: string,
  now: Date,
): Promise<Result<number, DomainError>> {
  const booked = await placementIds(unit, { period, state: 'published' });
  const byHand = await findPlacements(unit, { period, state: 'published', origin: 'manual' });
  await deleteClaims(unit, booked);
  failpoint(unit.strapi, 'unpublish:freed');
  const ended = await changePlacements(unit, { event: 'unpublish', placements: byHand, now });
  if (!ended.ok) return ended;
  await deletePlacements(unit, await placementIds(unit, { period, origin: 'run' }));
  return success(booked.length);
}
