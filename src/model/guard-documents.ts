import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { municipalityRows } from '../base-data/rows-from-files';
import { completeRow, DEFAULT_LOCALE } from './complete-row';
import { readerLanguage } from './reader-language';
import type { Issue, Row, Validator } from './validation/issue';
import { normalise } from './validation/normalise';
import { requiredRelations } from './validation/required-relations';
import { validators } from './validation/validators';

type Write = {
  readonly documentId?: string;
  readonly locale?: string;
  data?: Record<string, unknown>;
};

/** Every write through the Document Service is normalised, checked in the reader's language and completed. */
export function guardDocuments(strapi: Core.Strapi): void {
  const codes = new Set(municipalityRows(strapi.dirs.app.root).map((row) => row.code));
  const validatorOf = validators(codes);
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid.startsWith('api::')) {
      await prepare(strapi, ctx.action, ctx.uid, ctx.params as Write, validatorOf[ctx.uid]);
    }
    return next();
  });
}

async function prepare(
  strapi: Core.Strapi,
  action: string,
  uid: string,
  write: Write,
  validator: Validator | undefined,
): Promise<void> {
  if (action !== 'create' && action !== 'update' && action !== 'clone') return;
  const data = normalise(write.data ?? {});
  if (action === 'clone') Object.assign(data, { ...ownFields(strapi, uid), ...data });
  const stored = action === 'create' ? undefined : await storedRow(strapi, uid, write);
  const row = overlay(stored, data);
  const missing = requiredRelations(uid, data, action === 'create');
  const wrong = (validator?.(row) ?? []).filter((issue) => isAbout(issue, data));
  refuse(strapi, [...missing, ...wrong]);
  // A translation is an update of a document that has no row in that language yet.
  const isToComplete = !stored || 'slug' in data || 'organisationNumber' in data;
  const { documentId, locale } = write;
  write.data =
    isToComplete || action === 'clone'
      ? { ...data, ...(await completeRow(strapi, uid, { row, documentId, locale })) }
      : data;
}

/** A copy is a row of its own: it shares neither the address nor the source's key. */
function ownFields(strapi: Core.Strapi, uid: string): Record<string, null> {
  const attributes = strapi.contentType(uid as 'api::slot.slot').attributes;
  const fields = ['slug', 'externalId', 'sourceKey'].filter((field) => field in attributes);
  return Object.fromEntries(fields.map((field) => [field, null]));
}

async function storedRow(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale = DEFAULT_LOCALE }: Write,
): Promise<Row | undefined> {
  if (!documentId) return undefined;
  const { options } = strapi.contentType(uid as 'api::slot.slot');
  const draft = options?.draftAndPublish ? { publishedAt: null, locale } : {};
  const populate = uid === 'api::slot.slot' ? ['open'] : [];
  return (
    (await strapi.db.query(uid).findOne({ where: { documentId, ...draft }, populate })) ?? undefined
  );
}

/** What the row will be; an open span that is only named by its id keeps what it had. */
function overlay(stored: Row | undefined, data: Row): Row {
  if (!stored) return data;
  const row: Record<string, unknown> = { ...stored, ...data };
  if (Array.isArray(data.open) && Array.isArray(stored.open)) {
    const spans = new Map((stored.open as readonly Row[]).map((span) => [String(span.id), span]));
    row.open = (data.open as readonly Row[]).map((span) => ({
      ...spans.get(String(span.id)),
      ...span,
    }));
  }
  return row;
}

/** Only what the write touches stops it: an old fault elsewhere is not this person's to mend now. */
const isAbout = (issue: Issue, data: Row): boolean => issue.fields.some((field) => field in data);

function refuse(strapi: Core.Strapi, issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const language = readerLanguage(strapi);
  const messages = issues.map((issue) => ({
    path: issue.path.split('.'),
    message: issue[language],
    name: 'ValidationError',
  }));
  const sentence = [...new Set(messages.map(({ message }) => message))].join(' ');
  throw new errors.ValidationError(sentence, { errors: messages });
}
