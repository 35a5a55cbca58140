import type { Core } from '@strapi/strapi';
import type { WithdrawnWaiver } from '../../../contracts/waivers';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { markWithdrawn } from '../adapters/waiver-store';
import { recordAudit } from './record-audit';

/** The warning is shown again; that it was waived, by whom and why, is kept. */
export async function withdrawWaiver(
  strapi: Core.Strapi,
  { id, clock = systemClock }: { readonly id: string; readonly clock?: Clock },
): Promise<Result<WithdrawnWaiver, DomainError>> {
  return inUnitOfWork(strapi, { useCase: 'withdraw-waiver' }, async (unit) => {
    if (!(await markWithdrawn(unit, id, clock.now())))
      return failure({ code: 'not-found', what: 'waiver', id });
    recordAudit(unit, { action: 'waiver-withdrawn', kind: 'waiver', record: id });
    return success({ id });
  });
}
