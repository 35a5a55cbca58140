import type { PlanLearner } from '../conflicts/plan';
import { ledgerOf, type LedgerEntry, type LedgerPlacement } from './ledger';

type Known = {
  readonly grade: number | null;
  readonly schoolForm: string | null;
  /** Placements that stand and are not in the plan. */
  readonly placements: readonly LedgerPlacement[];
  readonly entries: readonly LedgerEntry[];
  /** Takes part in a period that is not over, without a place in it yet. */
  readonly isAwaited: boolean;
  readonly today: string;
};

/** What the rules on too few days read of a learner in prao, so that they and the class's ledger say the same. */
export function ledgerFacts({
  grade,
  schoolForm,
  isAwaited,
  ...rest
}: Known): Pick<PlanLearner, 'daysElsewhere' | 'hasMoreToCome'> {
  const { sum, toCome } = ledgerOf(rest);
  return {
    daysElsewhere: sum + toCome,
    hasMoreToCome: grade === null ? null : grade < lastGrade(schoolForm) || isAwaited,
  };
}

/** Whoever is in an earlier grade has prao to come, whatever is planned so far. */
const lastGrade = (schoolForm: string | null): number => (schoolForm === 'special' ? 10 : 9);
