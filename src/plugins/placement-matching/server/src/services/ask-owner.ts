import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import type { OwnerAsked, OwnerQuestion } from '../../../contracts/planning';
import { afterWorkingDays } from '../../../domain/calendar/working-days';
import { addDays } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { documentsOf } from '../adapters/documents-of';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { API_TYPES } from '../api-types';
import type { Language } from '../messages/errors';
import { newCaseNumber } from './form-key';
import { ANSWER_WORKING_DAYS } from './receive-enquiry';
import { recordAudit } from './record-audit';

type Input = OwnerQuestion & {
  readonly asker: { readonly name: string; readonly email: string | null };
  readonly language: Language;
  readonly clock?: Clock;
};
type Owned = {
  readonly owner: {
    readonly name: string;
    readonly municipality: { readonly documentId: string } | null;
  } | null;
};

/** Asks whoever owns a period to move it: an enquiry like a visitor’s, with its day of answer and its hand-over log. */
export async function askOwner(
  strapi: Core.Strapi,
  { period, message, asker, language, clock = systemClock }: Input,
): Promise<Result<OwnerAsked, DomainError>> {
  if (hasNationalNumber(message))
    return failure({ code: 'invalid', issues: [{ path: 'message', problem: 'national-number' }] });
  return inUnitOfWork(strapi, { useCase: 'ask-owner' }, async (unit) => {
    const found: Owned | null = await strapi.db.query(API_TYPES.period).findOne({
      where: { documentId: period },
      populate: { owner: { populate: { municipality: true } } },
    });
    if (!found) return failure({ code: 'not-found', what: 'period', id: period });
    const { owner } = found;
    if (!owner) return failure({ code: 'not-found', what: 'provider', id: '' });
    const today = clock.today();
    const asked = {
      number: newCaseNumber(),
      answerBy: afterWorkingDays(today, ANSWER_WORKING_DAYS),
    };
    const { documentId } = await documentsOf(strapi, API_TYPES.enquiry).create({
      data: {
        ...{ ...asked, ...asker, message, language, state: 'received' },
        recipient: owner.name.slice(0, 120),
        removeOn: addDays(today, KEPT_DAYS.enquiry),
        ...(owner.municipality ? { municipality: owner.municipality.documentId } : {}),
      },
    });
    recordAudit(unit, {
      ...{ action: 'record-created', kind: 'enquiry', record: documentId, period },
      facts: { fields: ['message'] },
    });
    return success({ ...asked, owner: owner.name });
  });
}
