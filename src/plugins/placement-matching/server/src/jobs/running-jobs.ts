import type { Job } from '../../../contracts/periods';

/** What this process knows of a job it runs; the rest is in the table. */
export type RunningJob = {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
  progress: Job['progress'];
};

export const NO_PROGRESS: Job['progress'] = {
  stage: 'waiting',
  step: 0,
  steps: 0,
  done: 0,
  total: 0,
};

const running = new Map<string, RunningJob>();

export const keepRunningJob = (id: string, job: RunningJob): void => void running.set(id, job);
export const forgetRunningJob = (id: string): void => void running.delete(id);
export const runningJob = (id: string): RunningJob | undefined => running.get(id);

/** Stops every job of this process and waits for them, so that no worker outlives Strapi. */
export async function stopRunningJobs(): Promise<void> {
  const jobs = [...running.values()];
  for (const job of jobs) job.stop.abort();
  await Promise.all(jobs.map((job) => job.ended));
}
