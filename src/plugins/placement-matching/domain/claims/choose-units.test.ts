import fc from 'fast-check';
import { asksOf, type Booking } from './asks';
import { chooseUnits } from './choose-units';
import { parseClaimKey } from './claim-key';

const slot = { kind: 'slot', id: 's' } as const;
const day = '2027-03-15';
const booking = (id: string, days = [day]): Booking => ({ id, slot: 's', days });

test('the lowest free unit is taken', () => {
  const ask = { resource: slot, bookings: [booking('a'), booking('b')] };
  const claimed = new Map([[day, new Set([1, 3])]]);
  expect(chooseUnits({ ask, limitOf: () => 4, claimed }).claims).toEqual([
    { key: `slot:s:${day}:2`, placement: 'a' },
    { key: `slot:s:${day}:4`, placement: 'b' },
  ]);
});

test('a day with fewer units than bookings is full and gives nobody anything', () => {
  const ask = { resource: slot, bookings: [booking('a'), booking('b')] };
  const chosen = chooseUnits({ ask, limitOf: () => 1, claimed: new Map() });
  expect(chosen).toEqual({ claims: [], fullDays: [day] });
});

test('a claim above a lowered capacity still counts', () => {
  const ask = { resource: slot, bookings: [booking('a')] };
  const claimed = new Map([[day, new Set([5])]]);
  expect(chooseUnits({ ask, limitOf: () => 1, claimed }).fullDays).toEqual([day]);
});

test('a learner asked for twice on a day is double-booked', () => {
  const twice = { ...booking('a'), learner: 'l' };
  const [ask] = asksOf([twice, { ...twice, id: 'b', slot: 't' }]);
  if (!ask) throw new Error('the learner is asked for');
  expect(ask.resource).toEqual({ kind: 'learner', id: 'l' });
  expect(chooseUnits({ ask, limitOf: () => 1, claimed: new Map() }).fullDays).toEqual([day]);
});

test('asks come in the same order whatever the order of the bookings', () => {
  const bookings = [1, 2, 3].map((n) => ({
    ...booking(`p${n}`),
    learner: `l${n}`,
    workplace: 'w',
  }));
  const order = (list: readonly Booking[]): string[] =>
    asksOf(list).map((ask) => `${ask.resource.kind}:${ask.resource.id}`);
  expect(order([...bookings].reverse())).toEqual(order(bookings));
  expect(order(bookings)).toEqual([
    'learner:l1',
    'learner:l2',
    'learner:l3',
    'slot:s',
    'workplace:w',
  ]);
});

test('no unit is given twice, none above the limit, none that was claimed', () => {
  const days = ['2027-03-15', '2027-03-16', '2027-03-17'];
  fc.assert(
    fc.property(
      fc.array(fc.subarray(days, { minLength: 1 }), { maxLength: 8 }),
      fc.array(fc.tuple(fc.constantFrom(...days), fc.integer({ min: 1, max: 8 }))),
      fc.integer({ min: 0, max: 8 }),
      (wanted, before, limit) => {
        const claimed = new Map<string, Set<number>>();
        for (const [d, unit] of before) claimed.set(d, (claimed.get(d) ?? new Set()).add(unit));
        const bookings = wanted.map((list, index) => booking(`p${index}`, list));
        const ask = { resource: slot, bookings };
        const { claims, fullDays } = chooseUnits({ ask, limitOf: () => limit, claimed });
        expect(new Set(claims.map((claim) => claim.key)).size).toBe(claims.length);
        for (const d of days) {
          const given = claims.filter((claim) => parseClaimKey(claim.key)?.day === d);
          const asked = wanted.filter((list) => list.includes(d)).length;
          expect(given).toHaveLength(fullDays.includes(d) ? 0 : asked);
          const used = claimed.get(d) ?? new Set();
          expect(given.some((claim) => used.has(parseClaimKey(claim.key)?.unit ?? 0))).toBe(false);
          if (given.length > 0) expect(given.length + used.size).toBeLessThanOrEqual(limit);
        }
      },
    ),
  );
});
