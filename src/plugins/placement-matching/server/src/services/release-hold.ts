import type { Core } from '@strapi/strapi';
import type { HoldView } from '../../../contracts/placements';
import type { DomainError } from '../../../domain/errors';
import { HOLD } from '../../../domain/life-cycles/hold';
import { step } from '../../../domain/life-cycles/life-cycle';
import { failure, success, type Result } from '../../../domain/result';
import { deleteClaims } from '../adapters/claim-store';
import { systemClock, type Clock } from '../adapters/clock';
import { findHold, saveHoldState } from '../adapters/hold-store';
import { readHolds } from '../adapters/placement-reader';
import { bookingWork } from './booking-work';
import { recordAudit } from './record-audit';

export type ReleaseHold = {
  readonly id: string;
  readonly version: number;
  readonly clock?: Clock;
};

/** Lets the seat go: the claims are removed in the transaction that says so. */
export async function releaseHold(
  strapi: Core.Strapi,
  { id, version, clock = systemClock }: ReleaseHold,
): Promise<Result<HoldView, DomainError>> {
  return bookingWork(strapi, { useCase: 'release-hold' }, async (unit) => {
    const hold = await findHold(unit, id);
    if (!hold) return failure({ code: 'not-found', what: 'hold', id });
    const released = step(HOLD, { event: 'release', from: hold.state });
    if (!released.ok) return released;
    if (hold.version !== version) {
      return failure({ code: 'stale', what: 'hold', version: hold.version });
    }
    await deleteClaims(unit, [id]);
    await saveHoldState(unit, id, { passed: released.value, now: clock.now() });
    recordAudit(unit, { action: 'hold-released', kind: 'hold', record: id });
    const [view] = await readHolds({ strapi, db: unit.trx }, { id });
    return view ? success(view) : failure({ code: 'not-found', what: 'hold', id });
  });
}
