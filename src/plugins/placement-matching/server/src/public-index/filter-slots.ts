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
  const municipality: number[] = [];
  const kind: number[] = [];
  const field: number[] = [];
  const language = new Map<string, number>();
  const onlyFails = new Map<number, number>();
  for (const slot of slots) {
    const failed = failures(slot, filter);
    if (failed === 0) hits.push(slot);
    else if ((failed & (failed - 1)) === 0) add(onlyFails, failed);
    else continue;
    if ((failed & ~BITS.municipality) === 0) count(municipality, slot.municipality);
    if ((failed & ~BITS.field) === 0) count(field, slot.field);
    if ((failed & ~BITS.kind) === 0) for (const form of slot.forms) count(kind, form);
    if ((failed & ~BITS.language) === 0) for (const code of slot.languageCodes) add(language, code);
  }
  const set = NAMES.filter((name) => isSet(filter, name));
  const without = Object.fromEntries(
    set.map((name) => [name, hits.length + (onlyFails.get(BITS[name]) ?? 0)]),
  );
  const counts = {
    municipality: counted(municipality),
    kind: counted(kind),
    field: counted(field),
  };
  return { hits, ...counts, language, without };
}

function failures(slot: IndexedSlot, filter: SlotFilter): number {
  let failed = 0;
  if (filter.municipality && !filter.municipality.has(slot.municipality))
    failed |= BITS.municipality;
  if (filter.field && !filter.field.has(slot.field)) failed |= BITS.field;
  const { kind, language } = filter;
  if (kind && !hasAny(slot.forms, kind)) failed |= BITS.kind;
  if (language && !hasAny(slot.languageCodes, language)) failed |= BITS.language;
  if (filter.weeks && !isOpenWithin(slot, filter.weeks)) failed |= BITS.weeks;
  if (filter.grade !== undefined && slot.minGrade !== null && slot.minGrade > filter.grade)
    failed |= BITS.grade;
  for (const allowed of filter.words) {
    if (hasAny(slot.texts, allowed)) continue;
    failed |= BITS.q;
    break;
  }
  return failed;
}

/** A plain loop: this runs for every slot of every question, and closures would be most of its cost. */
function hasAny<Value>(values: readonly Value[], allowed: ReadonlySet<Value>): boolean {
  for (const value of values) if (allowed.has(value)) return true;
  return false;
}

function isSet(filter: SlotFilter, name: FilterName): boolean {
  return name === 'q' ? filter.words.length > 0 : filter[name] !== undefined;
}

/** By row id: in a list this costs a tenth of what it costs in a map. */
function count(counts: number[], id: number): void {
  counts[id] = (counts[id] ?? 0) + 1;
}

/** Row 0 is none. */
function counted(counts: readonly number[]): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  counts.forEach((number, id) => {
    if (id !== 0) map.set(id, number);
  });
  return map;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
