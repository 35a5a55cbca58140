import type { Core } from '@strapi/strapi';
import type { PeriodDetail, RunSummary } from '../../../contracts/periods';
import { daysOfDates } from '../../../domain/calendar/group-days';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { findRunningJob } from '../adapters/job-store';
import { readSchoolNames } from '../adapters/name-reader';
import {
  countLearnersOfGroups,
  readGroups,
  readOpenSlots,
  readPeriods,
  tallyPeriods,
  type GroupRecord,
} from '../adapters/period-reader';
import { readRuns } from '../adapters/run-store';
import type { Language } from '../messages/errors';
import { viewOfPeriod } from './list-periods';
import { viewOfJob } from './read-job';

type Input = { readonly strapi: Core.Strapi; readonly id: string; readonly language: Language };

export async function readPeriod({
  strapi,
  id,
  language,
}: Input): Promise<Result<PeriodDetail, DomainError>> {
  const db = strapi.db.connection;
  const reading = { strapi, db };
  const [period] = await readPeriods(reading, id);
  if (!period) return failure({ code: 'not-found', what: 'period', id });
  const groups = await readGroups(reading, period.id);
  const tally = (await tallyPeriods(reading, period.id)).get(period.id);
  const learners = await countLearnersOfGroups(reading, period.id);
  const slots = await readOpenSlots(reading);
  const schools = await readSchoolNames(reading);
  const job = await findRunningJob(db, id, new Date().toISOString());
  return success({
    ...viewOfPeriod({ period, groups, tally, slots, language }),
    policy: period.policy,
    fallback: period.fallback,
    seed: period.seed ?? period.documentId,
    ...{ minWishes: period.minWishes, hasFieldWishes: period.hasFieldWishes },
    groups: groups.map((group) => viewOfGroup(group, learners.get(group.id) ?? 0)),
    runs: (await readRuns(reading, id)).map((run) => withSchoolNames(run, schools)),
    job: job ? viewOfJob(job, language) : null,
  });
}

function withSchoolNames(run: RunSummary, names: ReadonlyMap<string, string>): RunSummary {
  const { metrics } = run;
  if (metrics === null) return run;
  const schools = metrics.schools.map((row) => ({
    ...row,
    school: names.get(row.school) ?? row.school,
  }));
  return { ...run, metrics: { ...metrics, schools } };
}

function viewOfGroup(group: GroupRecord, learners: number): PeriodDetail['groups'][number] {
  const days = daysOfDates(group);
  return {
    id: group.documentId,
    cohort: group.cohort ?? '',
    school: group.school,
    provider: group.provider,
    headCount: group.headCount,
    learners,
    weeks: group.weeks,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    weekdays: group.weekdays,
  };
}
