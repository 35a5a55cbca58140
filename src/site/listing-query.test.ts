import fc from 'fast-check';
import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import { apiQuery, queryText, readChosen } from './listing-query';

const known: Overview = {
  slots: 0,
  municipalities: ['1384', '1481'].map((code) => ({
    code,
    name: code,
    latitude: null,
    longitude: null,
    count: 0,
  })),
  kinds: [{ code: 'prao', sv: 'Prao', en: 'Prao', count: 0 }],
  fields: [{ slug: 'djur', sv: 'Djur', en: 'Animals', count: 0 }],
  languages: [{ code: 'sv', sv: 'svenska', en: 'Swedish', count: 0 }],
  periods: [],
  nextOpens: null,
  weeks: { from: '2027-W01', to: '2027-W30' },
  updatedAt: null,
};
const read = (query: string) => readChosen(new URLSearchParams(query), known);

test('different spellings of one choice become one address', () => {
  const spellings = [
    'kommun=1481&kommun=1384',
    'kommun=1384,1481&q=',
    'sida=1&kommun=1384,1481,1384&sortera=soonest',
  ];
  expect(new Set(spellings.map((query) => queryText(read(query).chosen)))).toEqual(
    new Set(['kommun=1384&kommun=1481']),
  );
});

test('what is not known is named and dropped', () => {
  const { chosen, dropped } = read('kommun=9999&fran=2027-W60&arskurs=0&form=prao');
  expect(dropped).toEqual(['2027-W60', '9999', '0']);
  expect(queryText(chosen)).toBe('form=prao');
});

test('weeks in the wrong order are turned round', () => {
  expect(queryText(read('fran=2027-W12&till=2027-W11').chosen)).toBe('fran=2027-W11&till=2027-W12');
});

test('any query is read, and its canonical form reads as itself', () => {
  const key = fc.constantFrom(
    'q',
    'kommun',
    'form',
    'fran',
    'till',
    'arskurs',
    'sida',
    'sortera',
    'x',
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('1384', 'prao', '2027-W11', '3'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (pairs) => {
      const text = queryText(readChosen(new URLSearchParams(pairs), known).chosen);
      expect(queryText(read(text).chosen)).toBe(text);
      expect(apiQuery(read(text).chosen).get('q')?.length ?? 0).toBeLessThanOrEqual(120);
    }),
  );
});
