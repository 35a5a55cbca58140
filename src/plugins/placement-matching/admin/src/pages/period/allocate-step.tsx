import { LinkButton } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import type { Job } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { GateButton } from '../../components/gate-button';
import { JobProgress } from '../../components/job-progress';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Row, Section, Stack } from '../../components/section';
import { useJob } from '../../data/use-job';
import { useSend } from '../../data/use-send';
import { useText, type Text } from '../../text/use-text';
import { isPolicy, policyName } from '../policies/policy-words';
import { AllocateSettings, type Settings } from './allocate-settings';
import { EarlierRuns } from './earlier-runs';
import { FewWishesNote } from './few-wishes-note';
import { usePeriod } from './period-context';
import { PolicyChoice } from './policy-choice';
import { PolicyComparison } from './policy-comparison';
import { Refused } from './refused';
import { RunOutcome } from './run-outcome';
import { stageKey } from './stages';

/** Share the places out, and see what came of it. */
export function AllocateStep(): JSX.Element {
  const { t } = useText();
  const { period, run, reload, rights } = usePeriod();
  const [settings, setSettings] = React.useState<Settings>({
    policy: isPolicy(period.policy) ? period.policy : 'convex',
    fallback: period.fallback,
    seed: period.seed,
  });
  const { send, isSending, error } = useSend();
  const { job, watch, cancel } = useJob(reload);

  // Somebody, perhaps in another window, may have started it already.
  const own =
    period.job?.kind === 'allocation' && period.job.state === 'running' ? period.job : null;
  React.useEffect(() => {
    if (own && job?.id !== own.id) watch(own);
  }, [own, job?.id, watch]);

  const start = async (what: 'allocate' | 'compare'): Promise<void> => {
    const { fallback, seed } = settings;
    const body = what === 'allocate' ? settings : { fallback, seed };
    const started = await send<Job>(`/placement-matching/periods/${period.id}/${what}`, body);
    if (started) watch(started);
  };
  const isRunning = job?.state === 'running';
  return (
    <Stack>
      <Section title={t('step.allocate')}>
        <PolicyChoice
          policy={settings.policy}
          onChange={(policy) => setSettings({ ...settings, policy })}
        />
        {period.counts.wishes === 0 ? (
          <Notice tone="advice">{t('allocate.noWishes')}</Notice>
        ) : (
          <FewWishesNote />
        )}
        <AllocateSettings settings={settings} onChange={setSettings} />
        {isRunning ? (
          <JobProgress
            name={t('step.allocate')}
            sentence={stageSentence(job, t)}
            job={job}
            onCancel={cancel}
          />
        ) : (
          <Row>
            <GateButton
              onClick={() => void start('allocate')}
              isBusy={isSending}
              reason={reasonNot({ rights, period, t })}
              variant={run ? 'secondary' : 'default'}
            >
              {t(run ? 'allocate.again' : 'allocate.button', { count: period.counts.learners })}
            </GateButton>
            {reasonNot({ rights, period, t }) === null ? (
              <GateButton
                onClick={() => void start('compare')}
                isBusy={isSending}
                reason={null}
                variant="secondary"
              >
                {t('compare.button')}
              </GateButton>
            ) : null}
          </Row>
        )}
        {error ? (
          <Notice tone="blocks" role="alert">
            {errorSentence(error, t)}
          </Notice>
        ) : null}
        {job ? <Ending job={job} /> : null}
      </Section>
      {run ? (
        <RunOutcome
          run={run}
          period={period.id}
          action={
            <LinkButton tag={Link} to={periodAddress(period.id, 'review', `?run=${run.id}`)}>
              {t('allocate.review', { count: run.learners })}
            </LinkButton>
          }
        />
      ) : null}
      <PolicyComparison />
      <EarlierRuns runs={period.runs} current={run?.id ?? null} period={period.id} />
    </Stack>
  );
}

function Ending({ job }: { readonly job: Job }): JSX.Element | null {
  const { t } = useText();
  if (job.state === 'failed') {
    return (
      <Notice tone="blocks" role="alert" title={t('allocate.failed')}>
        {job.error ?? t('allocate.failed.text')}
      </Notice>
    );
  }
  if (job.state === 'cancelled')
    return (
      <Notice tone="advice" role="status">
        {t('allocate.cancelled')}
      </Notice>
    );
  if (job.state === 'done') return <Refused result={job.result} />;
  if (job.state === 'interrupted')
    return (
      <Notice tone="warning" role="alert">
        {t('allocate.interrupted')}
      </Notice>
    );
  return null;
}

type Gate = Pick<ReturnType<typeof usePeriod>, 'rights' | 'period'> & { readonly t: Text['t'] };

function reasonNot({ rights, period, t }: Gate): string | null {
  if (period.state === 'published') return t('allocate.published');
  if (!rights.canAllocate)
    return period.owner
      ? t('allocate.forbidden', { owner: period.owner })
      : t('allocate.forbiddenNoOwner');
  if (period.counts.learners === 0) return t('allocate.noLearners');
  if (period.counts.seats === 0) return t('allocate.noSeats');
  return null;
}

/** «Steg 3 av 5: önskemål · 1 187 placerade, högst 1 200 möjliga», «Regel 2 av 7: Flest förstaval». */
function stageSentence(job: Job, t: Text['t']): string {
  const { stage, step, steps, placed, bound } = job.progress;
  const words = stageInSteps({ stage, step, steps, t });
  if (placed === undefined) return words;
  // Of a bound only whole learners can be placed. Beside the verdict it may be one of another stage.
  const most = stage === 'verify' || bound === undefined ? placed : Math.floor(bound);
  const count = t('allocate.placed', { count: placed });
  const open = most > placed ? `, ${t('allocate.atMost', { count: most })}` : '';
  return `${words} · ${count}${open}`;
}

function stageInSteps(input: {
  readonly stage: string;
  readonly step: number;
  readonly steps: number;
  readonly t: Text['t'];
}): string {
  const { stage, step, steps, t } = input;
  const policy = /^policy:(.*)$/.exec(stage)?.[1];
  if (policy)
    return t('allocate.policyStage', { step: step + 1, steps, policy: policyName(policy, t) });
  const name = t(stageKey(stage));
  // What comes before the first stage is no step of its own.
  return step === 0
    ? `${name.charAt(0).toUpperCase()}${name.slice(1)} …`
    : t('allocate.stage', { step, steps, stage: name });
}
