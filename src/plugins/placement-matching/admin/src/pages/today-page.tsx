import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import type { ReviewedOffer } from '../../../contracts/offers';
import type { PeriodRow } from '../../../contracts/periods';
import { periodAddress, ROOT } from '../addresses';
import { LoadState } from '../components/load-state';
import { PageHeading } from '../components/page-heading';
import { Section } from '../components/section';
import { useData } from '../data/use-data';
import type { Rights } from '../rights';
import { stockholmDay } from '../text/dates';
import { useText } from '../text/use-text';
import { nextStep } from './period/next-step';
import { PeriodStateTag } from './period/period-state-tag';
import { NoPeriods } from './periods-page';
import { WaitingList, waitingOf } from './waiting';

const MOST = 12;

/** What needs me now. */
export function TodayPage({ rights }: { readonly rights: Rights }): JSX.Element {
  const text = useText();
  const { t } = text;
  const periods = useData<readonly PeriodRow[]>('/placement-matching/periods');
  const conflicts = useData<readonly ConflictView[]>('/placement-matching/conflicts');
  const offers = useData<readonly ReviewedOffer[]>(
    rights.canReviewOffers ? '/placement-matching/offers' : null,
  );
  const today = stockholmDay(new Date());
  return (
    <>
      <PageHeading
        title={t('today.title', { day: text.day(today), weeks: text.weeks(today, today) })}
        documentTitle={t('nav.today')}
        focusKey="today"
      />
      <LoadState of={periods}>
        {(rows) =>
          rows.length === 0 ? (
            <NoPeriods rights={rights} />
          ) : (
            <Columns>
              <Section title={t('today.waiting')}>
                <WaitingList
                  waiting={waitingOf({
                    periods: rows,
                    conflicts: conflicts.data ?? [],
                    offers: offers.data ?? [],
                    text,
                    today,
                  }).slice(0, MOST)}
                />
              </Section>
              <Section title={t('nav.periods')}>
                <List>
                  {rows.slice(0, 6).map((row) => (
                    <li key={row.id}>
                      <Link to={periodAddress(row.id, nextStep(row).step)}>{row.name}</Link>
                      <PeriodStateTag state={row.state} />
                    </li>
                  ))}
                </List>
                <Link to={`${ROOT}/periods`}>{t('today.allPeriods', { count: rows.length })}</Link>
              </Section>
            </Columns>
          )
        }
      </LoadState>
    </>
  );
}

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  align-items: start;
  gap: 20px;
  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
const List = styled.ul`
  display: grid;
  gap: 10px;
  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 12px;
  }
`;
