import fc from 'fast-check';
import { addDays } from '../days';
import { seatsOfDay } from '../claims/seats-of-day';
import { isWithin, withoutDays } from './without-days';

const TODAY = '2027-03-01';
const offer = (open: { from: string; to: string; seats?: number }[]) =>
  ({ state: 'open', open }) as const;

test('some days are cut out of the middle, and each part keeps its seats', () => {
  const span = { from: '2027-03-08', to: '2027-03-26', seats: 2 };
  const closed = withoutDays(offer([span]), { from: '2027-03-15', to: '2027-03-17' }, TODAY);
  expect(closed.open).toEqual([
    { from: '2027-03-08', to: '2027-03-14', seats: 2 },
    { from: '2027-03-18', to: '2027-03-26', seats: 2 },
  ]);
});

test('for good: what is before stays, and nothing left to come closes the slot', () => {
  const span = { from: '2027-03-08', to: '2027-03-26' };
  const later = withoutDays(offer([span]), { from: '2027-03-15', to: null }, TODAY);
  expect(later).toEqual(offer([{ from: '2027-03-08', to: '2027-03-14' }]));
  const now = withoutDays(offer([span]), { from: TODAY, to: null }, TODAY);
  expect(now).toEqual({ state: 'closed', open: [span] });
  expect(withoutDays(offer([]), { from: TODAY, to: null }, TODAY).state).toBe('closed');
});

test('a slot that is open always is open before and for a year after', () => {
  const closed = withoutDays(offer([]), { from: '2027-03-15', to: '2027-03-15' }, TODAY);
  expect(closed.open).toEqual([
    { from: '2027-03-01', to: '2027-03-14' },
    { from: '2027-03-16', to: '2028-03-14' },
  ]);
});

const days = fc.integer({ min: 0, max: 40 }).map((count) => addDays(TODAY, count));
const spans = fc
  .tuple(days, days)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

test('no closed day is open, and every other day is what it was', () => {
  fc.assert(
    fc.property(
      fc.array(spans, { minLength: 1, maxLength: 3 }),
      spans,
      days,
      (open, closing, day) => {
        const after = withoutDays(offer(open), closing, TODAY);
        const isOpen =
          after.state === 'open' && seatsOfDay({ seats: 1, open: after.open }, day) !== undefined;
        const was = seatsOfDay({ seats: 1, open }, day) !== undefined;
        expect(isOpen).toBe(was && !isWithin(day, closing));
      },
    ),
  );
});
