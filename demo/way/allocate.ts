import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type {
  PeriodDetail,
  RunSummary,
} from '../../src/plugins/placement-matching/contracts/periods';
import { compiled } from './compiled';
import { StepFailed } from './step-failed';
import { waitForJob } from './wait-for-job';

const allocated = z.object({ run: z.string() });

/** The id of a period by its key in the import files. */
export async function periodByKey(strapi: Core.Strapi, externalId: string): Promise<string> {
  const period = await strapi
    .documents('api::period.period')
    .findFirst({ filters: { externalId } });
  if (!period) throw new StepFailed(`No period ${externalId}`);
  return period.documentId;
}

/** Allocates as the coordinator's button does, and waits for the proposal. */
export async function allocate(strapi: Core.Strapi, period: string): Promise<RunSummary> {
  const started = await compiled('allocate-period').allocatePeriod(strapi, {
    period,
    choice: { policy: 'convex' },
    userId: null,
  });
  if (!started.ok) throw new StepFailed(JSON.stringify(started.error));
  const { run } = allocated.parse((await waitForJob(strapi, started.value.id)).result);
  const detail = await readPeriod(strapi, period);
  const summary = detail.runs.find((candidate) => candidate.id === run);
  if (!summary) throw new StepFailed(`The period does not show run ${run}`);
  return summary;
}

/** Publishes a proposal as the coordinator's button does, a gap that is shown accepted. */
export async function publish(
  strapi: Core.Strapi,
  period: string,
  run: string,
): Promise<{ readonly placements: number }> {
  const { version } = await readPeriod(strapi, period);
  const input = { period, run, version, acceptGap: true };
  const published = await compiled('publish-run').publishRun(strapi, input);
  if (!published.ok) throw new StepFailed(JSON.stringify(published.error));
  return published.value;
}

async function readPeriod(strapi: Core.Strapi, id: string): Promise<PeriodDetail> {
  const read = await compiled('read-period').readPeriod({ strapi, id, language: 'sv' });
  if (!read.ok) throw new StepFailed(JSON.stringify(read.error));
  return read.value;
}
