import { isSameOffer } from './is-same-offer';
import type { SlotOffer } from './placement-change';

const LEFT: SlotOffer = {
  state: 'open',
  open: [
    { from: '2027-03-01', to: '2027-03-12' },
    { from: '2027-04-01', to: '2027-04-09', seats: 2 },
  ],
};

test('an offer is the same in whatever order its openings come', () => {
  expect(isSameOffer(LEFT, { ...LEFT, open: [...LEFT.open].reverse() })).toBe(true);
});

test.each<readonly [string, SlotOffer | undefined]>([
  ['its state is another', { ...LEFT, state: 'closed' }],
  [
    'an opening ends later',
    { ...LEFT, open: [{ from: '2027-03-01', to: '2027-03-13' }, LEFT.open[1]!] },
  ],
  [
    'an opening begins later',
    { ...LEFT, open: [{ from: '2027-03-02', to: '2027-03-12' }, LEFT.open[1]!] },
  ],
  ['its seats are others', { ...LEFT, open: [LEFT.open[0]!, { ...LEFT.open[1]!, seats: 3 }] }],
  ['an opening is gone', { ...LEFT, open: [LEFT.open[0]!] }],
  ['the slot is gone', undefined],
])('it is another when %s', (_, now) => {
  expect(isSameOffer(LEFT, now)).toBe(false);
});
