import type { Results } from '../../../../contracts/periods';
import { filterRows, hasOutcome, reviewRows, sortRows, type Outcome } from './review-rows';

const results: Results = {
  run: 'r1',
  learner: ['a', 'b', 'c', 'd'],
  name: ['Örjan Ek', 'Ali Demir', 'Åsa Berg', 'Zara Noor'],
  cohort: ['10A', '9B', '9C', '9A'],
  school: ['Åsaviksskolan', 'Lindängsskolan', 'Lindängsskolan', 'Åsaviksskolan'],
  slot: ['s1', 's2', null, 's1'],
  slotTitle: ['Djurskötare', 'Vård', null, 'Djurskötare'],
  workplace: ['Tassens djurklinik', 'Björkgården', null, 'Tassens djurklinik'],
  field: ['Djur', 'Vård', null, 'Djur'],
  supervisor: ['Pia Falk', null, null, 'Pia Falk'],
  rank: [1, null, null, 5],
  days: ['', '', '', ''],
  isLocked: [false, false, false, false],
  isAutomatic: [false, false, false, false],
  reasons: [[], [], [{ code: 'slot-full' }], []],
};
const rows = reviewRows(results);
const names = (of: readonly { readonly name: string }[]): readonly string[] =>
  of.map((row) => row.name);
const all = { school: null, search: '' } as const;

test('names are in Swedish order and classes by their number', () => {
  expect(names(sortRows(rows, 'name', false))).toEqual([
    'Ali Demir',
    'Zara Noor',
    'Åsa Berg',
    'Örjan Ek',
  ]);
  expect(sortRows(rows, 'cohort', false).map((row) => row.cohort)).toEqual([
    '9A',
    '9B',
    '9C',
    '10A',
  ]);
});

test('who has no place comes last in either direction', () => {
  expect(names(sortRows(rows, 'rank', false))).toEqual([
    'Örjan Ek',
    'Zara Noor',
    'Ali Demir',
    'Åsa Berg',
  ]);
  expect(names(sortRows(rows, 'rank', true)).at(-1)).toBe('Åsa Berg');
});

test('outcomes tell no place, another place and wishes four to six apart', () => {
  const having = (outcome: Outcome): readonly string[] =>
    names(rows.filter((row) => hasOutcome(row, outcome)));
  expect(having('none')).toEqual(['Åsa Berg']);
  expect(having('other')).toEqual(['Ali Demir']);
  expect(having('wish4-6')).toEqual(['Zara Noor']);
});

test('search looks at every word in any column, whatever the case', () => {
  expect(names(filterRows(rows, { ...all, search: 'tassens ÖRJAN' }))).toEqual(['Örjan Ek']);
  expect(names(filterRows(rows, { ...all, school: 'Lindängsskolan', search: 'vård' }))).toEqual([
    'Ali Demir',
  ]);
});
