import type { SlotChoice } from '../../../contracts/placements';
import { slotLabels } from './slot-labels';

const words = {
  t: (key: string, values?: object) => (values ? Object.values(values).join(' of ') : key),
  weeks: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
};
const slot = (over: Partial<SlotChoice>): SlotChoice => ({
  id: 'x',
  title: 'Barnskötare',
  workplace: 'Havets förskola',
  supervisor: null,
  open: [],
  seats: 2,
  seatsLeft: 1,
  ...over,
});

test('workplace, title, weeks and seats left', () => {
  const open = [{ from: 'v. 11', to: 'v. 12' }];
  expect(slotLabels([slot({ open })], words)).toEqual([
    'Havets förskola, Barnskötare · v. 11–v. 12 · 1 of 2',
  ]);
});

test('two that would read the same are told apart by supervisor, then by number', () => {
  const labels = slotLabels(
    [slot({ supervisor: 'Lena Alm' }), slot({ supervisor: 'Nils Ek' }), slot({}), slot({})],
    words,
  );
  expect(labels.map((label) => label.split(' · ').slice(2).join(' · '))).toEqual([
    '1 of 2 · Lena Alm',
    '1 of 2 · Nils Ek',
    '1 of 2 (1)',
    '1 of 2 (2)',
  ]);
});
