import type { Core } from '@strapi/strapi';
import { auditEverything } from '../../src/plugins/placement-matching/server/src/services/audit-everything';

/** The one assertion after every race: recomputed from the rows, not from what the server said. */
export async function expectNobodyDoubleBooked(strapi: Core.Strapi): Promise<void> {
  expect((await auditEverything(strapi)).findings).toEqual([]);
}
