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
  const stored = (await strapi.db.query(type).findOne({ where })) as Record<string, unknown> | null;
  const { attributes } = strapi.contentType(type);
  return Object.keys(data)
    .filter((field) => {
      const attribute = (attributes as Record<string, { readonly type: string }>)[field];
      if (!attribute || BY_STRAPI.has(field)) return false;
      const value = data[field];
      if (attribute.type === 'relation') return !isEmptyRelation(value);
      if (!stored || !(field in stored)) return true;
      return JSON.stringify(value ?? null) !== JSON.stringify(stored[field] ?? null);
    })
    .sort();
}

/** Who saved it last and which version it became: the entry itself says so. */
const BY_STRAPI: ReadonlySet<string> = new Set(['createdBy', 'updatedBy', 'version']);

/** The form's way to say that a relation is left as it is. */
function isEmptyRelation(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { connect, disconnect, set } = value as Record<string, readonly unknown[] | undefined>;
  return set === undefined && !connect?.length && !disconnect?.length;
}
