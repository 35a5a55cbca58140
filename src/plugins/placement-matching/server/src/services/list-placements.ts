import type { Core } from '@strapi/strapi';
import type { PlacementView } from '../../../contracts/placements';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readPeriods } from '../adapters/period-reader';
import { readPlacements } from '../adapters/placement-reader';

/** Every placement of a period, cancelled ones too. */
export async function listPlacements(
  strapi: Core.Strapi,
  { period }: { readonly period: string },
): Promise<Result<PlacementView[], DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const [known] = await readPeriods(reading, period);
  if (!known) return failure({ code: 'not-found', what: 'period', id: period });
  return success(await readPlacements(reading, { period }));
}
