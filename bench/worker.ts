/**
 * `npm run bench:worker`: allocates a period of 12 000 learners with overlapping weeks in a booted server and measures
 * how long the main thread's event loop was held up, how fast a cancelled run is given up, and the memory. On Postgres:
 * `node scripts/with-postgres.mjs npm run bench:worker`.
 */
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '../src/plugins/placement-matching/contracts/periods';
import { adminLogin, type AdminLogin } from '../tests/support/admin-login';
import { bootStrapi } from '../tests/support/boot-strapi';
import { largePeriod } from './large-period';

const LEARNERS = Number(process.env.BENCH_LEARNERS ?? 12_000);
const RESOLUTION_MS = 2;
/** A run is cancelled at each of these stages, HiGHS at work in some of them. */
const CANCELLED_AT = ['build', 'relax', 'verify'];

async function main(): Promise<void> {
  const app = await bootStrapi();
  try {
    const login = await adminLogin(app.strapi, ['periods.read', 'periods.allocate']);
    const period = await largePeriod(app.strapi, LEARNERS);
    const { client } = app.strapi.db.dialect;
    const start = async (): Promise<string> => {
      const answer = await login.post(`/periods/${period}/allocate`).expect(202);
      return answer.body.data.id;
    };
    const before = process.memoryUsage.rss();
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    const started = performance.now();
    delay.enable();
    const { job, stages, peak } = await followed(login, await start(), delay);
    delay.disable();
    const seconds = (performance.now() - started) / 1000;
    const whole = {
      client,
      learners: LEARNERS,
      state: job.state,
      seconds: rounded(seconds),
      ...delays(delay),
      addedMemoryMb: Math.round((peak - before) / 2 ** 20),
    };
    console.table([whole]);
    console.table(stages);
    const cancels = [];
    for (const stage of CANCELLED_AT) cancels.push(await cancelled(login, await start(), stage));
    console.table(cancels);
    console.log(JSON.stringify({ node: process.version, whole, stages, cancels }));
  } finally {
    await app.stop();
  }
}

type StageDelay = { readonly stage: string; readonly seconds: number; readonly maxMs: number };

/** Asks for the job as the screen does, until it ends; the longest delay within each stage. */
async function followed(
  login: AdminLogin,
  id: string,
  delay: IntervalHistogram,
): Promise<{
  readonly job: Job;
  readonly stages: readonly StageDelay[];
  readonly peak: number;
}> {
  const stages: StageDelay[] = [];
  const since = performance.now();
  let peak = 0;
  for (;;) {
    const job: Job = (await login.get(`/jobs/${id}`)).body.data;
    peak = Math.max(peak, process.memoryUsage.rss());
    const stage = job.state === 'running' ? job.progress.stage : job.state;
    if (stages.at(-1)?.stage !== stage) {
      const seconds = rounded((performance.now() - since) / 1000);
      stages.push({ stage, seconds, maxMs: millis(delay.max) });
    }
    if (job.state !== 'running') return { job, stages, peak };
    await pause(200);
  }
}

async function cancelled(
  login: AdminLogin,
  id: string,
  stage: string,
): Promise<{ readonly at: string; readonly state: string; readonly cancelMs: number }> {
  let job: Job;
  do {
    await pause(20);
    job = (await login.get(`/jobs/${id}`)).body.data;
  } while (job.state === 'running' && job.progress.stage !== stage);
  const started = performance.now();
  const answer = await login.post(`/jobs/${id}/cancel`).expect(200);
  return {
    at: stage,
    state: answer.body.data.state,
    cancelMs: rounded(performance.now() - started),
  };
}

function delays(delay: IntervalHistogram): { readonly p99Ms: number; readonly maxMs: number } {
  return { p99Ms: millis(delay.percentile(99)), maxMs: millis(delay.max) };
}

/** Beyond the pause between two looks. */
const millis = (nanoseconds: number): number =>
  Math.max(0, rounded(nanoseconds / 1e6 - RESOLUTION_MS));

const rounded = (value: number): number => Math.round(value * 10) / 10;

void main();
