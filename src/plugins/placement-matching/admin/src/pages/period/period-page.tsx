import * as React from 'react';
import { Outlet, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../../contracts/conflicts';
import type { PeriodDetail } from '../../../../contracts/periods';
import { PERIOD_STEPS, periodAddress, ROOT, type PeriodStep } from '../../addresses';
import { LoadState } from '../../components/load-state';
import { PageHeading } from '../../components/page-heading';
import { Steps, type Step } from '../../components/steps';
import { useData } from '../../data/use-data';
import type { Rights } from '../../rights';
import { useText, type Text } from '../../text/use-text';
import { chosenRun, type PeriodContext } from './period-context';
import { PeriodStateTag } from './period-state-tag';

/** One period from class list to publishing: the header and the steps are the same on every step. */
export function PeriodPage({ rights }: { readonly rights: Rights }): JSX.Element {
  const { id } = useParams();
  const period = useData<PeriodDetail>(`/placement-matching/periods/${id}`);
  return (
    <Page>
      <LoadState of={period}>
        {(detail) => (
          <OnePeriod key={detail.id} period={detail} reload={period.reload} rights={rights} />
        )}
      </LoadState>
    </Page>
  );
}

type Props = {
  readonly period: PeriodDetail;
  readonly reload: () => void;
  readonly rights: Rights;
};

function OnePeriod({ period, reload, rights }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const [query] = useSearchParams();
  const step = useStep();
  const run = chosenRun(period, query.get('run'));
  const path = `/placement-matching/conflicts?period=${period.id}`;
  const conflicts = useData<readonly ConflictView[]>(
    run ? (run.state === 'published' ? path : `${path}&run=${run.id}`) : null,
  );
  const context: PeriodContext = { period, reload, run, conflicts, rights };
  const steps = stepsOf(context, text, query.get('run'));
  const schools = new Set(period.groups.map((group) => group.school ?? group.provider)).size;
  return (
    <>
      <PageHeading
        title={period.name}
        documentTitle={`${t(`step.${step}`)} – ${period.name}`}
        focusKey={`${period.id}/${step}`}
        crumbs={[{ to: `${ROOT}/periods`, label: t('nav.periods') }]}
        tag={<PeriodStateTag state={period.state} />}
        facts={[
          period.firstDay && period.lastDay ? text.span(period.firstDay, period.lastDay) : null,
          period.firstDay && period.lastDay ? text.weeks(period.firstDay, period.lastDay) : null,
          period.releaseDate ? t('period.release', { day: text.day(period.releaseDate) }) : null,
          period.owner ? t('period.owner', { owner: period.owner }) : null,
          t('period.size', { schools, learners: period.counts.learners }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Steps steps={steps} current={step} />
      <Content>
        <Outlet context={context} />
      </Content>
    </>
  );
}

function useStep(): PeriodStep {
  const { pathname } = useLocation();
  const step = PERIOD_STEPS.find((one) => pathname.endsWith(`/${one}`));
  if (step) return step;
  return pathname.endsWith('/compare') ? 'allocate' : PRINTED.test(pathname) ? 'review' : 'setup';
}

const PRINTED = /\/print$/;

function stepsOf(
  { period, run, conflicts }: PeriodContext,
  text: Text,
  wantedRun: string | null,
): readonly Step[] {
  const { t, number } = text;
  const { counts } = period;
  const missing = counts.learners - counts.learnersWithWishes;
  const blocking = (conflicts.data ?? []).filter((conflict) => conflict.stops).length;
  const unplaced = run ? run.learners - run.placed : 0;
  const query = wantedRun ? `?run=${wantedRun}` : '';
  const marks: Record<PeriodStep, Pick<Step, 'number' | 'mark'>> = {
    setup: { number: number(counts.learners), mark: null },
    slots: {
      number: number(counts.seats),
      mark:
        counts.seats < counts.learners
          ? {
              tone: 'warning',
              text: t('step.mark.fewSeats', { count: counts.learners - counts.seats }),
            }
          : null,
    },
    wishes: {
      number: number(counts.learnersWithWishes),
      mark:
        missing > 0 ? { tone: 'warning', text: t('step.mark.noWishes', { count: missing }) } : null,
    },
    allocate: { number: null, mark: run ? { tone: 'done', text: t('step.mark.done') } : null },
    review: {
      number: null,
      mark:
        blocking > 0
          ? { tone: 'blocks', text: t('step.mark.blocking', { count: blocking }) }
          : unplaced > 0
            ? { tone: 'warning', text: t('step.mark.unplaced', { count: unplaced }) }
            : null,
    },
    'follow-up': { number: null, mark: null },
    publish: {
      number: null,
      mark: period.state === 'published' ? { tone: 'done', text: t('step.mark.done') } : null,
    },
  };
  return PERIOD_STEPS.map((key) => ({
    key,
    to: periodAddress(period.id, key, query),
    label: t(`step.${key}`),
    ...marks[key],
  }));
}

const Page = styled.div`
  display: flex;
  flex-direction: column;
  min-height: 100%;
`;
const Content = styled.div`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  gap: 20px;
  padding-top: 20px;
`;
