import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { deleteClaims } from '../adapters/claim-store';
import { systemClock, type Clock } from '../adapters/clock';
import { failpoint } from '../adapters/failpoint';
import { cancelPlacements, deletePlacements, placementIds } from '../adapters/placement-store';
import { lockPeriod, lockRun, savePeriodState, saveRunState } from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';

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
    if (head.state !== 'published') return failure(wrongState(head.state));
    if (head.version !== version) {
      return failure({ code: 'stale', what: 'period', version: head.version });
    }
    if (head.releaseDate && head.releaseDate <= clock.today())
      return failure(wrongState('released'));
    const now = clock.now();
    const placements = await release(unit, period, now);
    const run = head.publishedRun ? await lockRun(unit, head.publishedRun) : undefined;
    const state = run?.periodStateBefore ?? 'closed';
    await savePeriodState(unit, period, { state, publishedRun: null, now });
    if (head.publishedRun)
      await saveRunState(unit, head.publishedRun, {
        state: 'proposed',
        periodStateBefore: null,
        now,
      });
    failpoint(strapi, 'unpublish:before-commit');
    return success({ placements });
  });
}

const wrongState = (state: string): DomainError => ({
  code: 'wrong-state',
  what: 'period',
  state,
  expected: ['published'],
});

/** The run's placements can be made again from the run; what a person did by hand stays on record. */
async function release(unit: UnitOfWork, period: string, now: Date): Promise<number> {
  const booked = await placementIds(unit, { period, state: 'published' });
  const byHand = await placementIds(unit, { period, state: 'published', origin: 'manual' });
  await deleteClaims(unit, booked);
  failpoint(unit.strapi, 'unpublish:freed');
  await cancelPlacements(unit, byHand, now);
  await deletePlacements(unit, await placementIds(unit, { period, origin: 'run' }));
  return booked.length;
}
