import { Button } from '@strapi/design-system';
import type { AuditCheck } from '../../../../contracts/audit';
import type { Job } from '../../../../contracts/periods';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { useData } from '../../data/use-data';
import { useJob } from '../../data/use-job';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';

/** What the last check of all promises found, and a button for a new one. */
export function EvidenceCheck(): JSX.Element {
  const { t, moment } = useText();
  const check = useData<AuditCheck>('/placement-matching/audit/check');
  const { send, isSending, error } = useSend();
  const { job, watch } = useJob(check.reload);
  const isRunning = job?.state === 'running';
  const begin = async (): Promise<void> => {
    const begun = await send<Job>('/placement-matching/audit/check');
    if (begun) watch(begun);
  };
  const button = (
    <Button variant="secondary" onClick={begin} loading={isSending || isRunning}>
      {t('evidence.check')}
    </Button>
  );
  return (
    <>
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
      <LoadState of={check}>
        {({ last }) => {
          if (last === null)
            return (
              <Notice tone="neutral" action={button}>
                {t('evidence.unchecked')}
              </Notice>
            );
          const when = moment(last.checkedAt);
          const broken = last.findings.length + last.more;
          if (broken === 0)
            return (
              <Notice tone="done" role="status" action={button}>
                {t('evidence.whole', { when, count: last.trail?.sequence ?? 0 })}
              </Notice>
            );
          return (
            <Notice
              tone="blocks"
              role="alert"
              title={t('evidence.broken', { when, count: broken })}
              action={button}
            >
              <ul>
                {last.findings.slice(0, MOST).map(({ invariant, what }) => (
                  <li key={`${invariant} ${what}`}>
                    {invariant}: {what}
                  </li>
                ))}
              </ul>
              {t('evidence.broken.way')}
            </Notice>
          );
        }}
      </LoadState>
    </>
  );
}

const MOST = 20;
