import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import type { ReviewedOffer } from '../../../contracts/offers';
import type { PeriodRow } from '../../../contracts/periods';
import { periodAddress, ROOT } from '../addresses';
import { Fact } from '../components/fact';
import type { Tone } from '../components/severity-icon';
import { useText, type Text } from '../text/use-text';
import { needsReview } from './offers/needs-review';
import { nextStep } from './period/next-step';

type Waiting = {
  readonly tone: Tone;
  readonly key: string;
  readonly sentence: string;
  readonly to: string;
  readonly where: string;
};
type Input = {
  readonly periods: readonly PeriodRow[];
  readonly conflicts: readonly ConflictView[];
  readonly offers: readonly ReviewedOffer[];
  readonly text: Text;
  readonly today: string;
};

/** Each line leads to the list it speaks of. */
export function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }): JSX.Element {
  const { t } = useText();
  if (waiting.length === 0) return <p>{t('today.nothing')}</p>;
  return (
    <List>
      {waiting.map((one) => (
        <Fact key={one.key} tone={one.tone}>
          <Link to={one.to}>{one.sentence}</Link> <small>{one.where}</small>
        </Fact>
      ))}
    </List>
  );
}

/** What blocks first, then what waits in each period by its nearest date. */
export function waitingOf({ periods, conflicts, offers, text, today }: Input): readonly Waiting[] {
  const { t, day } = text;
  const blocking = conflicts.filter((conflict) => conflict.severity === 'blocks').length;
  const first: Waiting[] =
    blocking > 0
      ? [
          {
            tone: 'blocks',
            key: 'conflicts',
            sentence: t('today.blocking', { count: blocking }),
            to: `${ROOT}/conflicts?severity=blocks`,
            where: '',
          },
        ]
      : [];
  const toReview = offers.filter(needsReview).length;
  if (toReview > 0) {
    first.push({
      tone: 'advice',
      key: 'offers',
      sentence: t('today.offers', { count: toReview }),
      to: `${ROOT}/offers`,
      where: '',
    });
  }
  const coming = periods
    .filter((row) => row.state !== 'published' && (row.lastDay ?? today) >= today)
    .sort((a, b) =>
      (a.wishesClose ?? a.firstDay ?? '9').localeCompare(b.wishesClose ?? b.firstDay ?? '9'),
    );
  for (const row of coming) {
    const missing = row.counts.learners - row.counts.learnersWithWishes;
    const next = nextStep(row);
    const until =
      row.wishesClose && row.wishesClose >= today
        ? t('today.until', { day: day(row.wishesClose) })
        : '';
    const where = [row.name, until].filter(Boolean).join(', ');
    if (row.counts.learners > row.counts.seats && row.counts.seats > 0) {
      first.push({
        tone: 'warning',
        key: `${row.id}-seats`,
        sentence: t('today.fewSeats', { count: row.counts.learners - row.counts.seats }),
        to: periodAddress(row.id, 'slots'),
        where: row.name,
      });
    }
    if (missing > 0 && row.counts.wishes > 0) {
      first.push({
        tone: 'advice',
        key: `${row.id}-wishes`,
        sentence: t('today.noWishes', { count: missing }),
        to: periodAddress(row.id, 'wishes'),
        where,
      });
    }
    first.push({
      tone: 'advice',
      key: `${row.id}-next`,
      sentence: t(next.label),
      to: periodAddress(row.id, next.step),
      where: row.name,
    });
  }
  return first;
}

const List = styled.ul`
  display: grid;
  gap: 10px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
