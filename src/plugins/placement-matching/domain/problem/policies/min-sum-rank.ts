import type { RankPolicy } from './rank-policy';

/** Least sum of ranks after the most placed: one step up for one learner weighs as much as one step down for another. */
export const minSumRank: RankPolicy = {
  isPlacedFirst: true,
  stages: () => [{ name: 'min-sum-rank', isCount: false, worth: (rank) => rank }],
  guide: (rank) => rank,
  isGuideExact: true,
};
