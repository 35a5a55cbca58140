import type { Resource } from '../../../domain/claims/claim-key';
import { seatsOfDay } from '../../../domain/claims/seats-of-day';
import type { Day } from '../../../domain/days';
import type { Limits } from '../adapters/booking-reader';

/** How many bookings a resource may have on a day. What is gone or closed may have none. */
export function bookingLimits({
  slots,
  capacities,
}: Limits): (resource: Resource, day: Day) => number {
  return ({ kind, id }, day) => {
    if (kind === 'learner') return 1;
    if (kind !== 'slot') return capacities.get(id) ?? Infinity;
    const slot = slots.get(id);
    return slot ? (seatsOfDay(slot, day) ?? 0) : 0;
  };
}
