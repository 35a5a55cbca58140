import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RunSummary } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { RankBar } from '../../components/rank-bar';
import { Section } from '../../components/section';
import { Fact } from '../../components/fact';
import { useText } from '../../text/use-text';
import { proofOf } from './proof-of-run';
import { RunFigures } from './run-figures';

type Props = {
  readonly run: RunSummary;
  readonly period: string;
  readonly action?: React.ReactNode;
};

/** Who got what, whether it can be better, and how to look closer. */
export function RunOutcome({ run, period, action }: Props): JSX.Element {
  const text = useText();
  const { t, moment } = text;
  const unplaced = run.learners - run.placed;
  const proof = proofOf(run, text);
  return (
    <Section
      title={t('outcome.placed', { placed: run.placed, learners: run.learners })}
      action={action}
    >
      <RankBar run={run} name={t('outcome.profile', { number: run.number })} />
      <Facts>
        <Fact tone={proof.isProven ? 'done' : 'warning'}>{proof.sentence}</Fact>
        {unplaced > 0 ? (
          <Fact tone="warning">
            <Link to={periodAddress(period, 'review', `?run=${run.id}&outcome=none`)}>
              {t('outcome.whyNotAll', { learners: run.learners })}
            </Link>
          </Fact>
        ) : null}
        {run.metrics?.automatic ? (
          <Fact tone="advice">{t('outcome.automatic', { count: run.metrics.automatic })}</Fact>
        ) : null}
        {run.candidateLimit !== null ? (
          <Fact tone="advice">{t('outcome.candidateLimit', { count: run.candidateLimit })}</Fact>
        ) : null}
      </Facts>
      <RunFigures run={run} />
      <Small>
        {t('outcome.run', {
          number: run.number,
          when: moment(run.endedAt ?? run.startedAt),
          seed: run.seed,
          solver: run.solver,
          hash: run.inputHash.slice(0, 8),
        })}
      </Small>
    </Section>
  );
}

const Facts = styled.ul`
  display: grid;
  gap: 6px;
`;
const Small = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  line-height: 1.8rem;
  overflow-wrap: anywhere;
`;
