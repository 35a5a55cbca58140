import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';

type Named = { readonly documentId: string; readonly name: string };
type Placed = { readonly municipality: { readonly code: string; readonly name: string } | null };
type Form = { readonly code: string; readonly nameSv: string; readonly nameEn: string };
type School = Named & Placed;

export type DatedPeriod = Named & {
  readonly wishesOpen: string | null;
  readonly wishesClose: string | null;
  readonly releaseDate: string | null;
  readonly placementForm: Form | null;
  readonly owner: (Named & Placed) | null;
};
export type DatedGroup = {
  readonly period: { readonly documentId: string } | null;
  readonly cohort: { readonly school: School | null } | null;
  readonly weeks: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};
export type SchoolDates = {
  readonly documentId: string;
  readonly kind: 'term' | 'holiday' | 'red-day';
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly school: School | null;
  readonly municipality: { readonly code: string; readonly name: string } | null;
};

const PLACE = { select: ['id', 'code', 'name'] };
const SCHOOL = { select: ['id', 'documentId', 'name'], populate: { municipality: PLACE } };

/** Periods that are announced: they say when wishes close. */
export async function datedPeriods(strapi: Core.Strapi): Promise<DatedPeriod[]> {
  return strapi.db.query(API_TYPES.period).findMany({
    where: { wishesClose: { $notNull: true } },
    populate: {
      placementForm: { select: ['id', 'code', 'nameSv', 'nameEn'] },
      owner: { select: ['id', 'documentId', 'name'], populate: { municipality: PLACE } },
    },
    orderBy: { id: 'asc' },
    limit: 2_000,
  });
}

export async function groupsOfPeriods(
  strapi: Core.Strapi,
  periods: readonly string[],
): Promise<DatedGroup[]> {
  return strapi.db.query(API_TYPES.periodGroup).findMany({
    where: { period: { documentId: { $in: [...periods] } } },
    select: ['id', 'weeks', 'firstDay', 'lastDay'],
    populate: {
      period: { select: ['id', 'documentId'] },
      cohort: { select: ['id'], populate: { school: SCHOOL } },
    },
    limit: 20_000,
  });
}

/** Terms, holidays and red days that touch the days asked for. */
export async function schoolDates(
  strapi: Core.Strapi,
  days: { readonly from: string; readonly to: string },
): Promise<SchoolDates[]> {
  return strapi.db.query(API_TYPES.schoolCalendar).findMany({
    where: { lastDay: { $gte: days.from }, firstDay: { $lte: days.to } },
    populate: { school: SCHOOL, municipality: PLACE },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    limit: 5_000,
  });
}
