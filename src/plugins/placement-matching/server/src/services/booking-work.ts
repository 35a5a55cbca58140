import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import type { Result } from '../../../domain/result';
import { inUnitOfWork, type UnitOfWork } from '../adapters/unit-of-work';
import { SLOTS_CHANGED } from './public-index';

/** A unit of work that may change how many seats are left, which the public pages show: they are told after the commit. */
export async function bookingWork<Value>(
  strapi: Core.Strapi,
  options: Parameters<typeof inUnitOfWork>[1],
  work: (unit: UnitOfWork) => Promise<Result<Value, DomainError>>,
): Promise<Result<Value, DomainError>> {
  const result = await inUnitOfWork(strapi, options, work);
  if (result.ok) await strapi.eventHub.emit(SLOTS_CHANGED);
  return result;
}
