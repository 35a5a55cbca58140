import type { AllocateInput } from '../../../../contracts/periods';
import type { Text } from '../../text/use-text';

export type Policy = AllocateInput['policy'];

/** In the order in which a coordinator meets them. */
export const COMMON_POLICIES = [
  'convex',
  'generous',
  'greedy',
  'serial-dictatorship',
] as const satisfies readonly Policy[];

export const OTHER_POLICIES = [
  'min-sum-rank',
  'rank-maximal',
  'deferred-acceptance',
] as const satisfies readonly Policy[];

const ALL: readonly Policy[] = [...COMMON_POLICIES, ...OTHER_POLICIES];

export const isPolicy = (name: string | undefined): name is Policy =>
  ALL.some((policy) => policy === name);

export const policyName = (policy: string, t: Text['t']): string =>
  isPolicy(policy) ? t(`policy.${policy}`) : policy;
