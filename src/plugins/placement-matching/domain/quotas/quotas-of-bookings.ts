import type { Booking, QuotaDays } from '../claims/asks';
import { daysOfQuota, type Quota } from './quota';

type Sent = Omit<Booking, 'quotas'> & { readonly provider?: string | null };

/**
 * Which quotas a booking takes a seat of, and on which of its days. A quota counts the learners of its provider:
 * what nobody sends, such as a seat kept without a person, counts in none.
 */
export function quotasOfBookings(
  quotas: readonly Quota[],
): (booking: Sent) => readonly QuotaDays[] {
  const bySeat = new Map<string, Quota[]>();
  for (const quota of quotas) {
    for (const slot of quota.slots) {
      const key = `${quota.provider} ${slot}`;
      const known = bySeat.get(key);
      if (known) known.push(quota);
      else bySeat.set(key, [quota]);
    }
  }
  return ({ provider, slot, days }) =>
    (bySeat.get(`${provider ?? ''} ${slot}`) ?? []).flatMap((quota) => {
      const counted = daysOfQuota(quota, days);
      return counted.length === 0 ? [] : [{ id: quota.id, days: counted }];
    });
}
