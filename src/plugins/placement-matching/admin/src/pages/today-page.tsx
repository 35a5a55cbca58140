import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import type { PeriodRow } from '../../../contracts/periods';
import { periodAddress, ROOT } from '../addresses';
import { LoadState } from '../components/load-state';
import { PageHeading } from '../components/page-heading';
import { Section } from '../components/section';
import { SeverityIcon, type Tone } from '../components/severity-icon';
import { toneColour } from '../components/state-tag';
import { useData } from '../data/use-data';
import type { Rights } from '../rights';
import { stockholmDay } from '../text/dates';
import { useText, type Text } from '../text/use-text';
import { nextStep } from './period/next-step';
import { PeriodStateTag } from './period/period-state-tag';
import { NoPeriods } from './periods-page';

const MOST = 12;
type Waiting = { readonly tone: Tone; readonly key: string; readonly sentence: string; readonly to: string; readonly where: string };

/** What needs me now. */
export function TodayPage({ rights }: { readonly rights: Rights }): JSX.Element {
  const text = useText();
  const { t } = text;
  const periods = useData<readonly PeriodRow[]>('/placement-matching/periods');
  const conflicts = useData<readonly ConflictView[]>('/placement-matching/conflicts');
  const today = stockholmDay(new Date());
  return (
    <>
      <PageHeading title={t('today.title', { day: text.day(today), weeks: text.weeks(today, today) })} documentTitle={t('nav.today')} focusKey="today" />
      <LoadState of={periods}>
        {(rows) =>
          rows.length === 0 ? (
            <NoPeriods rights={rights} />
          ) : (
            <Columns>
              <Section title={t('today.waiting')}>
                <WaitingList waiting={waitingOf(rows, conflicts.data ?? [], text, today)} />
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

function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }): JSX.Element {
  const { t } = useText();
  if (waiting.length === 0) return <p>{t('today.nothing')}</p>;
  return (
    <List>
      {waiting.slice(0, MOST).map((one) => (
        <li key={one.key}>
          <Mark $tone={one.tone}>
            <SeverityIcon tone={one.tone} size={14} />
          </Mark>
          <span>
            <Link to={one.to}>{one.sentence}</Link> <small>{one.where}</small>
          </span>
        </li>
      ))}
    </List>
  );
}

/** What blocks first, then what waits in each period by its nearest date. */
function waitingOf(rows: readonly PeriodRow[], conflicts: readonly ConflictView[], { t, day }: Text, today: string): readonly Waiting[] {
  const blocking = conflicts.filter((conflict) => conflict.severity === 'blocks').length;
  const first: Waiting[] =
    blocking > 0
      ? [{ tone: 'blocks', key: 'conflicts', sentence: t('today.blocking', { count: blocking }), to: `${ROOT}/conflicts?severity=blocks`, where: '' }]
      : [];
  const coming = rows
    .filter((row) => row.state !== 'published' && (row.lastDay ?? today) >= today)
    .sort((a, b) => (a.wishesClose ?? a.firstDay ?? '9').localeCompare(b.wishesClose ?? b.firstDay ?? '9'));
  for (const row of coming) {
    const missing = row.counts.learners - row.counts.learnersWithWishes;
    const next = nextStep(row);
    const until = row.wishesClose && row.wishesClose >= today ? t('today.until', { day: day(row.wishesClose) }) : '';
    const where = [row.name, until].filter(Boolean).join(', ');
    if (row.counts.learners > row.counts.seats && row.counts.seats > 0) {
      first.push({ tone: 'warning', key: `${row.id}-seats`, sentence: t('today.fewSeats', { count: row.counts.learners - row.counts.seats }), to: periodAddress(row.id, 'slots'), where: row.name });
    }
    if (missing > 0 && row.counts.wishes > 0) {
      first.push({ tone: 'advice', key: `${row.id}-wishes`, sentence: t('today.noWishes', { count: missing }), to: periodAddress(row.id, 'wishes'), where });
    }
    first.push({ tone: 'advice', key: `${row.id}-next`, sentence: t(next.label), to: periodAddress(row.id, next.step), where: row.name });
  }
  return first;
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
    gap: 10px;
    justify-content: space-between;
  }
  li > span:nth-child(2):last-child:not([class]) {
    flex: 1;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
const Mark = styled.span<{ $tone: Tone }>`
  padding-top: 3px;
  color: ${({ theme, $tone }) => toneColour($tone, theme)};
`;
