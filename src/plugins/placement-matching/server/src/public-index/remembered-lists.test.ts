import { slotQuery } from '../../../contracts/public-slots';
import { SlotTexts } from './slot-texts';
import type { PublicIndex } from './build-index';
import { rememberedList } from './remembered-lists';

const anIndex = (): PublicIndex => ({
  ...{ today: '2027-03-15', slots: [], claims: new Map(), texts: new SlotTexts() },
  ...{ municipalities: new Map(), fields: new Map(), forms: new Map() },
  ...{ periods: [], nextOpens: null, nextOpensOf: new Map(), updatedAt: null },
});

/** How often one of the questions has really been looked for. */
function asking(): { ask: (index: PublicIndex, q: string) => void; count: () => number } {
  let found = 0;
  const ask = (index: PublicIndex, q: string): void => {
    const list = rememberedList({ index, query: slotQuery.parse({ q }) }, () => {
      found += 1;
      return {
        ...{ data: [], total: 0, page: 1, pages: 1, without: {}, updatedAt: null },
        facets: { municipality: [], kind: [], field: [], language: [] },
        suggestion: q,
      };
    });
    expect(list.suggestion).toBe(q);
  };
  return { ask, count: () => found };
}

test('a question is looked for once of each index', () => {
  const { ask, count } = asking();
  const [first, second] = [anIndex(), anIndex()];
  for (const index of [first, first, second, first]) ask(index, 'djur');
  expect(count()).toBe(2);
});

test('a flood of questions drops those nobody has asked for longest, and keeps what is asked for meanwhile', () => {
  const { ask, count } = asking();
  const index = anIndex();
  ask(index, 'kock');
  for (let number = 0; number < 500; number += 1) {
    ask(index, `flod ${number}`);
    ask(index, 'kock');
  }
  expect(count()).toBe(501);
  ask(index, 'flod 0');
  expect(count()).toBe(502);
});
