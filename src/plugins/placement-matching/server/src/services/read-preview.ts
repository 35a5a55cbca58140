import type { Core } from '@strapi/strapi';
import type { TextKind } from '../../../contracts/public-addresses';
import type { PreviewQuery } from '../../../contracts/public-preview';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { draftTexts, publishedTexts } from '../adapters/text-rows';
import { KINDS } from '../public-content/text-kinds';
import { isGoodPreview } from './preview-link';
import { reading } from './public-index';
import { detailOf, PARTS_OF } from './read-public-texts';

/** A text as it is being written; an unfinished one is answered with what it lacks. */
export async function readPreview(
  strapi: Core.Strapi,
  asked: { readonly kind: TextKind; readonly id: string; readonly query: PreviewQuery },
): Promise<Result<unknown, DomainError>> {
  const { kind, id, query } = asked;
  const unknown = failure({ code: 'not-found', what: kind, id: '' } as const);
  if (!(await reading(isGoodPreview(strapi, asked)))) return unknown;
  const { uid, detail } = KINDS[kind];
  const rowsOf = query.status === 'draft' ? draftTexts : publishedTexts;
  const found = { where: { documentId: id }, populate: PARTS_OF[kind] };
  const versions = await reading(rowsOf(strapi, uid, found));
  const text = await detailOf(strapi, kind, { versions, locale: query.locale });
  if (!text) return unknown;
  const shown = detail.safeParse(text);
  if (shown.success) return success(shown.data);
  const paths = shown.error.issues.map(({ path }) => path.join('.'));
  return failure({
    code: 'invalid',
    issues: paths.map((path) => ({ path, problem: 'missing' })),
  });
}
