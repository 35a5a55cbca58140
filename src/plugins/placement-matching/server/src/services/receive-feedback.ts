import type { Core } from '@strapi/strapi';
import type { FeedbackInput } from '../../../contracts/public-forms';
import type { DomainError } from '../../../domain/errors';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { documentsOf } from '../adapters/documents-of';
import { API_TYPES } from '../api-types';
import { isSigned, signed } from './form-key';
import { reading, todayInSweden } from './public-index';

/** Whether a page was of help: page, language, answer and month, and nothing about who answered. */
export async function receiveFeedback(
  strapi: Core.Strapi,
  { path, language, answer }: FeedbackInput,
): Promise<{ readonly ref: string }> {
  const data = { path, language, answer, month: todayInSweden().slice(0, 7) };
  const documents = documentsOf(strapi, API_TYPES.feedback);
  const { documentId } = await reading(documents.create({ data }));
  return { ref: `${documentId}.${signed(strapi, documentId)}` };
}

/** Adds what was missing to an answer that has no words yet. */
export async function completeFeedback(
  strapi: Core.Strapi,
  { ref, text }: { readonly ref: string; readonly text: string },
): Promise<Result<object, DomainError>> {
  const [documentId = '', signature = ''] = ref.split('.');
  if (!isSigned(strapi, documentId, signature)) {
    return failure({ code: 'not-found', what: 'feedback', id: '' });
  }
  if (hasNationalNumber(text)) {
    return failure({ code: 'invalid', issues: [{ path: 'text', problem: 'wrong-form' }] });
  }
  const where = { documentId, text: null };
  await reading(strapi.db.query(API_TYPES.feedback).updateMany({ where, data: { text } }));
  return success({});
}
