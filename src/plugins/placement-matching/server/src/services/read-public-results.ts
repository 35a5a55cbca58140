import type { Core } from '@strapi/strapi';
import type { PublicResult, ResultHead } from '../../../contracts/public-results';
import type { DomainError } from '../../../domain/errors';
import { LEAST_GROUP } from '../../../domain/metrics/shown-count';
import { shownResults } from '../../../domain/metrics/shown-results';
import { failure, success, type Result } from '../../../domain/result';
import {
  releasedPeriods,
  releasedRun,
  schoolNames,
  type ReleasedPeriod,
} from '../adapters/public-results';
import { reading, todayInSweden } from './public-index';

const WORD = /^[\p{L}\p{N}_-]{1,80}$/u;

/** The periods whose answers have been given. */
export async function listResults(strapi: Core.Strapi): Promise<ResultHead[]> {
  return (await reading(releasedPeriods(strapi, todayInSweden()))).map(headOf);
}

/** How one period was shared: totals and schools, never so few learners that somebody could be found. */
export async function readResult(
  strapi: Core.Strapi,
  word: string,
): Promise<Result<PublicResult, DomainError>> {
  const unknown = failure({
    code: 'not-found',
    what: 'result',
    id: WORD.test(word) ? word : '',
  } as const);
  const periods = await reading(releasedPeriods(strapi, todayInSweden()));
  const period = periods.find((one) => wordOf(one) === word);
  if (!period?.publishedRun) return unknown;
  const run = await reading(releasedRun(strapi, period.publishedRun));
  const metrics = run?.metrics;
  if (!metrics || metrics.total.learners < LEAST_GROUP) return unknown;
  const names = await reading(
    schoolNames(
      strapi,
      metrics.schools.map(({ school }) => school),
    ),
  );
  const named = metrics.schools.filter(({ school }) => names.has(school));
  const { schools, ...shown } = shownResults({ ...metrics, schools: named });
  return success({
    ...headOf(period),
    ...shown,
    schools: schools
      .map((share) => ({ ...share, school: names.get(share.school) ?? '' }))
      .sort((a, b) => a.school.localeCompare(b.school, 'sv')),
    policy: run.policy,
    isOptimal: run.status === 'optimal',
  });
}

const wordOf = ({ externalId, documentId }: ReleasedPeriod): string =>
  externalId && WORD.test(externalId) ? externalId : documentId;

const headOf = (period: ReleasedPeriod): ResultHead => ({
  period: wordOf(period),
  name: period.name,
  form: period.placementForm
    ? {
        code: period.placementForm.code,
        sv: period.placementForm.nameSv,
        en: period.placementForm.nameEn,
      }
    : null,
  owner: period.owner?.name ?? null,
  releaseDate: period.releaseDate,
});
