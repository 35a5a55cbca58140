import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { GroupHoldInput, GroupHoldView } from '../../../contracts/group-holds';
import type { DomainError } from '../../../domain/errors';
import { HOLD } from '../../../domain/life-cycles/hold';
import { begin } from '../../../domain/life-cycles/life-cycle';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { lockSlots } from '../adapters/bookable-store';
import { systemClock, type Clock } from '../adapters/clock';
import { insertHold, type NewHold } from '../adapters/hold-store';
import { bookingWork } from './booking-work';
import { claimBookings } from './claim-bookings';
import { recordAudit } from './record-audit';

export type HoldGroup = GroupHoldInput & { readonly clock?: Clock };

/** Books a group in that is not in the system: every seat of every row, in one transaction. */
export async function holdGroup(
  strapi: Core.Strapi,
  { name, rows, clock = systemClock }: HoldGroup,
): Promise<Result<GroupHoldView, DomainError>> {
  if (hasNationalNumber(name))
    return failure({ code: 'invalid', issues: [{ path: 'name', problem: 'national-number' }] });
  return bookingWork(strapi, { useCase: 'hold-group' }, async (unit) => {
    const slots = await lockSlots(unit, [...new Set(rows.map(({ slot }) => slot))].sort());
    const group = { id: createId(), name };
    const holds: NewHold[] = [];
    for (const { slot: id, days, seats } of rows) {
      const slot = slots.get(id);
      if (!slot) return failure({ code: 'not-found', what: 'slot', id });
      const { supervisor, workplace } = slot;
      const seat = { slot: id, supervisor, workplace, days: [...new Set(days)].sort() };
      for (let count = 0; count < seats; count += 1)
        holds.push({ ...seat, id: createId(), reason: 'outside-system', group });
    }
    const claimed = await claimBookings(unit, holds, slots);
    if (!claimed.ok) return claimed;
    const passed = begin(HOLD, 'hold');
    for (const hold of holds) {
      await insertHold(unit, hold, { passed, now: clock.now() });
      recordAudit(unit, {
        ...{ action: 'hold-made', kind: 'hold', record: hold.id },
        facts: { slot: hold.slot, days: hold.days, reason: hold.reason, group: group.id },
      });
    }
    return success({ ...group, seats: holds.length, version: holds.length });
  });
}
