import type { SlotQuery } from '../../../contracts/public-slots';
import type { IndexedSlot } from './indexed-slot';
import { seatsLeft, type WeekRange } from './seats-left';

const swedish = new Intl.Collator('sv');

type Names = {
  readonly textOf: (id: number) => string;
  readonly placeOf: (municipality: number) => string;
};

/** Free slots before full ones; the row id last, so that no slot is on two pages. */
export function sortSlots(
  slots: IndexedSlot[],
  order: { readonly sort: SlotQuery['sort']; readonly range: WeekRange; readonly names: Names },
): IndexedSlot[] {
  const { sort, range, names } = order;
  if (sort === 'newest') return slots.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const place = ranks(slots, (slot) => names.placeOf(slot.municipality));
  const title = ranks(slots, (slot) => names.textOf(slot.title));
  const key = (slot: IndexedSlot): number =>
    sort === 'place' ? (place.get(names.placeOf(slot.municipality)) ?? 0) : soonest(slot, range);
  const keyed = slots.map((slot) => ({
    slot,
    key: key(slot),
    title: title.get(names.textOf(slot.title)) ?? 0,
  }));
  keyed.sort((a, b) => a.key - b.key || a.title - b.title || a.slot.id - b.slot.id);
  return keyed.map((entry) => entry.slot);
}

const FULL = 1_000_000;

function soonest(slot: IndexedSlot, range: WeekRange): number {
  const full = slot.claimed && seatsLeft(slot, range) === 0 ? FULL : 0;
  // Open all weeks is never urgent: after everything that has a date.
  const first = slot.spans.find((span) => span.toWeek >= range.from);
  return full + (first ? Math.max(first.fromWeek, range.from) : FULL / 2);
}

/** Collating the few distinct texts once is far cheaper than collating in every comparison. */
function ranks(
  slots: readonly IndexedSlot[],
  text: (slot: IndexedSlot) => string,
): ReadonlyMap<string, number> {
  const distinct = [...new Set(slots.map(text))].sort(swedish.compare);
  return new Map(distinct.map((value, rank) => [value, rank]));
}
