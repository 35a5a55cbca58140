import { useOutletContext } from 'react-router-dom';
import type { ConflictView } from '../../../../contracts/conflicts';
import type { PeriodDetail, RunSummary } from '../../../../contracts/periods';
import type { Loaded } from '../../data/use-data';
import type { Rights } from '../../rights';

/** What every step of one period shares. */
export type PeriodContext = {
  readonly period: PeriodDetail;
  readonly reload: () => void;
  /** The run in the address, else the published one, else what was taken into use last. */
  readonly run: RunSummary | null;
  readonly conflicts: Loaded<readonly ConflictView[]>;
  readonly rights: Rights;
};

export const usePeriod = (): PeriodContext => useOutletContext<PeriodContext>();

export function chosenRun(period: PeriodDetail, wanted: string | null): RunSummary | null {
  const latestFirst = [...period.runs].sort(
    (a, b) => (b.chosenAt ?? '').localeCompare(a.chosenAt ?? '') || b.number - a.number,
  );
  return (
    period.runs.find((run) => run.id === wanted) ??
    latestFirst.find((run) => run.state === 'published') ??
    latestFirst[0] ??
    null
  );
}
