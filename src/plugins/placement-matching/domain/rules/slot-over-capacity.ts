import { findOverloads } from '../conflicts/find-overloads';
import { leastSeats, seatsOfSlots } from '../conflicts/slot-seats';
import type { LoadRule } from './rule';

/** A slot has as many learners on a day as it has seats that day, and no more. */
export const slotOverCapacity: LoadRule = {
  name: 'slot-over-capacity',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: { text: 'Platsens eget antal', date: '2026-11-22', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['placements.slot', 'placements.days', 'slots.seats', 'slots.open'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'load',
  idOf: (indexed, slot) => indexed.slots[slot]?.id ?? '',
  check: (indexed) => {
    const seatsOf = seatsOfSlots(indexed.slots);
    const least = indexed.slots.map(leastSeats);
    return findOverloads({
      indexed,
      resourceOf: indexed.slotOf,
      resources: least.length,
      leastLimit: (slot) => least[slot] ?? 0,
      limitOn: (slot, day) => seatsOf(slot)?.seatsOn(day) ?? 0,
    });
  },
};
