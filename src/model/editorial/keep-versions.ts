import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { CONTENT_LOCALES } from '../../plugins/placement-matching/contracts/public-addresses';
import { attributesOf, partsOf } from './parts-of';
import { TIMED_TYPES } from './text-types';

const REVISION = 'api::revision.revision';
const KEPT: ReadonlySet<string> = new Set([...TIMED_TYPES, 'api::site-setting.site-setting']);
/** What is no part of what a text says: an hour of an earlier version must not come back with it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt'],
  ...['createdBy', 'updatedBy', 'publishAt', 'unpublishAt', 'edition'],
]);

type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };
type Write = { readonly locale?: string | null };

/** Each time a text is saved what it says is kept, in the transaction that saves it; nothing is kept twice in a row. */
export function keepVersions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const isSaved = ctx.action === 'create' || ctx.action === 'update' || ctx.action === 'clone';
    if (!isSaved || !KEPT.has(ctx.uid)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const { documentId } = (result ?? {}) as { readonly documentId?: string };
      const { locale } = ctx.params as Write;
      if (documentId) {
        await keep(strapi, { uid: ctx.uid, documentId, locale: locale ?? CONTENT_LOCALES[0] });
      }
      return result;
    });
  });
}

type Saved = { readonly uid: string; readonly documentId: string; readonly locale: string };

async function keep(strapi: Core.Strapi, { uid, documentId, locale }: Saved): Promise<void> {
  const row: Row | null = await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: partsOf(strapi, uid, ['media', 'relation']),
  });
  if (!row) return;
  const content = contentOf(strapi, uid, row);
  const [last]: readonly { readonly content: unknown }[] = await strapi.db
    .query(REVISION)
    .findMany({
      where: { textId: documentId, language: locale },
      orderBy: { id: 'desc' },
      limit: 1,
    });
  // Postgres gives an object's keys back in an order of its own.
  if (last && isDeepStrictEqual(last.content, JSON.parse(JSON.stringify(content)))) return;
  const user: unknown = strapi.requestContext.get()?.state.user?.id;
  const data = {
    ...{ kind: uid.split('.')[1], textId: documentId, language: locale, content },
    title: String(row.title ?? row.name ?? row.homeTitle ?? ''),
    ...(user === undefined ? {} : { createdBy: user }),
  };
  const revisions = strapi.documents(REVISION as never) as {
    readonly create: (input: { readonly data: object }) => Promise<unknown>;
  };
  await revisions.create({ data });
}

/** The row as it can be saved again: components without the numbers of their rows, files and relations by what they are known by. */
function contentOf(
  strapi: Core.Strapi,
  uid: string,
  row: Readonly<Record<string, unknown>>,
): object {
  const attributes = attributesOf(strapi, uid);
  const parts = Object.entries(attributes)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, attribute]): readonly [string, unknown] => {
      const value = row[name];
      if (attribute.type === 'media') return [name, idOf(value)];
      if (attribute.type === 'relation') return [name, { set: idsOf(value) }];
      if (attribute.component) {
        return [name, each(value, (part) => contentOf(strapi, attribute.component ?? '', part))];
      }
      if (attribute.components) {
        return [
          name,
          each(value, (part) => ({
            __component: part.__component,
            ...contentOf(strapi, String(part.__component), part),
          })),
        ];
      }
      return [name, value ?? null];
    });
  return Object.fromEntries(parts);
}

type Part = Readonly<Record<string, unknown>>;
const each = (value: unknown, change: (part: Part) => object): unknown =>
  Array.isArray(value) ? value.map(change) : value ? change(value as Part) : null;

const idOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(idOf) : ((value as Part | null)?.id ?? null);

const idsOf = (value: unknown): { readonly documentId: unknown }[] =>
  [value].flat().flatMap((one) => (one ? [{ documentId: (one as Part).documentId }] : []));
