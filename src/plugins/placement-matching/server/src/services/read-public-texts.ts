import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { TEXT_KINDS, type ContentLocale, type TextKind } from '../../../contracts/public-addresses';
import {
  TEXTS_A_PAGE,
  type eventQuery,
  type guideQuery,
  type pageQuery,
  type TextList,
} from '../../../contracts/public-content';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { publishedTexts, redirectFrom } from '../adapters/text-rows';
import { API_TYPES } from '../api-types';
import { chooseLanguage, type Chosen, type TextRow } from '../public-content/choose-language';
import { documentIdOf, formsOf, ownOrMain, placesOf } from '../public-content/present-relations';
import { isOver, KINDS } from '../public-content/text-kinds';
import { reading } from './public-index';
import { contactById } from './read-contact-points';
import { signUpOf, type SignUpEvent } from './sign-up-seats';

export type TextListQuery = { readonly locale: ContentLocale; readonly page: number } & Partial<
  Pick<z.infer<typeof guideQuery>, 'audience' | 'kind' | 'municipality'> &
    Pick<z.infer<typeof eventQuery>, 'when'> &
    Pick<z.infer<typeof pageQuery>, 'key'>
>;

/** A page of the published texts of a kind, each in the language asked for or the nearest there is. */
export async function listTexts(
  strapi: Core.Strapi,
  kind: TextKind,
  query: TextListQuery,
): Promise<TextList<unknown>> {
  const { uid, relations, order } = KINDS[kind];
  const rows = await reading(publishedTexts(strapi, uid, { populate: relations }));
  const found = documentsOf(rows)
    .flatMap((versions) => chooseLanguage(versions, query.locale) ?? [])
    .filter((text) => isAskedFor(text, query))
    .sort((a, b) => order(a.row, b.row));
  if (query.when === 'coming') found.reverse();
  const first = (query.page - 1) * TEXTS_A_PAGE;
  return {
    data: found.slice(first, first + TEXTS_A_PAGE).map((text) => summaryOf(kind, text)),
    total: found.length,
    page: query.page,
    pages: Math.max(1, Math.ceil(found.length / TEXTS_A_PAGE)),
  };
}

const SLUG = /^[\p{L}\p{N}_-]{1,120}$/u;

/** One published text by its address word in any language; a draft was never there. */
export async function readText(
  strapi: Core.Strapi,
  kind: TextKind,
  asked: { readonly slug: string; readonly locale: ContentLocale },
): Promise<Result<unknown, DomainError>> {
  const { uid } = KINDS[kind];
  const { slug, locale } = asked;
  const unknown = failure({ code: 'not-found', what: kind, id: '' } as const);
  if (!SLUG.test(slug)) return unknown;
  const named = await reading(publishedTexts(strapi, uid, { where: { slug } }));
  const documentId = chooseLanguage(named, locale)?.row.documentId;
  if (!documentId) return unknown;
  const all = { where: { documentId }, populate: PARTS_OF[kind] };
  const versions = await reading(publishedTexts(strapi, uid, all));
  const text = await detailOf(strapi, kind, { versions, locale });
  return text ? success(text) : unknown;
}

/** Everything that the page of one text shows. */
export const PARTS_OF = Object.fromEntries(
  TEXT_KINDS.map((kind) => {
    const { relations, parts } = KINDS[kind];
    return [kind, { ...relations, ...parts, seo: true, contact: true }];
  }),
) as Readonly<Record<TextKind, object>>;

/** The page of one text, from its rows in all languages. */
export async function detailOf(
  strapi: Core.Strapi,
  kind: TextKind,
  { versions, locale }: { readonly versions: readonly TextRow[]; readonly locale: ContentLocale },
): Promise<object | undefined> {
  const text = chooseLanguage(versions, locale);
  if (!text) return undefined;
  const contact = documentIdOf(ownOrMain(text.row, text.main, 'contact'));
  return {
    ...summaryOf(kind, text),
    ...KINDS[kind].content(text.row),
    slugs: Object.fromEntries(versions.map((row) => [row.locale, row.slug])),
    seo: { title: null, description: null, isHidden: false, ...(text.row.seo as object | null) },
    contact: contact ? await contactById(strapi, contact, locale) : null,
    ...(kind === 'event'
      ? { signUpState: await reading(signUpOf(strapi, text.main as unknown as SignUpEvent)) }
      : {}),
  };
}

const LONGEST_CHAIN = 10;

/** Where an address leads that a text had before. */
export async function readRedirect(
  strapi: Core.Strapi,
  from: string,
): Promise<Result<{ readonly to: string }, DomainError>> {
  const seen = new Set([from]);
  let to: string | undefined;
  // Hand-written redirects may follow each other; one that comes back leads nowhere.
  for (let next: string | undefined = from; next !== undefined;) {
    next = await reading(redirectFrom(strapi, API_TYPES.redirect, next));
    if (next === undefined) break;
    if (seen.has(next) || seen.size > LONGEST_CHAIN) {
      to = undefined;
      break;
    }
    seen.add(next);
    to = next;
  }
  return to ? success({ to }) : failure({ code: 'not-found', what: 'address', id: '' });
}

/** The row itself, and what the contract says in other words; the contract lets out what it names. */
export function summaryOf(kind: TextKind, { row, main, language, notice }: Chosen): object {
  const { facts, relations } = KINDS[kind];
  return {
    ...row,
    ...facts(row),
    ...('forms' in relations ? { forms: formsOf(ownOrMain(row, main, 'forms')) } : {}),
    ...('appliesIn' in relations ? { appliesIn: placesOf(ownOrMain(row, main, 'appliesIn')) } : {}),
    language,
    notice,
  };
}

export function documentsOf(rows: readonly TextRow[]): TextRow[][] {
  const byId = new Map<string, TextRow[]>();
  for (const row of rows) byId.set(row.documentId, [...(byId.get(row.documentId) ?? []), row]);
  return [...byId.values()];
}

function isAskedFor({ row, main }: Chosen, query: TextListQuery): boolean {
  const { audience, kind, municipality, when, key } = query;
  const codes = (field: string): readonly unknown[] =>
    ((ownOrMain(row, main, field) ?? []) as readonly { readonly code: unknown }[]).map(
      (other) => other.code,
    );
  if (audience && row.audience !== audience) return false;
  if (key && row.key !== key) return false;
  if (when && isOver(row) !== (when === 'past')) return false;
  if (kind && !codes('forms').includes(kind)) return false;
  // A text that names no municipality holds for all.
  const places = municipality ? codes('appliesIn') : [];
  return places.length === 0 || places.includes(municipality);
}
