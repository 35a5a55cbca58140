import type { ConflictView } from '../../../contracts/conflicts';
import type { ReviewedOffer } from '../../../contracts/offers';
import type { PeriodRow } from '../../../contracts/periods';
import { LoadState } from '../components/load-state';
import { useData } from '../data/use-data';
import { useRights } from '../rights';
import { stockholmDay } from '../text/dates';
import { useText } from '../text/use-text';
import { WaitingList, waitingOf } from './waiting';

const MOST = 5;

/** The first rows of what waits, on Strapi's own home page. */
export function HomeWidget(): JSX.Element {
  const text = useText();
  const { canReviewOffers } = useRights();
  const periods = useData<readonly PeriodRow[]>('/placement-matching/periods');
  const conflicts = useData<readonly ConflictView[]>('/placement-matching/conflicts');
  const offers = useData<readonly ReviewedOffer[]>(
    canReviewOffers ? '/placement-matching/offers' : null,
  );
  const today = stockholmDay(new Date());
  return (
    <LoadState of={periods}>
      {(rows) => (
        <WaitingList
          waiting={waitingOf({
            periods: rows,
            conflicts: conflicts.data ?? [],
            offers: offers.data ?? [],
            text,
            today,
          }).slice(0, MOST)}
        />
      )}
    </LoadState>
  );
}
