import { guideFromFirst, stageOfRank, type RankPolicy, type RankStage } from './rank-policy';

/** After the most placed: most at their first wish, then most at their second, and so on. */
export const greedy: RankPolicy = {
  isPlacedFirst: true,
  // What is left at rank R + 1 follows from the number placed.
  stages: ({ worst }) =>
    Array.from({ length: worst - 1 }, (_, at): RankStage => ({
      ...stageOfRank(at + 1),
      isCount: true,
    })),
  guide: guideFromFirst,
  isGuideExact: false,
};
