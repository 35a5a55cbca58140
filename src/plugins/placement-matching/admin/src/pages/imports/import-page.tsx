import type { Job } from '../../../../contracts/periods';
import type { ImportReport } from '../../../../contracts/imports';
import * as React from 'react';
import { JobProgress } from '../../components/job-progress';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { Section, Stack } from '../../components/section';
import { useJob } from '../../data/use-job';
import { useSend } from '../../data/use-send';
import { useText, type Text, type TextKey } from '../../text/use-text';
import { ImportCheck } from './import-check';
import { ImportColumns, type ChosenColumns } from './import-columns';
import { ImportDone } from './import-done';
import { ImportFile, type FileOfKind } from './import-file';
import { refusedColumns } from './refused-columns';

/** From a file to rows without fear: file, columns, check, done. Nothing is stored before the last click. */
export function ImportPage(): JSX.Element {
  const { t } = useText();
  const [checked, setChecked] = React.useState<ImportReport | null>(null);
  const [done, setDone] = React.useState<ImportReport | null>(null);
  const { send, isSending, error, clear } = useSend();
  const { job, watch, cancel } = useJob((ended) => {
    if (ended.state !== 'done' || !isReport(ended.result)) return;
    if (ended.result.committed) setDone(ended.result);
    else setChecked(ended.result);
  });
  const sent = React.useRef<FileOfKind | null>(null);
  const refused = refusedColumns(error);
  const isRunning = job?.state === 'running';

  const check = async (input: FileOfKind, chosen?: ChosenColumns): Promise<void> => {
    sent.current = input;
    setChecked(null);
    setDone(null);
    const form = new FormData();
    form.append('kind', input.kind);
    if (chosen) form.append('columns', JSON.stringify(chosen));
    form.append('file', input.file);
    const started = await send<Job>('/placement-matching/imports', form);
    if (started) watch(started);
  };
  const checkAgain = (chosen: ChosenColumns): void => {
    if (sent.current) void check(sent.current, chosen);
  };
  const commit = async (input: { readonly skipFaulty: boolean }): Promise<void> => {
    if (!checked) return;
    const started = await send<Job>(`/placement-matching/imports/${checked.id}/commit`, input);
    if (started) watch(started);
  };
  return (
    <>
      <PageHeading title={t('nav.imports')} focusKey="imports" facts={t('imports.lead')} />
      <Stack>
        <ImportFile
          isBusy={isRunning || isSending}
          onCheck={(input) => void check(input)}
          onChange={() => {
            setChecked(null);
            setDone(null);
            clear();
          }}
        />
        {isRunning ? (
          <Section title={checked ? t('imports.importing') : t('imports.checking')}>
            <JobProgress
              name={t('nav.imports')}
              sentence={rowsSentence(job, t)}
              job={job}
              onCancel={cancel}
            />
          </Section>
        ) : null}
        {error ? (
          <Notice tone="blocks" role="alert" title={t('imports.refused')}>
            {errorSentence(error, t)}
          </Notice>
        ) : null}
        {refused && sent.current ? (
          <Section title={t('imports.step.columns')}>
            <ImportColumns
              kind={sent.current.kind}
              columns={refused}
              isBusy={isSending}
              onCheck={checkAgain}
            />
          </Section>
        ) : null}
        {job && ENDINGS[job.state] ? (
          <Notice
            tone={job.state === 'cancelled' ? 'advice' : 'blocks'}
            role="alert"
            title={t(ENDINGS[job.state] ?? 'imports.failed')}
          >
            {job.error}
          </Notice>
        ) : null}
        {checked && !done && !isRunning ? (
          <ImportCheck
            report={checked}
            isBusy={isSending}
            onColumns={checkAgain}
            onCommit={commit}
          />
        ) : null}
        {done ? <ImportDone report={done} /> : null}
      </Stack>
    </>
  );
}

const ENDINGS: Partial<Record<Job['state'], TextKey>> = {
  failed: 'imports.failed',
  cancelled: 'imports.cancelled',
  interrupted: 'imports.interrupted',
};

const isReport = (result: unknown): result is ImportReport =>
  typeof result === 'object' && result !== null && 'faults' in result && 'columns' in result;

function rowsSentence(job: Job, t: Text['t']): string {
  const { done, total } = job.progress;
  return total > 0 ? t('imports.rows', { done, total }) : t('imports.reading');
}
