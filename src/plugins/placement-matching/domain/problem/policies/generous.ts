import { guideFromLast, stageOfRank, type RankPolicy, type RankStage } from './rank-policy';

/** After the most placed: fewest outside their wishes, then fewest at the last wish, and so on upwards. */
export const generous: RankPolicy = {
  isPlacedFirst: true,
  // What is left at rank 1 follows from the number placed.
  stages: ({ worst }) =>
    Array.from({ length: worst - 1 }, (_, at): RankStage => ({
      ...stageOfRank(worst - at),
      isCount: false,
    })),
  guide: guideFromLast,
  isGuideExact: false,
};
