import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '../../src/plugins/placement-matching/contracts/periods';
import type { AdminLogin } from './admin-login';

/** Asks for the job until it runs no more. */
export async function waitForJob(login: AdminLogin, id: string): Promise<Job> {
  for (;;) {
    const answer = await login.get(`/jobs/${id}`);
    if (answer.status !== 200) throw new Error(`The job answered ${answer.status}`);
    const job: Job = answer.body.data;
    if (job.state !== 'running') return job;
    await pause(50);
  }
}
