import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ExplanationView } from '../../../../contracts/explanations';
import type { PeriodDetail, RunSummary } from '../../../../contracts/periods';
import type { EditInput, RunEditView } from '../../../../contracts/run-edits';
import { printAddress } from '../../addresses';
import { Disclosure } from '../../components/disclosure';
import { LoadState } from '../../components/load-state';
import { SidePanel } from '../../components/side-panel';
import { useData } from '../../data/use-data';
import { useText } from '../../text/use-text';
import { policyName } from '../policies/policy-words';
import { ChainPath } from './chain-path';
import { lockOf } from './changes-since';
import { RemedyButton } from './remedy-button';
import { placeName, type ReviewRow } from './review-rows';

type Props = {
  readonly row: ReviewRow;
  readonly run: RunSummary;
  readonly period: PeriodDetail;
  readonly edits: readonly RunEditView[];
  /** Opens a remedy with its chain; null: the reader may change nothing. */
  readonly onTry: ((title: string, edit: EditInput) => void) | null;
  readonly onClose: () => void;
};

/** One learner's result in sentences a guardian can be read: result, each wish, what would help, the facts. */
export function WhyPanel(props: Props): JSX.Element {
  const { row, run, period, edits, onTry, onClose } = props;
  const text = useText();
  const { t, moment } = text;
  const lock = row.isLocked ? lockOf(edits, row.learner) : undefined;
  const explanation = useData<ExplanationView>(
    `/placement-matching/periods/${period.id}/explanations/${row.learner}?run=${run.id}&v=${run.version}`,
  );
  const title = [row.name, [row.cohort, row.school].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
  return (
    <SidePanel title={title} name={t('why.name', { learner: row.name })} onClose={onClose}>
      <Result>{resultSentence(row, text)}</Result>
      {row.supervisor ? <p>{t('why.supervisor', { supervisor: row.supervisor })}</p> : null}
      {row.days ? <p>{t('why.days', { days: row.days })}</p> : null}
      {lock ? (
        <p>
          {t(lock.kind === 'lock' ? 'why.lock' : 'why.lock.moved', {
            who: lock.by,
            when: moment(lock.at),
          })}{' '}
          {lock.cause ? `${t('edit.cause')}: ${lockCause(lock.cause, text)}` : null}
        </p>
      ) : null}
      <LoadState of={explanation}>{(data) => <Why explanation={data} onTry={onTry} />}</LoadState>
      <p>
        <Link to={printAddress(period.id, run.id, row.learner)}>{t('print.family')}</Link>
      </p>
      <Disclosure label={t('why.facts', { number: run.number })}>
        <Facts>
          <dt>{t('why.policy')}</dt>
          <dd>{policyName(run.policy, t)}</dd>
          <dt>{t('allocate.seed')}</dt>
          <dd>{run.seed}</dd>
          <dt>{t('why.period')}</dt>
          <dd>{period.name}</dd>
        </Facts>
      </Disclosure>
    </SidePanel>
  );
}

function Why({
  explanation,
  onTry,
}: {
  readonly explanation: ExplanationView;
  readonly onTry: Props['onTry'];
}): JSX.Element {
  const { t } = useText();
  const { wishes, summary, remedies, family, slot } = explanation;
  return (
    <>
      {summary ? <p>{summary.sentence}</p> : null}
      {wishes.length > 0 ? (
        <>
          <h3>{slot === null ? t('why.unplaced') : t('why.notHigher')}</h3>
          <List>
            {wishes.map((wish) => (
              <li key={wish.position}>
                <strong>
                  {wish.position}. {wish.title}
                </strong>
                {wish.isAutomatic ? <span>({t('why.automaticWish')})</span> : null}
                <span>{wish.sentence}</span>
                {wish.chain && wish.chain.length > 0 ? (
                  <Disclosure label={t('why.chain')}>
                    <ChainPath moves={wish.chain} />
                  </Disclosure>
                ) : null}
              </li>
            ))}
          </List>
        </>
      ) : null}
      {remedies.length > 0 || slot === null ? (
        <>
          <h3>{t('why.helps')}</h3>
          <List>
            {remedies.map((remedy) => (
              <li key={`${remedy.kind} ${remedy.slot}`}>
                {remedy.sentence}
                {onTry ? (
                  <RemedyButton remedy={remedy} learner={explanation.learner} onTry={onTry} />
                ) : null}
              </li>
            ))}
            {remedies.length === 0 ? <li>{t('why.helps.byHand')}</li> : null}
          </List>
        </>
      ) : null}
      <Disclosure label={t('why.family')}>
        <p>{t('why.family.text')}</p>
        <Family>
          {family.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Family>
      </Disclosure>
    </>
  );
}

function lockCause(cause: string, { t }: ReturnType<typeof useText>): string {
  const known = (['agreed', 'own-place', 'needs'] as const).find((one) => one === cause);
  return t(`edit.lockCause.${known ?? 'other'}`).toLocaleLowerCase('sv');
}

function resultSentence(row: ReviewRow, { t }: ReturnType<typeof useText>): string {
  const place = placeName(row);
  if (place === null) return t('why.none');
  if (row.isAutomatic) return t('why.automatic', { place });
  return row.rank === null ? t('why.other', { place }) : t('why.wish', { rank: row.rank, place });
}

const Result = styled.p`
  padding-bottom: 8px;
  font-weight: 600;
`;
const List = styled.ul`
  display: grid;
  gap: 12px;
  padding: 4px 0 12px;
  li {
    display: grid;
  }
  strong {
    font-weight: 600;
  }
`;
const Family = styled.blockquote`
  display: grid;
  gap: 6px;
  margin: 8px 0 12px;
  padding-left: 12px;
  border-left: 2px solid ${({ theme }) => theme.colors.neutral500};
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
