import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import type { EnquiryInput, EnquiryStored } from '../../../contracts/public-forms';
import { afterWorkingDays } from '../../../domain/calendar/working-days';
import { addDays, dayInSweden } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { hasNationalNumber, hasNationalNumberAsTelephone } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { failureOf } from '../adapters/database-errors';
import { documentsOf } from '../adapters/documents-of';
import { publishedTexts } from '../adapters/text-rows';
import { API_TYPES } from '../api-types';
import { numberOf } from './form-key';
import { reading } from './public-index';

/** So soon an enquiry is answered. */
export const ANSWER_WORKING_DAYS = 2;

/** What a visitor writes to a contact: kept for those who answer, for a time. */
export async function receiveEnquiry(
  strapi: Core.Strapi,
  input: EnquiryInput,
  now = new Date(),
): Promise<Result<EnquiryStored, DomainError>> {
  const personal = personalNumberIn(input);
  if (personal) {
    return failure({ code: 'invalid', issues: [{ path: personal, problem: 'wrong-form' }] });
  }
  const key = numberOf(strapi, input.key);
  if (typeof key === 'string') {
    const allowed = key;
    return failure({ code: 'invalid', issues: [{ path: 'key', problem: 'wrong-form', allowed }] });
  }
  const rows = await reading(
    publishedTexts(strapi, API_TYPES.contactPoint, {
      where: { documentId: input.to },
      populate: { municipality: true },
    }),
  );
  const [contact] = rows;
  if (!contact) return failure({ code: 'not-found', what: 'contact', id: '' });
  const today = dayInSweden(now);
  const stored = { number: key.number, answerBy: afterWorkingDays(today, ANSWER_WORKING_DAYS) };
  const place = contact.municipality as { readonly documentId?: string } | null;
  const { name, email, telephone, message, language } = input;
  const data = {
    ...stored,
    ...{ name, message, language, state: 'received', removeOn: addDays(today, KEPT_DAYS.enquiry) },
    email: email || null,
    telephone: telephone || null,
    recipient: contact.name,
    ...(place?.documentId ? { municipality: place.documentId } : {}),
  };
  try {
    await documentsOf(strapi, API_TYPES.enquiry).create({ data });
  } catch (error) {
    // Sent twice, by a double click or a page that was loaded again: it is stored already.
    if (failureOf(error) !== 'duplicate') return reading(Promise.reject(error));
  }
  return success(stored);
}

function personalNumberIn({ name, telephone, message }: EnquiryInput): string | undefined {
  if (hasNationalNumber(name)) return 'name';
  if (hasNationalNumber(message)) return 'message';
  return hasNationalNumberAsTelephone(telephone) ? 'telephone' : undefined;
}
