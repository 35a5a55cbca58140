import path from 'node:path';
import {
  slotQuery,
  type SlotQuery,
} from '../../src/plugins/placement-matching/contracts/public-slots';
import type { Booted } from '../../tests/support/boot-strapi';

type Services = {
  readonly searchSlots: (strapi: Booted['strapi'], query: SlotQuery) => Promise<unknown>;
};
const WORDS = [
  'djur',
  'undersköterskor',
  'SKÖTERSKA',
  'snikare',
  'bygg',
  'kungsbacka',
  'a',
  'barn',
];
let asked = 0;
/** A municipality of no slot makes each search a new question with the same work; else the answer would be remembered. */
export const newQuestion = (): string => `new-${(asked += 1)}`;
const FILTERS = [{}, { municipality: '1384' }, { grade: '8' }, { sort: 'newest' }];

/** Milliseconds of each search in the index itself: words with filters, hits, misses and misspellings; sorted. */
export async function searchTimes({ strapi }: Booted, count: number): Promise<readonly number[]> {
  const file = 'dist/src/plugins/placement-matching/server/src/services/search-slots.js';
  const { searchSlots } = (await import(path.resolve(file))) as Services;
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const q = WORDS[number % WORDS.length];
    const filter = FILTERS[Math.floor(number / WORDS.length) % FILTERS.length];
    const query = slotQuery.parse({ q, ...filter, first: newQuestion() });
    const start = performance.now();
    await searchSlots(strapi, query);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}
