import type { ConflictView } from '../../../contracts/conflicts';
import type { PeriodRow } from '../../../contracts/periods';
import { LoadState } from '../components/load-state';
import { useData } from '../data/use-data';
import { stockholmDay } from '../text/dates';
import { useText } from '../text/use-text';
import { WaitingList, waitingOf } from './waiting';

const MOST = 5;

/** The first rows of what waits, on Strapi's own home page. */
export function HomeWidget(): JSX.Element {
  const text = useText();
  const periods = useData<readonly PeriodRow[]>('/placement-matching/periods');
  const conflicts = useData<readonly ConflictView[]>('/placement-matching/conflicts');
  const today = stockholmDay(new Date());
  return (
    <LoadState of={periods}>
      {(rows) => (
        <WaitingList
          waiting={waitingOf({ periods: rows, conflicts: conflicts.data ?? [], text, today }).slice(
            0,
            MOST,
          )}
        />
      )}
    </LoadState>
  );
}
