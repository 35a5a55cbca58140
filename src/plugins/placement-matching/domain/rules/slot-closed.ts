import { findOverloads } from '../conflicts/find-overloads';
import { seatsOfSlots } from '../conflicts/slot-seats';
import type { LoadRule } from './rule';

/** Nobody is placed in a slot on a day when it is not open. */
export const slotClosed: LoadRule = {
  name: 'slot-closed',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: { text: 'Platsens egna veckor', date: '2026-11-22', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['placements.slot', 'placements.days', 'slots.open'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'load',
  idOf: (indexed, slot) => indexed.slots[slot]?.id ?? '',
  check: (indexed) => {
    const seatsOf = seatsOfSlots(indexed.slots);
    const isAlwaysOpen = indexed.slots.map((slot) => slot.open === undefined);
    return findOverloads({
      indexed,
      resourceOf: indexed.slotOf,
      resources: isAlwaysOpen.length,
      leastLimit: (slot) => (isAlwaysOpen[slot] ? Infinity : 0),
      limitOn: (slot, day) => (seatsOf(slot)?.isOpenOn(day) ? Infinity : 0),
    });
  },
};
