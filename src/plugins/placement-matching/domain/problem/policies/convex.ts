import type { RankPolicy } from './rank-policy';

/** Least sum of squared ranks after the most placed: few end far down, and little is given up for it. */
export const convex: RankPolicy = {
  isPlacedFirst: true,
  stages: () => [{ name: 'convex', isCount: false, worth: (rank) => rank ** 2 }],
  guide: (rank) => rank ** 2,
  isGuideExact: true,
};
