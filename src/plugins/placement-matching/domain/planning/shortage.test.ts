import fc from 'fast-check';
import { balanceOf, shortOn, weekInAll, weekOfField, type Need, type Supply } from './shortage';

const need = (over: Partial<Need> = {}): Need => ({
  ...{ field: null, area: null, learners: 10, days: [0, 1, 2, 3, 4] },
  ...over,
});
const supply = (over: Partial<Supply> = {}): Supply => ({
  ...{ field: 'care', area: null, seats: 6, from: 0, to: 13 },
  ...over,
});

test('a week is its worst day, and a field lacks what others have in vain', () => {
  const balance = balanceOf(14, {
    needs: [need({ field: 'care', learners: 8 }), need({ field: 'care', learners: 4, days: [2] })],
    supplies: [supply(), supply({ field: 'trade', seats: 50 })],
  });
  expect(weekOfField(balance, 'care', 0)).toEqual({ need: 12, supply: 6, short: 6 });
  expect(weekInAll(balance, 0)).toEqual({ need: 12, supply: 56, short: 6 });
  expect(weekInAll(balance, 1)).toEqual({ need: 0, supply: 56, short: 0 });
});

test('who may go anywhere takes what the fields leave, and seats without a field', () => {
  const balance = balanceOf(7, {
    needs: [need({ field: 'care', learners: 4 }), need({ learners: 10 })],
    supplies: [supply(), supply({ field: null, seats: 3 })],
  });
  expect(weekOfField(balance, null, 0)).toEqual({ need: 10, supply: 5, short: 5 });
  expect(shortOn(balance, 0)).toBe(5);
});

test('seats on the days of their spans, counted one by one', () => {
  const spans = fc.record({
    field: fc.constantFrom('care', 'trade', null),
    area: fc.constant(null),
    seats: fc.integer({ min: 0, max: 9 }),
    from: fc.integer({ min: -5, max: 20 }),
    to: fc.integer({ min: -5, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(spans), (supplies) => {
      const { supply: lists } = balanceOf(14, { needs: [], supplies });
      for (let day = 0; day < 14; day += 1) {
        for (const field of ['care', 'trade', null]) {
          const open = supplies.filter(
            (one) => one.field === field && one.from <= day && day <= one.to,
          );
          const seats = open.reduce((sum, one) => sum + one.seats, 0);
          expect(lists.get(field)?.[day] ?? 0).toBe(seats);
        }
      }
    }),
  );
});
