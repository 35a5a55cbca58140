import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';

export type PlaceRecord = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly slug: string | null;
  readonly colour: string | null;
  readonly host: string | null;
  readonly introSv: string | null;
  readonly introEn: string | null;
  readonly logo: LogoRecord | null;
};
type LogoRecord = {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
};
export type DepartmentRecord = {
  readonly id: number;
  readonly name: string;
  readonly slug: string | null;
};
export type FormRecord = {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly descriptionSv: string | null;
  readonly descriptionEn: string | null;
};

/** What the public may know of these municipalities. */
export async function placesByIds(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<PlaceRecord[]> {
  return strapi.db.query(API_TYPES.municipality).findMany({
    where: { id: { $in: [...ids] } },
    populate: { logo: { select: ['url', 'width', 'height'] } },
  });
}

export async function departmentsOf(
  strapi: Core.Strapi,
  municipality: number,
): Promise<DepartmentRecord[]> {
  return strapi.db.query(API_TYPES.department).findMany({
    where: { municipality: { id: municipality } },
    select: ['id', 'name', 'slug'],
    orderBy: { name: 'asc' },
  });
}

export async function formByCode(strapi: Core.Strapi, code: string): Promise<FormRecord | null> {
  return strapi.db.query(API_TYPES.placementForm).findOne({ where: { code } });
}
