import type { Core } from '@strapi/strapi';
import type { RunMetrics } from '../../../domain/metrics/run-metrics';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';

export type ReleasedPeriod = {
  readonly documentId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly releaseDate: string;
  readonly publishedRun: string | null;
  readonly placementForm: {
    readonly code: string;
    readonly nameSv: string;
    readonly nameEn: string;
  } | null;
  readonly owner: { readonly name: string } | null;
};
export type ReleasedRun = {
  readonly policy: string;
  readonly status: string;
  readonly metrics: RunMetrics | null;
};

/** Published periods whose day of the answers has come. */
export async function releasedPeriods(
  strapi: Core.Strapi,
  today: string,
): Promise<ReleasedPeriod[]> {
  return strapi.db.query(API_TYPES.period).findMany({
    where: { state: 'published', releaseDate: { $lte: today } },
    populate: {
      placementForm: { select: ['id', 'code', 'nameSv', 'nameEn'] },
      owner: { select: ['id', 'name'] },
    },
    orderBy: [{ releaseDate: 'desc' }, { id: 'desc' }],
    limit: 500,
  });
}

export async function releasedRun(
  strapi: Core.Strapi,
  documentId: string,
): Promise<ReleasedRun | null> {
  return strapi.db.query(PLUGIN_TYPES.allocationRun).findOne({
    where: { documentId, state: 'published' },
    select: ['id', 'policy', 'status', 'metrics'],
  });
}

export async function schoolNames(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { readonly documentId: string; readonly name: string }[] = await strapi.db
    .query(API_TYPES.school)
    .findMany({ where: { documentId: { $in: [...ids] } }, select: ['id', 'documentId', 'name'] });
  return new Map(rows.map(({ documentId, name }) => [documentId, name]));
}
