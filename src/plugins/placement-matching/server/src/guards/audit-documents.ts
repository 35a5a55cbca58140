import type { Core } from '@strapi/strapi';
import type { AuditAction, AuditFacts } from '../../../domain/audit/audit-entry';
import { currentActor } from '../adapters/actor';
import { appendToTrail } from '../adapters/audit-trail';
import { API_TYPES } from '../api-types';
import { currentUseCase } from './inside-use-case';

const AUDITED: ReadonlySet<string> = new Set(Object.values(API_TYPES));

/** Their use cases tell more of them than a save does; one thing done is told once. */
const TOLD_BY_USE_CASES: ReadonlySet<string> = new Set([
  API_TYPES.enquiry,
  API_TYPES.eventRegistration,
  API_TYPES.offer,
]);

const ACTION: Readonly<Record<string, AuditAction>> = {
  create: 'record-created',
  clone: 'record-created',
  update: 'record-changed',
  publish: 'record-changed',
  unpublish: 'record-changed',
  discardDraft: 'record-changed',
  delete: 'record-deleted',
};

/**
 * Who saved, made and removed what in the content manager or by a script: the record and the names of the fields,
 * never what stood in them.
 */
export function auditDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const action = ACTION[ctx.action];
    if (!action || !AUDITED.has(ctx.uid)) return next();
    if (TOLD_BY_USE_CASES.has(ctx.uid) && currentUseCase()) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const write = ctx.params as Write;
      const fields = ctx.action === 'update' ? await changedFields(strapi, ctx.uid, write) : null;
      const result = await next();
      const record = (result as { documentId?: string } | null)?.documentId ?? write.documentId;
      if (record === undefined || fields?.length === 0) return result;
      const facts: AuditFacts = fields ? { fields } : { step: ctx.action };
      const kind = ctx.uid.slice(ctx.uid.indexOf('.') + 1);
      await appendToTrail(trx, {
        notes: [{ action, kind, record, facts }],
        ...{ actor: currentActor(strapi), now: new Date() },
      });
      return result;
    });
  });
}

type Write = {
  readonly documentId?: string;
  readonly locale?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** A form sends all its fields; those that stand as they stood are nothing to tell. */
async function changedFields(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale, data = {} }: Write,
): Promise<readonly string[]> {
  const type = uid as 'api::slot.slot';
  const where = { documentId, ...(locale ? { locale } : {}) };
  const attributes = strapi.contentType(type).attributes as Attributes;
  const parts = Object.keys(data).filter((field) => attributes[field]?.type === 'component');
  const populate = Object.fromEntries(parts.map((field) => [field, true]));
  const stored: Record<string, unknown> | null = await strapi.db
    .query(type)
    .findOne({ where, populate });
  return Object.keys(data)
    .filter((field) => {
      const attribute = attributes[field];
      if (!attribute || BY_STRAPI.has(field)) return false;
      const value = data[field];
      if (attribute.type === 'relation') return !isEmptyRelation(value);
      if (!stored || !(field in stored)) return true;
      if (attribute.type === 'component') return !areSameParts(data[field], stored[field]);
      return JSON.stringify(value ?? null) !== JSON.stringify(stored[field] ?? null);
    })
    .sort();
}

type Attributes = Readonly<Record<string, { readonly type: string } | undefined>>;
type Part = Readonly<Record<string, unknown>>;

/** A form sends the parts of a row each time, with the numbers of their rows or without; what is not stored with the part counts as changed. */
function areSameParts(sent: unknown, stored: unknown): boolean {
  const [now, before] = [partsOf(sent), partsOf(stored)];
  return (
    now.length === before.length &&
    now.every((part, at) =>
      Object.entries(part).every(
        ([field, value]) =>
          field === 'id' ||
          field.startsWith('__') ||
          JSON.stringify(value ?? null) === JSON.stringify(before[at]?.[field] ?? null),
      ),
    )
  );
}

const partsOf = (value: unknown): readonly Part[] =>
  Array.isArray(value) ? (value as Part[]) : value == null ? [] : [value as Part];

/** Who saved it last and which version it became: the entry itself says so. */
const BY_STRAPI: ReadonlySet<string> = new Set(['createdBy', 'updatedBy', 'version']);

/** The form's way to say that a relation is left as it is. */
function isEmptyRelation(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { connect, disconnect, set } = value as Record<string, readonly unknown[] | undefined>;
  return set === undefined && !connect?.length && !disconnect?.length;
}
