import { weekOfDay, type Day } from '../days';
import { seatsOfDay, type SlotSeats } from './seats-of-day';

/**
 * Seats that are free on every open day of the best week. A placement takes whole weeks as a rule:
 * counted by the day, one free Friday would make a full slot look free.
 */
export function freeOfBestWeek(
  slot: SlotSeats,
  booked: ReadonlyMap<Day, number>,
  days: readonly Day[],
): number {
  const least = new Map<string, number>();
  for (const day of days) {
    const seats = seatsOfDay(slot, day);
    if (seats === undefined) continue;
    const week = weekOfDay(day);
    const free = Math.max(0, seats - (booked.get(day) ?? 0));
    least.set(week, Math.min(free, least.get(week) ?? free));
  }
  return Math.max(0, ...least.values());
}
