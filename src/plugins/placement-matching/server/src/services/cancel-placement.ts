import type { Core } from '@strapi/strapi';
import type { PlacementView } from '../../../contracts/placements';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { readPlacements } from '../adapters/placement-reader';
import { findPlacement } from '../adapters/placement-store';
import { bookingWork } from './booking-work';
import { changePlacements } from './change-placements';

export type CancelPlacement = {
  readonly id: string;
  readonly version: number;
  readonly clock?: Clock;
};

/** The row stays as cancelled; the days are free for others from the moment of the commit. */
export async function cancelPlacement(
  strapi: Core.Strapi,
  { id, version, clock = systemClock }: CancelPlacement,
): Promise<Result<PlacementView, DomainError>> {
  return bookingWork(strapi, { useCase: 'cancel-placement' }, async (unit) => {
    const placement = await findPlacement(unit, id);
    if (!placement) return failure({ code: 'not-found', what: 'placement', id });
    const cancelled = await changePlacements(unit, {
      ...{ event: 'take-back', placements: [placement] },
      now: clock.now(),
    });
    if (!cancelled.ok) return cancelled;
    if (placement.version !== version) {
      return failure({ code: 'stale', what: 'placement', version: placement.version });
    }
    const [view] = await readPlacements({ strapi, db: unit.trx }, { id });
    return view ? success(view) : failure({ code: 'not-found', what: 'placement', id });
  });
}
