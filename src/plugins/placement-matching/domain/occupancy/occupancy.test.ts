import fc from 'fast-check';
import { seatsOfDay } from '../claims/seats-of-day';
import { occupancyOf, type CalendarSlot, type Occupant } from './occupancy';

const DAYS = ['2026-12-30', '2026-12-31', '2027-01-04'];
const slot = (over: Partial<CalendarSlot> = {}): CalendarSlot => ({
  ...{ id: 'a', seats: 3, open: [], supervisor: 'eva', workplace: 'havet' },
  ...over,
});
const here = (over: Partial<Occupant> = {}): Occupant => ({
  ...{ slot: 'a', supervisor: 'eva', workplace: 'havet', days: DAYS, count: 1 },
  isProposal: false,
  ...over,
});

test('a placement, a hold and a proposal are counted on their days; only the first two take a seat', () => {
  const shared = occupancyOf({
    days: DAYS,
    slots: [slot()],
    capacities: new Map(),
    occupants: [
      here({ days: ['2026-12-31'] }),
      here({ count: 1 }),
      here({ isProposal: true, count: 2 }),
    ],
  });
  expect(shared.ofSlot('a')).toEqual({
    booked: [1, 2, 1],
    proposed: [2, 2, 2],
    free: [2, 1, 2],
  });
});

test('a seat is free only where supervisor and workplace have room too, whoever took it elsewhere', () => {
  const elsewhere = here({ slot: 'b', workplace: 'almen', days: ['2026-12-30'], count: 2 });
  const shared = occupancyOf({
    days: DAYS,
    slots: [slot()],
    capacities: new Map([
      ['eva', 2],
      ['havet', 1],
    ]),
    occupants: [elsewhere],
  });
  expect(shared.ofSlot('a').free).toEqual([0, 1, 1]);
  expect(shared.ofSupervisor('eva')).toEqual({
    booked: [2, 0, 0],
    proposed: [0, 0, 0],
    free: [0, 2, 2],
  });
  expect(shared.ofWorkplace('havet').free).toEqual([1, 1, 1]);
});

test('a closed day has no number, and an overfull one has none below zero', () => {
  const open = [{ from: '2026-12-31', to: '2027-01-10', seats: 1 }];
  const shared = occupancyOf({
    days: DAYS,
    slots: [slot({ open })],
    capacities: new Map(),
    occupants: [here({ count: 3, days: ['2026-12-31'] })],
  });
  expect(shared.ofSlot('a').free).toEqual([null, 0, 1]);
  expect(shared.ofWorkplace('havet').free).toEqual([null, null, null]);
});

test('agrees with asking every occupant about every day', () => {
  const id = (...ids: string[]): fc.Arbitrary<string> => fc.constantFrom(...ids);
  const occupant = fc.record({
    slot: id('a', 'b'),
    supervisor: fc.option(id('eva', 'jon')),
    workplace: fc.option(id('havet', 'almen')),
    days: fc.subarray(DAYS),
    count: fc.integer({ min: 1, max: 3 }),
    isProposal: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(occupant), fc.integer({ min: 0, max: 6 }), (occupants, capacity) => {
      const capacities = new Map([['eva', capacity]]);
      const shared = occupancyOf({ days: DAYS, slots: [slot()], capacities, occupants });
      const count = (kind: 'slot' | 'supervisor', key: string, day: string): number =>
        occupants
          .filter((one) => one[kind] === key && !one.isProposal && one.days.includes(day))
          .reduce((sum, one) => sum + one.count, 0);
      for (const [at, day] of DAYS.entries()) {
        const seats = (seatsOfDay(slot(), day) ?? 0) - count('slot', 'a', day);
        const room = capacity - count('supervisor', 'eva', day);
        expect(shared.ofSlot('a').free[at]).toBe(Math.max(0, Math.min(seats, room)));
      }
    }),
  );
});
