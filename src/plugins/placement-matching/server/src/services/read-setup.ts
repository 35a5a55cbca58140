import type { Core } from '@strapi/strapi';
import type { Setup } from '../../../contracts/setup';
import { API_TYPES } from '../api-types';

/** Whether the first set-up remains to be done, and what there is to choose from. */
export async function readSetup(strapi: Core.Strapi): Promise<Setup> {
  const region = await strapi.db.query(API_TYPES.region).findOne({ orderBy: { id: 'asc' } });
  if (region) {
    return {
      isNeeded: false,
      region: { id: region.documentId, name: region.name },
      municipalities: [],
    };
  }
  const municipalities: Setup['municipalities'] = await strapi.db
    .query(API_TYPES.municipality)
    .findMany({ select: ['code', 'name', 'county'] });
  return {
    isNeeded: true,
    region: null,
    municipalities: municipalities
      .map(({ code, name, county }) => ({ code, name, county }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
  };
}
