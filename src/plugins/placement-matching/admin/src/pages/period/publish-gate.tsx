import { Checkbox, Loader } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PublishInput } from '../../../../contracts/placements';
import type { RunSummary } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { Fact } from '../../components/fact';
import { GateButton } from '../../components/gate-button';
import { errorSentence, LoadFailure } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Section, Stack } from '../../components/section';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { usePeriod } from './period-context';
import { proofOf } from './proof-of-run';

/** Shows exactly what will happen, to whom, when, and what cannot be taken back. */
export function PublishGate({ run }: { readonly run: RunSummary }): JSX.Element {
  const text = useText();
  const { t, day } = text;
  const { period, conflicts, rights, reload } = usePeriod();
  const [hasAcceptedGap, setHasAcceptedGap] = React.useState(false);
  const { send, isSending, error } = useSend();
  const proof = proofOf(run, text);
  const isVerified = run.verdict === 0 || run.verdict === 3;
  const hasGap = run.verdict === 3;
  const blocking = conflicts.data?.filter((one) => one.stops).length ?? 0;
  const waived = conflicts.data?.filter(({ waiver }) => waiver !== null).length ?? 0;
  const warnings = (conflicts.data?.length ?? 0) - blocking - waived;
  const unplaced = run.learners - run.placed;
  const review = (query: string): string =>
    periodAddress(period.id, 'review', `?run=${run.id}${query}`);

  const publish = async (): Promise<void> => {
    const body: PublishInput = { run: run.id, version: period.version, acceptGap: hasAcceptedGap };
    const done = await send(`/placement-matching/periods/${period.id}/publish`, body);
    if (done !== null) reload();
  };
  const reason = ((): string | null => {
    if (!rights.canPublish)
      return period.owner
        ? t('publish.forbidden', { owner: period.owner })
        : t('publish.forbiddenNoOwner');
    if (!isVerified) return t('proof.wrong');
    if (conflicts.data === null) return t('publish.checking');
    if (blocking > 0) return t('publish.solveFirst', { count: blocking });
    if (hasGap && !hasAcceptedGap) return t('publish.acceptFirst');
    if (run.placed === 0) return t('publish.nothing');
    return null;
  })();

  return (
    <Stack>
      <Section title={t('publish.checklist')}>
        <Checklist>
          <Fact tone="done">
            {t('publish.placed', { placed: run.placed, learners: run.learners })}
          </Fact>
          {unplaced > 0 ? (
            <Fact tone="warning">
              {t('publish.unplaced', { count: unplaced })}{' '}
              <Link to={review('&outcome=none')}>{t('action.show')}</Link>
            </Fact>
          ) : null}
          {conflicts.error ? (
            <LoadFailure error={conflicts.error} onRetry={conflicts.reload} />
          ) : null}
          {conflicts.data === null && !conflicts.error ? (
            <Fact tone="neutral">{t('publish.checking')}</Fact>
          ) : null}
          {conflicts.data !== null ? (
            <Fact tone={blocking > 0 ? 'blocks' : 'done'}>
              {t('publish.blocking', { count: blocking })}{' '}
              {blocking > 0 ? (
                <Link to={review('&view=conflicts')}>{t('action.solve')}</Link>
              ) : null}
            </Fact>
          ) : null}
          {warnings > 0 ? (
            <Fact tone="warning">
              {t('publish.warnings', { count: warnings })}{' '}
              <Link to={review('&view=conflicts')}>{t('action.show')}</Link>
            </Fact>
          ) : null}
          {waived > 0 ? (
            <Fact tone="done">
              {t('publish.waived', { count: waived })}{' '}
              <Link to={review('&view=conflicts')}>{t('action.show')}</Link>
            </Fact>
          ) : null}
          <Fact tone={proof.isProven ? 'done' : 'warning'}>{proof.sentence}</Fact>
        </Checklist>
        {hasGap ? (
          <Checkbox
            checked={hasAcceptedGap}
            onCheckedChange={(value: boolean | 'indeterminate') =>
              setHasAcceptedGap(value === true)
            }
          >
            {t('publish.acceptGap')}
          </Checkbox>
        ) : null}
      </Section>
      <Section title={t('publish.happens')}>
        <Facts>
          <dt>{t('publish.when')}</dt>
          <dd>
            {period.releaseDate
              ? t('publish.when.text', { day: day(period.releaseDate) })
              : t('publish.when.noRelease')}
          </dd>
          <dt>{t('publish.undo')}</dt>
          <dd>{t('publish.undo.text')}</dd>
          <dt>{t('publish.keep')}</dt>
          <dd>{t('publish.keep.text')}</dd>
        </Facts>
        {isSending ? (
          <Busy role="status">
            <Loader small>{t('loading')}</Loader>
            {t('publish.booking', { count: run.placed })}
          </Busy>
        ) : (
          <GateButton onClick={publish} reason={reason}>
            {t('publish.button', { count: run.placed })}
          </GateButton>
        )}
        {error ? (
          <Notice tone="blocks" role="alert" title={t('publish.nothingPublished')}>
            {errorSentence(error, t)}
          </Notice>
        ) : null}
      </Section>
    </Stack>
  );
}

const Checklist = styled.ul`
  display: grid;
  gap: 10px;
`;
const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(12rem, auto) minmax(0, 1fr);
  gap: 8px 20px;
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  @media (max-width: 520px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
const Busy = styled.p`
  display: flex;
  align-items: center;
  gap: 12px;
`;
