import type { Core } from '@strapi/strapi';
import type { FeedbackInput } from '../../../contracts/public-forms';
import {
  FIXED_KEYS,
  fixedPath,
  sectionPath,
  slotsPath,
  TEXT_KINDS,
  type ContentLocale,
} from '../../../contracts/public-addresses';
import type { DomainError } from '../../../domain/errors';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { documentsOf } from '../adapters/documents-of';
import { API_TYPES } from '../api-types';
import { isSigned, signed } from './form-key';
import { readPublicSlot } from './read-public-slot';
import { readText } from './read-public-texts';
import { reading, todayInSweden } from './public-index';

/** Whether a page was of help: page, language, answer and month, and nothing about who answered. */
export async function receiveFeedback(
  strapi: Core.Strapi,
  { path, language, answer }: FeedbackInput,
): Promise<Result<{ readonly ref: string }, DomainError>> {
  if (!(await isPageWithButtons(strapi, path, language))) {
    return failure({ code: 'not-found', what: 'page', id: '' });
  }
  const data = { path, language, answer, month: todayInSweden().slice(0, 7) };
  const documents = documentsOf(strapi, API_TYPES.feedback);
  const { documentId } = await reading(documents.create({ data }));
  return success({ ref: `${documentId}.${signed(strapi, documentId)}` });
}

/** Fixed pages, slots and texts ask whether they were of help; nobody fills the list with other addresses. */
async function isPageWithButtons(
  strapi: Core.Strapi,
  path: string,
  locale: ContentLocale,
): Promise<boolean> {
  if (FIXED_KEYS.some((key) => fixedPath(locale, key) === path)) return true;
  const slug = decoded(path.split('/')[3] ?? '');
  if (slug === '') return false;
  if (path.startsWith(`${slotsPath(locale)}/`)) return (await readPublicSlot(strapi, slug)).ok;
  const kind = TEXT_KINDS.find((one) => path.startsWith(`${sectionPath(one, locale)}/`));
  return kind !== undefined && (await readText(strapi, kind, { slug, locale })).ok;
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
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
