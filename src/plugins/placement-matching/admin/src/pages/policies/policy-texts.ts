import type { Policy } from './policy-words';

type Load = () => Promise<{ readonly default: string }>;

/** The pages of plain words in `docs/policies`, read when somebody opens one. */
export const POLICY_TEXTS: Readonly<Record<Policy, { readonly sv: Load; readonly en: Load }>> = {
  convex: {
    sv: () => import('../../../../../../../docs/policies/convex.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/convex.en.md?raw'),
  },
  generous: {
    sv: () => import('../../../../../../../docs/policies/generous.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/generous.en.md?raw'),
  },
  greedy: {
    sv: () => import('../../../../../../../docs/policies/greedy.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/greedy.en.md?raw'),
  },
  'min-sum-rank': {
    sv: () => import('../../../../../../../docs/policies/min-sum-rank.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/min-sum-rank.en.md?raw'),
  },
  'rank-maximal': {
    sv: () => import('../../../../../../../docs/policies/rank-maximal.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/rank-maximal.en.md?raw'),
  },
  'serial-dictatorship': {
    sv: () => import('../../../../../../../docs/policies/serial-dictatorship.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/serial-dictatorship.en.md?raw'),
  },
  'deferred-acceptance': {
    sv: () => import('../../../../../../../docs/policies/deferred-acceptance.sv.md?raw'),
    en: () => import('../../../../../../../docs/policies/deferred-acceptance.en.md?raw'),
  },
};
