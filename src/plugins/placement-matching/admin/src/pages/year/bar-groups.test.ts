import type { PlanningBar } from '../../../../contracts/planning';
import { groupedBars } from './bar-groups';

const bar = (id: string, over: Partial<PlanningBar>): PlanningBar => ({
  ...{ id, period: 'p', version: 3, name: id, form: 'Prao', owner: null, who: [], areas: [] },
  ...{ groups: [id], weeks: null, firstDay: null, lastDay: null },
  ...{ learners: 64, fields: [null], columns: [], fixed: null },
  ...over,
});
const shape = (bars: readonly PlanningBar[], by: 'form' | 'area') =>
  groupedBars(bars, { by, locale: 'sv' }).map(({ kind, name, bars: own }) => [
    kind,
    name,
    own.map(({ id }) => id).join(' '),
  ]);

test('by municipality in the order of the Swedish letters; none and several last', () => {
  const bars = [
    bar('a', { areas: [] }),
    bar('b', { areas: ['Öckerö'], columns: [9] }),
    bar('c', { areas: ['Ale', 'Öckerö'] }),
    bar('d', { areas: ['Ale'] }),
    bar('e', { areas: ['Öckerö'], columns: [3, 4] }),
  ];
  expect(shape(bars, 'area')).toEqual([
    ['named', 'Ale', 'd'],
    ['named', 'Öckerö', 'e b'],
    ['none', '', 'a'],
    ['several', '', 'c'],
  ]);
});

test('by placement form in the order of the plan', () => {
  const bars = [bar('a', {}), bar('b', { form: null }), bar('c', { form: 'APL' }), bar('d', {})];
  expect(shape(bars, 'form')).toEqual([
    ['named', 'Prao', 'a d'],
    ['none', '', 'b'],
    ['named', 'APL', 'c'],
  ]);
});
