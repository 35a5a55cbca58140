import type { Share } from './run-metrics';

/** A count as everybody may read it: one to four learners are never pointed at, nor those left out. */
export type ShownCount = number | 'few' | 'all-but-few';
export type ShownShare = {
  readonly learners: number;
  readonly placed: ShownCount;
  readonly first: ShownCount;
  readonly topThree: ShownCount;
};

/** A group smaller than this is not shown at all. */
export const LEAST_GROUP = 5;

export function shownCount(count: number, of: number): ShownCount {
  if (count > 0 && count < LEAST_GROUP) return 'few';
  return of > count && of - count < LEAST_GROUP ? 'all-but-few' : count;
}

export const shownShare = (share: Share): ShownShare => ({
  learners: share.learners,
  placed: shownCount(share.placed, share.learners),
  first: shownCount(share.first, share.learners),
  topThree: shownCount(share.topThree, share.learners),
});

/**
 * The groups that may be shown. A single hidden one could be found by taking the others from the total,
 * so the smallest of the rest is hidden with it.
 */
export function shownGroups<Group extends { readonly learners: number }>(
  groups: readonly Group[],
): { readonly shown: readonly Group[]; readonly hidden: number } {
  const large = groups.filter(({ learners }) => learners >= LEAST_GROUP);
  const isOneHidden = groups.filter(({ learners }) => learners > 0).length - large.length === 1;
  const least = Math.min(...large.map(({ learners }) => learners));
  const smallest = large.findIndex(({ learners }) => learners === least);
  const shown = isOneHidden ? large.filter((_, index) => index !== smallest) : large;
  return { shown, hidden: groups.length - shown.length };
}
