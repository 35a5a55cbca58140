import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Job } from '../../src/plugins/placement-matching/contracts/periods';
import { compiled } from './compiled';
import { StepFailed } from './step-failed';

/** Long enough that asking costs nothing, short enough that a time measured with it is right. */
const ASK_EVERY_MS = 50;

export async function waitForJob(strapi: Core.Strapi, id: string): Promise<Job> {
  for (;;) {
    const read = await compiled('read-job').readJob({ strapi, id, language: 'sv' });
    if (!read.ok) throw new StepFailed(JSON.stringify(read.error));
    const job = read.value;
    if (job.state === 'done') return job;
    if (job.state !== 'running')
      throw new StepFailed(`${job.kind} ${job.state}: ${job.error ?? ''}`);
    await pause(ASK_EVERY_MS);
  }
}
