import type { Results } from '../../../../contracts/periods';
import { compareRuns } from './compare-runs';

type Place = readonly [slot: string | null, rank: number | null];

const results = (places: Readonly<Record<string, Place>>): Results => {
  const all = Object.entries(places);
  const each = <Value>(value: (learner: string, place: Place) => Value): Value[] =>
    all.map(([learner, place]) => value(learner, place));
  return {
    run: 'run',
    learner: each((learner) => learner),
    name: each((learner) => learner),
    cohort: each(() => '9A'),
    school: each((learner) => (learner < 'c' ? 'Norra' : 'Södra')),
    slot: each((_, [slot]) => slot),
    slotTitle: each((_, [slot]) => slot),
    workplace: each(() => null),
    field: each(() => null),
    supervisor: each(() => null),
    rank: each((_, [, rank]) => rank),
    days: each(() => ''),
    isLocked: each(() => false),
    isAutomatic: each(() => false),
    reasons: each(() => []),
  };
};

test('every learner is counted once, from what it has to what it would have', () => {
  const { table, better, worse, same, movers, schools } = compareRuns(
    results({
      a: ['clinic', 1],
      b: ['bakery', 2],
      c: ['care', null],
      d: [null, null],
      gone: ['x', 1],
    }),
    results({ d: ['clinic', 7], c: ['shop', null], b: ['bakery', 2], a: [null, null] }),
  );
  expect(table).toEqual([
    [0, 0, 0, 0, 0, 1],
    [0, 1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 1, 0],
    [0, 0, 0, 1, 0, 0],
  ]);
  expect({ better, worse, same }).toEqual({ better: 1, worse: 1, same: 2 });
  expect(movers.map(({ learner, from, to, change }) => [learner, from, to, change])).toEqual([
    ['a', 'clinic', null, 'worse'],
    ['c', 'care', 'shop', 'same'],
    ['d', null, 'clinic', 'better'],
  ]);
  expect(schools).toEqual([
    { school: 'Norra', learners: 2, better: 0, worse: 1 },
    { school: 'Södra', learners: 2, better: 1, worse: 0 },
  ]);
});
