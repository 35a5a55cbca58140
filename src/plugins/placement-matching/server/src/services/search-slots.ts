import type { Core } from '@strapi/strapi';
import {
  PAGE_SIZE,
  SLUG_PAGE_SIZE,
  type SlotFacet,
  type SlotList,
  type SlotQuery,
  type SlugPage,
} from '../../../contracts/public-slots';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import type { PublicIndex } from '../public-index/build-index';
import { filterSlots, type SlotFilter } from '../public-index/filter-slots';
import type { IndexedSlot } from '../public-index/indexed-slot';
import { languageOfCode } from '../public-index/languages';
import { participating } from '../public-index/participating';
import { allWeeks, presentSlot } from '../public-index/present-slot';
import { rememberedList } from '../public-index/remembered-lists';
import type { WeekRange } from '../public-index/seats-left';
import { ownFirst, sortSlots } from '../public-index/sort-slots';
import { weekNumberOfWeek } from '../public-index/weeks';
import { publicIndex } from './public-index';

/** One page of the open slots that fit the question, with a count behind every other choice. */
export async function searchSlots(
  strapi: Core.Strapi,
  query: SlotQuery,
): Promise<Result<SlotList, DomainError>> {
  const index = await publicIndex(strapi);
  const weeks = weeksAsked(index, query);
  if (weeks === 'invalid') {
    return failure({ code: 'invalid', issues: [{ path: 'from', problem: 'no-such-weeks' }] });
  }
  return success(rememberedList({ index, query }, () => findSlots(index, { query, weeks })));
}

function findSlots(
  index: PublicIndex,
  { query, weeks }: { readonly query: SlotQuery; readonly weeks: WeekRange | undefined },
): SlotList {
  const range = weeks ?? allWeeks(index);
  const filtered = filterSlots(index.slots, filterOf(index, query, weeks));
  const placeOf = (id: number): string => index.municipalities.get(id)?.name ?? '';
  const inOrder = sortSlots(filtered.hits, { sort: query.sort, range, placeOf });
  const isOwn = ({ municipality }: IndexedSlot): boolean =>
    index.municipalities.get(municipality)?.code === query.first;
  const sorted = query.first ? ownFirst(inOrder, isOwn) : inOrder;
  const start = (query.page - 1) * PAGE_SIZE;
  const { q, ...without } = filtered.without;
  return {
    data: sorted.slice(start, start + PAGE_SIZE).map((slot) => presentSlot(slot, { index, range })),
    total: sorted.length,
    page: query.page,
    pages: Math.max(1, Math.ceil(sorted.length / PAGE_SIZE)),
    facets: facetsOf(index, filtered),
    without: q === undefined ? without : { ...without, q },
    suggestion: sorted.length === 0 && query.q ? index.texts.suggest(query.q) : null,
    updatedAt: index.updatedAt ? new Date(index.updatedAt).toISOString() : null,
  };
}

/** Addresses of all open slots, in a stable order, for sitemaps. */
export async function listSlugs(strapi: Core.Strapi, page: number): Promise<SlugPage> {
  const { slots } = await publicIndex(strapi);
  const start = (page - 1) * SLUG_PAGE_SIZE;
  return {
    data: slots
      .slice(start, start + SLUG_PAGE_SIZE)
      .map((slot) => ({ slug: slot.slug, updatedAt: new Date(slot.updatedAt).toISOString() })),
    total: slots.length,
  };
}

function weeksAsked(index: PublicIndex, query: SlotQuery): WeekRange | undefined | 'invalid' {
  if (!query.from && !query.to) return undefined;
  const all = allWeeks(index);
  const from = query.from ? weekNumberOfWeek(query.from) : all.from;
  const to = query.to ? weekNumberOfWeek(query.to) : all.to;
  if (from === undefined || to === undefined || to < from) return 'invalid';
  return { from: Math.max(from, all.from), to: Math.min(to, all.to) };
}

function filterOf(index: PublicIndex, query: SlotQuery, weeks: WeekRange | undefined): SlotFilter {
  const ids = (
    rows: ReadonlyMap<number, { readonly code: string }>,
    codes: readonly string[] | undefined,
  ): ReadonlySet<number> | undefined => {
    if (!codes || codes.length === 0) return undefined;
    const wanted = new Set(codes);
    return new Set([...rows].filter(([, row]) => wanted.has(row.code)).map(([id]) => id));
  };
  return {
    words: query.q ? index.texts.matches(query.q) : [],
    municipality: ids(index.municipalities, query.municipality),
    kind: ids(index.forms, query.kind),
    field: ids(index.fields, query.field),
    language: query.language?.length ? new Set(query.language) : undefined,
    weeks,
    grade: query.grade,
  };
}

function facetsOf(
  index: PublicIndex,
  filtered: ReturnType<typeof filterSlots>,
): SlotList['facets'] {
  const named = (
    rows: ReadonlyMap<number, { readonly code: string; readonly sv: string; readonly en: string }>,
    counts: ReadonlyMap<number, number>,
  ): SlotFacet[] =>
    [...rows].map(([id, row]) => ({
      value: row.code,
      sv: row.sv,
      en: row.en,
      count: counts.get(id) ?? 0,
    }));
  const { places, languages } = participating(index);
  return {
    municipality: places.map((place) => ({
      value: place.code,
      sv: place.name,
      en: place.name,
      count: filtered.municipality.get(place.id) ?? 0,
    })),
    kind: named(index.forms, filtered.kind),
    field: named(index.fields, filtered.field),
    language: languages.flatMap((code) => {
      const language = languageOfCode(code);
      const count = filtered.language.get(code) ?? 0;
      return language ? [{ value: code, sv: language.sv, en: language.en, count }] : [];
    }),
  };
}
