import fc from 'fast-check';
import { filterSlots, type SlotFilter } from './filter-slots';
import type { IndexedSlot } from './indexed-slot';
import { isOpenWithin } from './seats-left';
import { byTitle, sortSlots } from './sort-slots';

const small = fc.integer({ min: 1, max: 3 });
const week = fc.integer({ min: 10, max: 16 });
const slots = fc
  .array(
    fc.record({
      title: fc.integer({ min: 0, max: 4 }),
      municipality: small,
      field: small,
      forms: fc.uniqueArray(small, { minLength: 1 }),
      languageCodes: fc.uniqueArray(fc.constantFrom('sv', 'en')),
      minGrade: fc.option(fc.integer({ min: 7, max: 9 })),
      weeks: fc.array(fc.tuple(week, week), { maxLength: 2 }),
      full: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ weeks, full, ...row }, id): IndexedSlot => {
      const spans = weeks.map(([a, b]) => ({
        from: '',
        to: '',
        fromWeek: Math.min(a, b),
        toWeek: Math.max(a, b),
        seats: 1,
      }));
      const taken = new Map([10, 11, 12, 13, 14, 15, 16].map((number) => [number, 1]));
      return {
        ...row,
        id,
        documentId: `d${id}`,
        slug: `s${id}`,
        workplace: 0,
        department: 0,
        texts: [row.title],
        languages: null,
        seats: 1,
        minAge: null,
        spans,
        createdAt: id % 5,
        updatedAt: 0,
        claimed: full ? taken : undefined,
      };
    }),
  );
const set = fc.option(
  fc.uniqueArray(small, { minLength: 1 }).map((ids) => new Set(ids)),
  { nil: undefined },
);
const filter: fc.Arbitrary<SlotFilter> = fc.record({
  words: fc.array(
    fc.uniqueArray(fc.integer({ min: 0, max: 4 })).map((ids) => new Set(ids)),
    { maxLength: 1 },
  ),
  municipality: set,
  kind: set,
  field: set,
  language: fc.option(fc.constant(new Set(['en'])), { nil: undefined }),
  weeks: fc.option(
    fc.tuple(week, week).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    { nil: undefined },
  ),
  grade: fc.option(fc.integer({ min: 6, max: 10 }), { nil: undefined }),
});

function fits(slot: IndexedSlot, asked: SlotFilter): boolean {
  return (
    (!asked.municipality || asked.municipality.has(slot.municipality)) &&
    (!asked.field || asked.field.has(slot.field)) &&
    (!asked.kind || slot.forms.some((form) => asked.kind?.has(form))) &&
    (!asked.language || slot.languageCodes.some((code) => asked.language?.has(code))) &&
    (!asked.weeks || isOpenWithin(slot, asked.weeks)) &&
    (asked.grade === undefined || slot.minGrade === null || slot.minGrade <= asked.grade) &&
    asked.words.every((texts) => texts.has(slot.title))
  );
}

test('hits, facets and ways out are those that a count of each question alone gives', () => {
  fc.assert(
    fc.property(slots, filter, (all, asked) => {
      const found = filterSlots(all, asked);
      const alone = (change: Partial<SlotFilter>) =>
        all.filter((slot) => fits(slot, { ...asked, ...change }));
      expect(found.hits).toEqual(alone({}));
      for (const id of [1, 2, 3]) {
        expect(found.municipality.get(id) ?? 0).toBe(alone({ municipality: new Set([id]) }).length);
        expect(found.field.get(id) ?? 0).toBe(alone({ field: new Set([id]) }).length);
        expect(found.kind.get(id) ?? 0).toBe(alone({ kind: new Set([id]) }).length);
      }
      if (asked.weeks) expect(found.without.weeks).toBe(alone({ weeks: undefined }).length);
      if (asked.words.length > 0) expect(found.without.q).toBe(alone({ words: [] }).length);
    }),
  );
});

test('sorting keeps each slot once, full ones last, titles in order within a week', () => {
  const titleOf = (slot: IndexedSlot): string => ['Äng', 'Bo', 'Öl', 'Al', 'Zoo'][slot.title] ?? '';
  fc.assert(
    fc.property(slots, (all) => {
      const range = { from: 10, to: 16 };
      const index = byTitle(all, titleOf);
      for (const sort of ['soonest', 'newest', 'place'] as const) {
        const sorted = sortSlots(index, { sort, range, placeOf: String });
        expect([...sorted].sort((a, b) => a.id - b.id)).toEqual(all);
      }
      const places = sortSlots(index, { sort: 'place', range, placeOf: String });
      const keys = places.map((slot) => [String(slot.municipality), titleOf(slot)] as const);
      const swedish = new Intl.Collator('sv');
      keys.slice(1).forEach(([place, title], at) => {
        const [earlierPlace, earlierTitle] = keys[at] ?? ['', ''];
        expect(swedish.compare(earlierPlace, place)).toBeLessThanOrEqual(0);
        if (earlierPlace === place)
          expect(swedish.compare(earlierTitle, title)).toBeLessThanOrEqual(0);
      });
    }),
  );
});
