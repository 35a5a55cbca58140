import type { PolicyName } from '../problem';
import { convex } from './convex';
import { generous } from './generous';
import { greedy } from './greedy';
import { minSumRank } from './min-sum-rank';
import type { RankPolicy } from './rank-policy';
import { rankMaximal } from './rank-maximal';

/** The policies that are compared in stages, by the name that the file gives them. */
export const RANK_POLICIES: Readonly<
  Record<Exclude<PolicyName, 'serial-dictatorship' | 'deferred-acceptance'>, RankPolicy>
> = {
  convex,
  greedy,
  generous,
  'min-sum-rank': minSumRank,
  'rank-maximal': rankMaximal,
};
