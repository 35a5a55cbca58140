import fc from 'fast-check';
import type { Share } from './run-metrics';
import { isClear, LEAST_GROUP, type ShownCount } from './shown-count';
import { shownResults, type ShownResults } from './shown-results';

/** Of one school: at the first wish, at a later one, without a place. */
type Outcome = readonly [first: number, later: number, unplaced: number];
const learnersIn = ([first, later, unplaced]: Outcome): number => first + later + unplaced;

const inputOf = (world: readonly Outcome[]): Parameters<typeof shownResults>[0] => {
  const schools = world.map((outcome, index) => ({
    school: `s${index}`,
    learners: learnersIn(outcome),
    placed: outcome[0] + outcome[1],
    first: outcome[0],
  }));
  const all = (count: 'learners' | 'placed' | 'first'): number =>
    sum(schools.map((share) => share[count]));
  const total: Share = {
    ...{ learners: all('learners'), placed: all('placed'), first: all('first') },
    topThree: all('placed'),
  };
  return { total, profile: [total.first, total.placed - total.first], schools };
};

const outcomes = (learners: number): Outcome[] =>
  Array.from({ length: learners + 1 }, (_, first) =>
    Array.from({ length: learners - first + 1 }, (__, later): Outcome => [
      first,
      later,
      learners - first - later,
    ]),
  ).flat();
const worlds = (sizes: readonly number[]): (readonly Outcome[])[] =>
  sizes.reduce<(readonly Outcome[])[]>(
    (before, size) => before.flatMap((world) => outcomes(size).map((one) => [...world, one])),
    [[]],
  );

/** Whoever knows how many learners each school has weighs every way it could have gone that the page allows. */
test.each([[[12]], [[6, 7]], [[3, 9]], [[5, 5]], [[2, 3, 6]], [[5, 6, 3]]])(
  'no page lets anybody work out how it went for one to four learners: schools of %j',
  (sizes) => {
    const all = worlds(sizes);
    const pages = new Map(
      all.map((world) => {
        const page = shownResults(inputOf(world));
        return [JSON.stringify(page), page];
      }),
    );
    const found = [...pages.values()].flatMap((page) => {
      const possible = all.filter((world) => isAllowedBy(page, world)).map(countsOf);
      return (possible[0] ?? []).flatMap((count, cell) => {
        const isWhole = count === [...sizes, sum(sizes)][Math.floor(cell / 3)];
        const isKnown = possible.every((counts) => counts[cell] === count);
        return isKnown && !isClear(count) && !isWhole ? [{ page, cell, count }] : [];
      });
    });
    expect(pages.size).toBeGreaterThan(4);
    expect(found.slice(0, 3)).toEqual([]);
  },
);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What must not be known when it is small: each outcome in each school and in all of them. */
const countsOf = (world: readonly Outcome[]): number[] => [
  ...world.flat(),
  ...[0, 1, 2].map((outcome) => sum(world.map((school) => school[outcome] ?? 0))),
];

/** Whether every sentence of the page is true of this world. */
function isAllowedBy(page: ShownResults, world: readonly Outcome[]): boolean {
  const { total, profile, schools } = inputOf(world);
  const open = schools.filter(({ school }) => page.schools.some((one) => one.school === school));
  const left = (count: 'learners' | 'placed' | 'first'): number =>
    total[count] - sum(open.map((share) => share[count]));
  const rest = { learners: left('learners'), placed: left('placed'), first: left('first') };
  const fits = (
    shown: { readonly placed: ShownCount; readonly first: ShownCount } | null | undefined,
    share: typeof rest,
  ): boolean =>
    !shown ||
    (isSaidOf(shown.placed, share.placed, share.learners) &&
      isSaidOf(shown.first, share.first, share.learners));
  return (
    fits(page.total, total) &&
    isSaidOf(page.total.topThree, total.topThree, total.learners) &&
    fits(page.others, rest) &&
    open.every((share) =>
      fits(
        page.schools.find(({ school }) => school === share.school),
        share,
      ),
    ) &&
    page.ranks.every(({ from, to, learners }) => {
      const before = sum(profile.slice(0, (from ?? profile.length + 1) - 1));
      const upTo =
        to === null
          ? page.withUnplaced
            ? total.learners
            : total.placed
          : sum(profile.slice(0, to));
      return upTo - before === learners;
    })
  );
}

function isSaidOf(shown: ShownCount, count: number, of: number): boolean {
  if (shown === 'hidden') return true;
  if (shown === 'few') return count > 0 && !isClear(count);
  if (shown === 'all-but-few') return count < of && !isClear(of - count);
  return shown === count;
}

test('what is told exactly is true, adds up, and leaves nobody alone', () => {
  const outcome = fc.tuple(fc.nat(40), fc.nat(15), fc.nat(8));
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 12 }), (world) => {
      fc.pre(sum(world.map(learnersIn)) >= LEAST_GROUP);
      const input = inputOf(world);
      const page = shownResults(input);
      const parts = [...page.schools, ...(page.others ? [page.others] : [])];
      expect(parts.reduce((all, { learners }) => all + learners, 0)).toBe(input.total.learners);
      for (const count of ['placed', 'first'] as const) {
        const told = [page.total[count], ...parts.map((part) => part[count])];
        if (told.every((one) => typeof one === 'number'))
          expect(parts.reduce((all, part) => all + Number(part[count]), 0)).toBe(told[0]);
        for (const part of page.schools) {
          const one = part[count];
          if (one !== 'hidden') expect(one).toBe(schoolOf(input, part.school)?.[count]);
        }
      }
      expect(page.schools.length + (page.others?.schools ?? 0)).toBeLessThanOrEqual(world.length);
      expect(page.ranks.filter(({ learners }) => !isClear(learners))).toEqual([]);
    }),
  );
});

const schoolOf = (
  { schools }: Parameters<typeof shownResults>[0],
  wanted: string,
): { readonly placed: number; readonly first: number } | undefined =>
  schools.find(({ school }) => school === wanted);

test('small tails of wishes are one row, and a school that points at somebody is counted with others', () => {
  const page = shownResults({
    total: { learners: 120, placed: 118, first: 80, topThree: 110 },
    profile: [80, 20, 10, 3, 2],
    schools: [
      { school: 'a', learners: 60, placed: 60, first: 40 },
      { school: 'b', learners: 40, placed: 38, first: 25 },
      { school: 'c', learners: 20, placed: 20, first: 15 },
    ],
  });
  expect(page).toEqual({
    total: { learners: 120, placed: 'all-but-few', first: 80, topThree: 110 },
    ranks: [
      { from: 1, to: 1, learners: 80 },
      { from: 2, to: 2, learners: 20 },
      { from: 3, to: 3, learners: 10 },
      { from: 4, to: 5, learners: 5 },
      { from: null, to: null, learners: 5 },
    ],
    withUnplaced: true,
    schools: [
      { school: 'a', learners: 60, placed: 60, first: 40 },
      { school: 'c', learners: 20, placed: 20, first: 15 },
    ],
    others: { schools: 1, learners: 40, placed: 'all-but-few', first: 25 },
    parityGap: null,
  });
});
