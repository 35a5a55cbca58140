import fc from 'fast-check';
import { balanceOf, weekInAll, type Need, type Supply } from './shortage';
import { spreadPeriods, type Movable } from './spread-periods';

const WEEKS = 8;
const days = (week: number): number[] => [0, 1, 2, 3, 4].map((day) => 7 * week + day);

type Drawn = {
  readonly week: number;
  readonly learners: number;
  readonly field: string | null;
  readonly others: readonly number[];
};

const movable = ({ week, learners, field, others }: Drawn, at: number): Movable => ({
  id: String(at),
  now: { shift: 0, needs: [{ field, learners, days: days(week) }] },
  others: () =>
    others
      .filter((other) => other !== week)
      .map((to) => ({ shift: to - week, needs: [{ field, learners, days: days(to) }] })),
});

const needAt = ({ field, learners }: Drawn, week: number): Need => ({
  ...{ field, area: null, learners, days: days(week) },
});
const SUPPLIES: readonly Supply[] = [
  { field: 'care', area: null, seats: 5, from: 0, to: 7 * WEEKS },
  { field: 'trade', area: null, seats: 3, from: 14, to: 7 * WEEKS },
];

/** The largest weekly shortage when each stands in its week. */
function peakOf(drawn: readonly Drawn[], weekOf: (at: number) => number): number {
  const needs = drawn.map((one, at) => needAt(one, weekOf(at)));
  const balance = balanceOf(7 * WEEKS, { needs, supplies: SUPPLIES });
  return Math.max(...Array.from({ length: WEEKS }, (_, week) => weekInAll(balance, week).short));
}

const week = fc.integer({ min: 0, max: WEEKS - 1 });
const periods = fc.array(
  fc.record({
    week,
    learners: fc.integer({ min: 1, max: 9 }),
    field: fc.constantFrom('care', 'trade', null),
    others: fc.uniqueArray(week, { maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 7 },
);

function suggested(drawn: readonly Drawn[]): ReturnType<typeof spreadPeriods> {
  const needs = drawn.map((one) => needAt(one, one.week));
  const balance = balanceOf(7 * WEEKS, { needs, supplies: SUPPLIES });
  return spreadPeriods({ balance, movables: drawn.map(movable), most: 12 });
}

test('a move goes where it may, no period moves twice, and what it says of the peak is so', () => {
  fc.assert(
    fc.property(periods, (drawn) => {
      const stands = drawn.map((one) => one.week);
      const moves = suggested(drawn);
      expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length);
      for (const { id, shift, before, after } of moves) {
        const at = Number(id);
        expect(peakOf(drawn, (one) => stands[one]!)).toBe(before);
        stands[at] = stands[at]! + shift;
        expect([...drawn[at]!.others, -1]).toContain(stands[at]);
        expect(peakOf(drawn, (one) => stands[one]!)).toBe(after);
        expect(after).toBeLessThanOrEqual(before);
      }
    }),
  );
});

test('the first move lowers the largest shortage as much as any single move can', () => {
  fc.assert(
    fc.property(periods, (drawn) => {
      const now = peakOf(drawn, (at) => drawn[at]!.week);
      const best = Math.min(
        now,
        ...drawn.flatMap((one, at) =>
          one.others.map((to) =>
            peakOf(drawn, (other) => (other === at ? to : drawn[other]!.week)),
          ),
        ),
      );
      const [first] = suggested(drawn);
      expect(first?.after ?? now).toBe(best);
    }),
  );
});

test('of moves that do as much the shortest is taken, and nothing moves where nothing is lacking', () => {
  const crowd: readonly Drawn[] = [
    { week: 2, learners: 5, field: 'care', others: [5, 3, 0] },
    { week: 2, learners: 4, field: 'care', others: [] },
  ];
  expect(suggested(crowd)).toEqual([{ id: '0', shift: 1, before: 4, after: 0 }]);
  expect(suggested(crowd.slice(0, 1))).toEqual([]);
});
