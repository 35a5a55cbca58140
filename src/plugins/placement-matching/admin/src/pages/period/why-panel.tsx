import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PeriodDetail, Results, RunSummary } from '../../../../contracts/periods';
import { registerAddress } from '../../addresses';
import { Disclosure } from '../../components/disclosure';
import { SidePanel } from '../../components/side-panel';
import { useText } from '../../text/use-text';
import { reasonLines } from './reason-sentence';
import { placeName, type ReviewRow } from './review-rows';

type Props = {
  readonly row: ReviewRow;
  readonly results: Results;
  readonly run: RunSummary;
  readonly period: PeriodDetail;
  readonly onClose: () => void;
};

/** One learner's result in sentences a guardian can be read. */
export function WhyPanel({ row, results, run, period, onClose }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const lines = reasonLines({ results, index: row.index, text });
  const title = [row.name, [row.cohort, row.school].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
  return (
    <SidePanel title={title} name={t('why.name', { learner: row.name })} onClose={onClose}>
      <Result>{resultSentence(row, text)}</Result>
      {row.supervisor ? <p>{t('why.supervisor', { supervisor: row.supervisor })}</p> : null}
      {row.days ? <p>{t('why.days', { days: row.days })}</p> : null}
      {lines.length > 0 ? (
        <>
          <h3>{row.slot === null ? t('why.unplaced') : t('why.notHigher')}</h3>
          <List>
            {lines.map((line) => (
              <li key={line.key}>
                {line.place ? <strong>{line.place}</strong> : null}
                <span>{line.sentence}</span>
              </li>
            ))}
          </List>
        </>
      ) : row.rank === 1 ? null : (
        // Whoever has a place and no reason had no wish that it could have been instead.
        <p>{t(row.slot === null ? 'reason.unknown' : 'reason.no-wishes', { learner: row.name })}</p>
      )}
      {row.slot === null ? (
        <>
          <h3>{t('why.helps')}</h3>
          <List>
            <li>{t('why.helps.seats')}</li>
            <li>{t('why.helps.byHand')}</li>
          </List>
          <p>
            <Link to={registerAddress('api::slot.slot')}>{t('nav.slots')}</Link>
          </p>
        </>
      ) : null}
      <Disclosure label={t('why.facts', { number: run.number })}>
        <Facts>
          <dt>{t('why.policy')}</dt>
          <dd>{t('policy.convex')}</dd>
          <dt>{t('allocate.seed')}</dt>
          <dd>{run.seed}</dd>
          <dt>{t('why.period')}</dt>
          <dd>{period.name}</dd>
        </Facts>
      </Disclosure>
    </SidePanel>
  );
}

function resultSentence(row: ReviewRow, { t }: ReturnType<typeof useText>): string {
  const place = placeName(row);
  if (place === null) return t('why.none');
  return row.rank === null ? t('why.other', { place }) : t('why.wish', { rank: row.rank, place });
}

const Result = styled.p`
  padding-bottom: 8px;
  font-weight: 600;
`;
const List = styled.ul`
  display: grid;
  gap: 10px;
  padding: 4px 0 12px;
  li {
    display: grid;
  }
  strong {
    font-weight: 600;
  }
  + h3,
  + details {
    margin-top: 4px;
  }
`;
const Facts = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 4px 16px;
  overflow-wrap: anywhere;
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    margin: 0;
  }
`;
