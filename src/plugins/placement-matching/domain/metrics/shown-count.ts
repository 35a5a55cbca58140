/** A count as everybody may read it: one to four learners are never pointed at, nor those left out. */
export type ShownCount = number | 'few' | 'all-but-few' | 'hidden';

/** A group smaller than this is not shown at all. */
export const LEAST_GROUP = 5;

/** Nobody, or so many that none of them is pointed at. */
export const isClear = (learners: number): boolean => learners === 0 || learners >= LEAST_GROUP;

/**
 * The counts that may be told exactly. Each is a part of the next larger, so that anybody can take one from another:
 * what is left must be clear. Earlier counts go before later ones.
 */
export function exactCounts(counts: readonly number[], learners: number): ReadonlySet<number> {
  const exact = new Set([0, learners]);
  for (const count of counts) {
    if ([...exact].every((other) => isClear(Math.abs(count - other)))) exact.add(count);
  }
  return exact;
}

export function shownCount(input: {
  readonly count: number;
  readonly of: number;
  readonly exact: ReadonlySet<number>;
}): ShownCount {
  const { count, of, exact } = input;
  if (exact.has(count)) return count;
  if (!isClear(count)) return 'few';
  return isClear(of - count) ? 'hidden' : 'all-but-few';
}
