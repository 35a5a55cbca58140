import { guideFromFirst, stageOfRank, type RankPolicy, type RankStage } from './rank-policy';

/**
 * Group by group, most at their first wish, then at their second, and last outside the wishes; the number placed
 * follows from that, so fewer may get a place than with any other policy. Source: Irving et al. 2006.
 */
export const rankMaximal: RankPolicy = {
  isPlacedFirst: false,
  stages: ({ worst, priorities }) => [
    ...priorities.flatMap((priority) =>
      profile(worst).map((stage) => ({
        ...{ ...stage, priority },
        name: `priority-${priority}-${stage.name}`,
      })),
    ),
    ...profile(worst),
  ],
  guide: guideFromFirst,
  isGuideExact: false,
};

function profile(worst: number): RankStage[] {
  return Array.from({ length: worst }, (_, at) => ({ ...stageOfRank(at + 1), isCount: true }));
}
