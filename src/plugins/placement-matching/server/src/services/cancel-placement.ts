import type { Core } from '@strapi/strapi';
import type { PlacementView } from '../../../contracts/placements';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { deleteClaims } from '../adapters/claim-store';
import { systemClock, type Clock } from '../adapters/clock';
import { readPlacements } from '../adapters/placement-reader';
import { cancelPlacements, findPlacement } from '../adapters/placement-store';
import { bookingWork } from './booking-work';

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
    if (placement.state !== 'published') {
      const expected = ['published'];
      return failure({ code: 'wrong-state', what: 'placement', state: placement.state, expected });
    }
    if (placement.version !== version) {
      return failure({ code: 'stale', what: 'placement', version: placement.version });
    }
    await deleteClaims(unit, [id]);
    await cancelPlacements(unit, [id], clock.now());
    const [view] = await readPlacements({ strapi, db: unit.trx }, { id });
    return view ? success(view) : failure({ code: 'not-found', what: 'placement', id });
  });
}
