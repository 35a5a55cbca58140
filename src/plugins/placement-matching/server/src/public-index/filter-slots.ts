import type { IndexedSlot } from './indexed-slot';
import { isOpenWithin, type WeekRange } from './seats-left';

/** One bit a filter: a slot that fails exactly one of them still counts in that filter's facet. */
const BITS = {
  q: 1,
  municipality: 2,
  kind: 4,
  field: 8,
  language: 16,
  weeks: 32,
  grade: 64,
} as const;
export type FilterName = keyof typeof BITS;
const NAMES = Object.keys(BITS) as FilterName[];

/** Sets of row ids or codes; an absent filter lets everything through. */
export type SlotFilter = {
  readonly words: readonly ReadonlySet<number>[];
  readonly municipality: ReadonlySet<number> | undefined;
  readonly kind: ReadonlySet<number> | undefined;
  readonly field: ReadonlySet<number> | undefined;
  readonly language: ReadonlySet<string> | undefined;
  readonly weeks: WeekRange | undefined;
  readonly grade: number | undefined;
};

export type Filtered = {
  readonly hits: IndexedSlot[];
  readonly municipality: ReadonlyMap<number, number>;
  readonly kind: ReadonlyMap<number, number>;
  readonly field: ReadonlyMap<number, number>;
  readonly language: ReadonlyMap<string, number>;
  /** How many there would be without each filter that is set. */
  readonly without: Partial<Record<FilterName, number>>;
};

/** One pass over all slots gives the hits, every facet and every «what if I take this away». */
export function filterSlots(slots: readonly IndexedSlot[], filter: SlotFilter): Filtered {
  const hits: IndexedSlot[] = [];
  const counts = {
    municipality: new Map<number, number>(),
    kind: new Map<number, number>(),
    field: new Map<number, number>(),
    language: new Map<string, number>(),
  };
  const onlyFails = new Map<number, number>();
  for (const slot of slots) {
    const failed = failures(slot, filter);
    if (failed === 0) hits.push(slot);
    else if ((failed & (failed - 1)) === 0) add(onlyFails, failed);
    else continue;
    if ((failed & ~BITS.municipality) === 0 && slot.municipality)
      add(counts.municipality, slot.municipality);
    if ((failed & ~BITS.field) === 0 && slot.field) add(counts.field, slot.field);
    if ((failed & ~BITS.kind) === 0) for (const form of slot.forms) add(counts.kind, form);
    if ((failed & ~BITS.language) === 0)
      for (const code of slot.languageCodes) add(counts.language, code);
  }
  const set = NAMES.filter((name) => isSet(filter, name));
  const without = Object.fromEntries(
    set.map((name) => [name, hits.length + (onlyFails.get(BITS[name]) ?? 0)]),
  );
  return { hits, ...counts, without };
}

function failures(slot: IndexedSlot, filter: SlotFilter): number {
  let failed = 0;
  if (filter.municipality && !filter.municipality.has(slot.municipality))
    failed |= BITS.municipality;
  if (filter.field && !filter.field.has(slot.field)) failed |= BITS.field;
  const { kind, language } = filter;
  if (kind && !slot.forms.some((form) => kind.has(form))) failed |= BITS.kind;
  if (language && !slot.languageCodes.some((code) => language.has(code))) failed |= BITS.language;
  if (filter.weeks && !isOpenWithin(slot, filter.weeks)) failed |= BITS.weeks;
  if (filter.grade !== undefined && slot.minGrade !== null && slot.minGrade > filter.grade)
    failed |= BITS.grade;
  if (!hasWords(slot.texts, filter.words)) failed |= BITS.q;
  return failed;
}

/** Plain loops: this runs for every slot of every question, and closures would be most of its cost. */
function hasWords(texts: readonly number[], words: SlotFilter['words']): boolean {
  for (const allowed of words) {
    let isFound = false;
    for (let at = 0; at < texts.length && !isFound; at += 1) isFound = allowed.has(texts[at] ?? -1);
    if (!isFound) return false;
  }
  return true;
}

function isSet(filter: SlotFilter, name: FilterName): boolean {
  return name === 'q' ? filter.words.length > 0 : filter[name] !== undefined;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
