import type { Core } from '@strapi/strapi';
import { auditClaims } from '../../src/plugins/placement-matching/server/src/services/audit-claims';

/** The one assertion after every race: recomputed from the rows, not from what the server said. */
export async function expectNobodyDoubleBooked(strapi: Core.Strapi): Promise<void> {
  expect(await auditClaims(strapi)).toEqual([]);
}
