import type { SlotQuery } from '../../../contracts/public-slots';
import type { IndexedSlot } from './indexed-slot';
import { seatsLeft, type WeekRange } from './seats-left';

const swedish = new Intl.Collator('sv');

/** The order of the index itself: by title as a Swede sorts, then by row, so that no slot is on two pages. */
export function byTitle<Offer extends Pick<IndexedSlot, 'id'>>(
  offers: readonly Offer[],
  titleOf: (offer: Offer) => string,
): Offer[] {
  const rank = ranks(offers.map(titleOf));
  const keyed = offers.map((offer) => ({ offer, rank: rank.get(titleOf(offer)) ?? 0 }));
  keyed.sort((a, b) => a.rank - b.rank || a.offer.id - b.offer.id);
  return keyed.map((entry) => entry.offer);
}

/**
 * Hits come in the order of the index, so that putting them in piles by one whole number keeps titles
 * in order within each pile: no comparing of 70 000 texts for a page of 24.
 */
export function sortSlots(
  hits: readonly IndexedSlot[],
  order: {
    readonly sort: SlotQuery['sort'];
    readonly range: WeekRange;
    readonly placeOf: (municipality: number) => string;
  },
): IndexedSlot[] {
  const { sort, range, placeOf } = order;
  if (sort === 'newest') return [...hits].sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  if (sort === 'soonest') return inPiles(hits, (slot) => soonest(slot, range));
  const rank = ranks([...new Set(hits.map((slot) => slot.municipality))].map(placeOf));
  return inPiles(hits, (slot) => rank.get(placeOf(slot.municipality)) ?? 0);
}

/** Those of one's own before the others; each half keeps its order. */
export const ownFirst = (
  slots: readonly IndexedSlot[],
  isOwn: (slot: IndexedSlot) => boolean,
): IndexedSlot[] => [...slots.filter(isOwn), ...slots.filter((slot) => !isOwn(slot))];

const FULL = 1_000_000;

/** Free slots before full ones; open all weeks is never urgent, so it comes after what has a date. */
function soonest(slot: IndexedSlot, range: WeekRange): number {
  const full = slot.claimed && seatsLeft(slot, range) === 0 ? FULL : 0;
  for (const span of slot.spans)
    if (span.toWeek >= range.from) return full + Math.max(span.fromWeek, range.from);
  return full + FULL / 2;
}

function inPiles(
  hits: readonly IndexedSlot[],
  keyOf: (slot: IndexedSlot) => number,
): IndexedSlot[] {
  const piles = new Map<number, IndexedSlot[]>();
  for (const slot of hits) {
    const key = keyOf(slot);
    const pile = piles.get(key);
    if (pile) pile.push(slot);
    else piles.set(key, [slot]);
  }
  return [...piles].sort(([a], [b]) => a - b).flatMap(([, pile]) => pile);
}

function ranks(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].sort(swedish.compare).map((text, rank) => [text, rank]));
}
