/** A policy that compares, stage by stage, how many learners get which wish. */
export type RankPolicy = {
  /** Whether the number placed is compared before the wishes, as most policies do, or follows from them. */
  readonly isPlacedFirst: boolean;
  /** Its stages in order. `worst` is R + 1, the rank of a place that is no wish. */
  readonly stages: (facts: {
    readonly worst: number;
    /** Priority groups in order; learners without one come after them. */
    readonly priorities: readonly number[];
  }) => readonly RankStage[];
  /** One whole number a rank that orders allocations nearly as the stages do: it guides searches and decides nothing. */
  readonly guide: (rank: number, worst: number) => number;
  /** Whether the guide is what the policy's only stage costs. */
  readonly isGuideExact: boolean;
};

export type RankStage = {
  readonly name: string;
  /** Shown as a number to be large; the others are sums to be small. */
  readonly isCount: boolean;
  /** What a placement with this rank adds to the value. */
  readonly worth: (rank: number) => number;
  /** Where given, only learners of this priority group count. */
  readonly priority?: number;
};

/** How many got exactly this wish. */
export function stageOfRank(rank: number): Omit<RankStage, 'isCount'> {
  return { name: `rank-${rank}`, worth: (of) => Number(of === rank) };
}

const GUIDED_RANKS = 8;
const GUIDE_BASE = 4;

/** Falls by a factor from rank to rank: one better wish outweighs a few worse ones further down. */
export function guideFromFirst(rank: number): number {
  let cost = rank;
  for (let better = 1; better < Math.min(rank, GUIDED_RANKS + 1); better++) {
    cost += GUIDE_BASE ** (GUIDED_RANKS - better);
  }
  return cost;
}

/** Grows by a factor towards the worst rank. */
export function guideFromLast(rank: number, worst: number): number {
  return rank + GUIDE_BASE ** Math.max(0, GUIDED_RANKS - (worst - rank));
}
