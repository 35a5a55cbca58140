import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { HoldInput, HoldView } from '../../../contracts/placements';
import type { DomainError } from '../../../domain/errors';
import { HOLD } from '../../../domain/life-cycles/hold';
import { begin } from '../../../domain/life-cycles/life-cycle';
import { failure, success, type Result } from '../../../domain/result';
import { lockSlots } from '../adapters/bookable-store';
import { systemClock, type Clock } from '../adapters/clock';
import { insertHold } from '../adapters/hold-store';
import { readHolds } from '../adapters/placement-reader';
import { bookingWork } from './booking-work';
import { claimBookings } from './claim-bookings';
import { recordAudit } from './record-audit';

export type HoldSeats = HoldInput & { readonly clock?: Clock };

/** Keeps one seat of a slot for somebody whom the system does not name. */
export async function holdSeats(
  strapi: Core.Strapi,
  { slot: slotId, days, reason, supervisor, clock = systemClock }: HoldSeats,
): Promise<Result<HoldView, DomainError>> {
  return bookingWork(strapi, { useCase: 'hold-seats' }, async (unit) => {
    const slots = await lockSlots(unit, [slotId]);
    const slot = slots.get(slotId);
    if (!slot) return failure({ code: 'not-found', what: 'slot', id: slotId });
    const hold = {
      id: createId(),
      slot: slotId,
      supervisor: supervisor ?? slot.supervisor,
      workplace: slot.workplace,
      days: [...new Set(days)].sort(),
      reason,
    };
    const claimed = await claimBookings(unit, [hold], slots);
    if (!claimed.ok) return claimed;
    await insertHold(unit, hold, { passed: begin(HOLD, 'hold'), now: clock.now() });
    recordAudit(unit, {
      ...{ action: 'hold-made', kind: 'hold', record: hold.id },
      facts: { slot: slotId, days: hold.days, reason },
    });
    const [view] = await readHolds({ strapi, db: unit.trx }, { id: hold.id });
    return view ? success(view) : failure({ code: 'not-found', what: 'hold', id: hold.id });
  });
}
