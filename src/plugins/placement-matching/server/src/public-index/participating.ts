import type { MunicipalityRecord } from '../adapters/public-rows';
import type { PublicIndex } from './build-index';

export type Participating = {
  readonly places: readonly MunicipalityRecord[];
  readonly languages: readonly string[];
};

const known = new WeakMap<PublicIndex, Participating>();
const swedish = new Intl.Collator('sv');

/**
 * The municipalities that a visitor can choose, by name: those of a region of this installation and
 * those with an open slot (all 290 of Sweden are in the database); and the languages that slots name.
 */
export function participating(index: PublicIndex): Participating {
  const earlier = known.get(index);
  if (earlier) return earlier;
  const withSlots = new Set(index.slots.map((slot) => slot.municipality));
  const found: Participating = {
    places: [...index.municipalities.values()]
      .filter((place) => place.region !== null || withSlots.has(place.id))
      .sort((a, b) => swedish.compare(a.name, b.name)),
    languages: [...new Set(index.slots.flatMap((slot) => [...slot.languageCodes]))].sort(),
  };
  known.set(index, found);
  return found;
}
