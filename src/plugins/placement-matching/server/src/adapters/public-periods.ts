import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';
import { linkOf, tableOf } from './table-names';

export type PeriodRecord = {
  readonly id: number;
  readonly name: string;
  readonly form: number | null;
  readonly owner: string | null;
  readonly wishesOpen: string | null;
  readonly wishesClose: string | null;
  readonly releaseDate: string | null;
};

/** Periods that are announced but not yet decided. */
export async function announcedPeriods(strapi: Core.Strapi): Promise<PeriodRecord[]> {
  const form = linkOf(strapi, API_TYPES.period, 'placementForm');
  const owner = linkOf(strapi, API_TYPES.period, 'owner');
  return strapi.db
    .connection({ p: tableOf(strapi, API_TYPES.period) })
    .leftJoin({ pf: form.table }, `pf.${form.from}`, 'p.id')
    .leftJoin({ po: owner.table }, `po.${owner.from}`, 'p.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `po.${owner.to}`)
    .whereIn('p.state', ['planned', 'open'])
    .whereNotNull('p.wishes_close')
    .select({
      id: 'p.id',
      name: 'p.name',
      form: `pf.${form.to}`,
      owner: 'o.name',
      wishesOpen: 'p.wishes_open',
      wishesClose: 'p.wishes_close',
      releaseDate: 'p.release_date',
    })
    .orderBy([{ column: 'p.wishes_close' }, { column: 'p.id' }])
    .limit(500);
}

/** The school grades that take part in each period. */
export async function gradesOfPeriods(
  strapi: Core.Strapi,
  periods: readonly number[],
): Promise<{ readonly period: number; readonly grade: number }[]> {
  if (periods.length === 0) return [];
  const period = linkOf(strapi, API_TYPES.periodGroup, 'period');
  const cohort = linkOf(strapi, API_TYPES.periodGroup, 'cohort');
  return strapi.db
    .connection({ gp: period.table })
    .join({ gc: cohort.table }, `gc.${cohort.from}`, `gp.${period.from}`)
    .join({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `gc.${cohort.to}`)
    .whereIn(`gp.${period.to}`, [...periods])
    .whereNotNull('c.grade')
    .distinct({ period: `gp.${period.to}`, grade: 'c.grade' })
    .orderBy('grade');
}
