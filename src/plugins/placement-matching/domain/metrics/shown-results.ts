import { parityGapOf, type Share } from './run-metrics';
import { exactCounts, isClear, shownCount, type ShownCount } from './shown-count';

export type ShownTotal = {
  readonly learners: number;
  readonly placed: ShownCount;
  readonly first: ShownCount;
  readonly topThree: ShownCount;
};
/** `to` null: also a place outside the wishes, or none: see `withUnplaced`. `from` null: only that. */
export type ShownRank = {
  readonly from: number | null;
  readonly to: number | null;
  readonly learners: number;
};
export type ShownSchool = {
  readonly learners: number;
  readonly placed: ShownCount;
  readonly first: ShownCount;
};
export type ShownResults = {
  readonly total: ShownTotal;
  readonly ranks: ShownRank[];
  /** The last row counts those without a place too. */
  readonly withUnplaced: boolean;
  readonly schools: readonly (ShownSchool & { readonly school: string })[];
  /** Schools that alone would point at somebody, and learners of none, counted together. */
  readonly others: (ShownSchool & { readonly schools: number }) | null;
  readonly parityGap: number | null;
};
type SchoolShare = Omit<Share, 'topThree'> & { readonly school: string };

/**
 * A result that points at nobody. Learners are parted by how it went and by school, and parts are put together until
 * each has nobody in it or at least five: whatever anybody subtracts from what, one to four learners never come out.
 */
export function shownResults(input: {
  readonly total: Share;
  readonly profile: readonly number[];
  readonly schools: readonly SchoolShare[];
}): ShownResults {
  const { total, profile, schools } = input;
  const { learners, placed, first, topThree } = total;
  const upTo = profile.map((_, index) => sum(profile.slice(0, index + 1)));
  const exact = exactCounts([placed, first, topThree, ...upTo], learners);
  const shown = (count: number): ShownCount => shownCount({ count, of: learners, exact });
  const withUnplaced = !exact.has(placed);
  const withFirst = shown(first) !== 'hidden';
  const { open, rest } = partSchools({ total, schools, exact, withFirst });
  const shownTotal = {
    ...{ learners, placed: shown(placed) },
    ...{ first: shown(first), topThree: shown(topThree) },
  };
  return {
    total: shownTotal,
    ranks: ranksOf({ upTo, exact, all: withUnplaced ? learners : placed }),
    withUnplaced,
    schools: open.map(({ school, ...share }) => ({
      ...{ school, learners: share.learners, placed: share.placed },
      first: withFirst ? share.first : 'hidden',
    })),
    others: rest.learners === 0 ? null : shownRest(rest, shownTotal),
    parityGap: parityGapOf(open),
  };
}

function ranksOf(input: {
  readonly upTo: readonly number[];
  readonly exact: ReadonlySet<number>;
  readonly all: number;
}): ShownRank[] {
  const { upTo, exact, all } = input;
  const rows: ShownRank[] = [];
  let from = 1;
  let before = 0;
  for (const [index, count] of upTo.entries()) {
    if (!exact.has(count)) continue;
    rows.push({ from, to: index + 1, learners: count - before });
    from = index + 2;
    before = count;
  }
  if (all > before) {
    const last = from > upTo.length ? null : from;
    rows.push({ from: last, to: null, learners: all - before });
  }
  return rows.length > 1 ? rows : [];
}

type Rest = Omit<Share, 'topThree'> & { readonly schools: number };

function partSchools(input: {
  readonly total: Share;
  readonly schools: readonly SchoolShare[];
  readonly exact: ReadonlySet<number>;
  readonly withFirst: boolean;
}): { readonly open: readonly SchoolShare[]; readonly rest: Rest } {
  const { total, schools, exact, withFirst } = input;
  const open = schools
    .filter(({ learners, placed, first }) =>
      hasClearParts(withFirst ? [learners, placed, first, 0] : [learners, placed, 0]),
    )
    .sort((a, b) => b.learners - a.learners);
  const told = (['placed', 'first'] as const).filter((count) => exact.has(total[count]));
  for (;;) {
    const rest = restOf({ total, open, schools });
    const parts = [rest.learners, ...told.map((count) => rest[count]), 0];
    if (open.length === 0 || hasClearParts(parts)) return { open, rest };
    open.pop();
  }
}

/** From the largest part to the smallest, none takes one to four learners from the one before. */
const hasClearParts = (parts: readonly number[]): boolean =>
  parts.every((part, index) => index === 0 || isClear((parts[index - 1] ?? 0) - part));

const restOf = (input: {
  readonly total: Share;
  readonly open: readonly SchoolShare[];
  readonly schools: readonly SchoolShare[];
}): Rest => {
  const left = (count: 'learners' | 'placed' | 'first'): number =>
    input.total[count] - sum(input.open.map((share) => share[count]));
  return {
    ...{ learners: left('learners'), placed: left('placed'), first: left('first') },
    schools: input.schools.length - input.open.length,
  };
};

/** The others in the words of the total, or in a number where the total is one. */
const shownRest = (
  { schools, learners, placed, first }: Rest,
  total: ShownTotal,
): ShownSchool & { readonly schools: number } => ({
  ...{ schools, learners },
  placed: typeof total.placed === 'number' ? placed : total.placed,
  first: typeof total.first === 'number' ? first : total.first,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
