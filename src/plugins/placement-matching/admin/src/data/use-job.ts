import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import type { Job } from '../../../contracts/periods';
import { isAborted } from './server-error';

const POLL_MS = 500;

export type WatchedJob = {
  readonly job: Job | null;
  readonly watch: (job: Job) => void;
  readonly cancel: () => Promise<void>;
};

/** Follows a job until it ends, then calls `onEnd` once. Leaving the page does not stop the job. */
export function useJob(onEnd: (job: Job) => void): WatchedJob {
  const { get, post } = useFetchClient();
  const [job, setJob] = React.useState<Job | null>(null);
  const ended = React.useRef(onEnd);
  ended.current = onEnd;
  const id = job?.state === 'running' ? job.id : null;

  React.useEffect(() => {
    if (id === null) return undefined;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      try {
        const answer = await get<{ data: Job }>(`/placement-matching/jobs/${id}`, {
          signal: abort.signal,
        });
        if (abort.signal.aborted) return;
        setJob(answer.data.data);
        if (answer.data.data.state !== 'running') return ended.current(answer.data.data);
      } catch (thrown) {
        // The server may be restarting: the job is a row in its database, so look again.
        if (isAborted(thrown)) return;
      }
      timer = setTimeout(look, POLL_MS);
    };
    timer = setTimeout(look, POLL_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [get, id]);

  const watch = React.useCallback((next: Job) => {
    setJob(next);
    // A job that ended before the answer arrived is not polled.
    if (next.state !== 'running') ended.current(next);
  }, []);
  const cancel = React.useCallback(async () => {
    if (id !== null) await post(`/placement-matching/jobs/${id}/cancel`).catch(() => undefined);
  }, [id, post]);
  return { job, watch, cancel };
}
