import type { PlanLearner, PlanPeriod } from '../../../domain/conflicts/plan';
import type { Day } from '../../../domain/days';
import { ledgerFacts } from '../../../domain/ledger/ledger-facts';
import {
  readLedgerEntries,
  readLedgerPlacements,
  readParticipatedIn,
} from '../adapters/ledger-reader';
import type { Reading } from '../adapters/period-reader';
import type { Placed } from '../adapters/placed-reader';

/** Undefined for whoever has no prao in the plan. */
export type LedgerFacts = {
  readonly ledgerOf: (
    learner: string,
  ) => Pick<PlanLearner, 'daysElsewhere' | 'hasMoreToCome'> | undefined;
};

type Around = {
  readonly placed: readonly Placed[];
  readonly periods: readonly PlanPeriod[];
  readonly today: Day;
};

/** The ledger of those who have prao in a plan: what is outside the plan, and whether more is to come. */
export async function readLedgerFacts(
  reading: Reading,
  { placed, periods, today }: Around,
): Promise<LedgerFacts> {
  const prao = new Map(periods.flatMap((one) => (one.form === 'prao' ? [[one.id, one]] : [])));
  const rows = placed.filter(({ learner, period }) => learner !== null && prao.has(period ?? ''));
  const learners = new Map(rows.map((row) => [row.learner ?? '', row]));
  if (learners.size === 0) return { ledgerOf: () => undefined };
  const ids = [...learners.keys()];
  const standing = await readLedgerPlacements(reading, ids);
  const entries = await readLedgerEntries(reading, ids);
  const periodsOf = await readParticipatedIn(reading, {
    learners: ids,
    periods: [...prao.values()].flatMap(({ id, to }) => ((to ?? '') >= today ? id : [])),
  });
  const inPlan = new Set(rows.map(({ id }) => id));
  const placedIn = new Set(rows.map(({ learner, period }) => `${learner} ${period}`));
  return {
    ledgerOf: (learner) => {
      const row = learners.get(learner);
      if (!row) return undefined;
      const elsewhere = (standing.get(learner) ?? []).filter(({ id }) => !inPlan.has(id));
      const hasPlaceIn = (period: string): boolean =>
        placedIn.has(`${learner} ${period}`) || elsewhere.some((one) => one.period === period);
      return ledgerFacts({
        grade: row.grade,
        schoolForm: row.schoolForm,
        placements: elsewhere,
        entries: entries.get(learner) ?? [],
        isAwaited: (periodsOf.get(learner) ?? []).some((period) => !hasPlaceIn(period)),
        today,
      });
    },
  };
}
