import type { Core } from '@strapi/strapi';
import type { HoldView } from '../../../contracts/placements';
import { readHolds } from '../adapters/placement-reader';

/** Every hold, released ones too. */
export async function listHolds(strapi: Core.Strapi): Promise<HoldView[]> {
  return readHolds({ strapi, db: strapi.db.connection });
}
