import type { Context } from 'koa';
import type { z } from 'zod';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { sentenceOf, type Language } from '../messages/errors';

const STATUS: Readonly<Record<DomainError['code'], number>> = {
  'not-found': 404,
  gone: 410,
  invalid: 400,
  'not-in-period': 409,
  'not-eligible': 409,
  taken: 409,
  'slot-closed': 409,
  'wrong-state': 409,
  stale: 412,
  blocked: 409,
  'not-verified': 409,
  'gap-not-accepted': 409,
  busy: 409,
  'in-use': 409,
  'faulty-rows': 409,
  'file-gone': 410,
  'unreadable-file': 400,
};

/** The one place where a domain error gets a status: `{ data }`, or `{ error: { status, name, message, details } }`. */
export function answer<Value>(
  ctx: Context,
  result: Result<Value, DomainError>,
  okStatus = 200,
): void {
  if (result.ok) {
    ctx.status = okStatus;
    ctx.body = { data: result.value };
    return;
  }
  const status = STATUS[result.error.code];
  ctx.status = status;
  ctx.body = {
    data: null,
    error: {
      status,
      name: result.error.code,
      message: sentenceOf(result.error, languageOf(ctx)),
      details: result.error,
    },
  };
}

/** The signed-in person's language in the admin, else the browser's, else Swedish. */
export function languageOf(ctx: Context): Language {
  const preferred = (ctx.state as { user?: { preferedLanguage?: string | null } }).user
    ?.preferedLanguage;
  if (preferred) return preferred === 'sv' ? 'sv' : 'en';
  return ctx.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv';
}

/** Reads an untrusted body or query by its contract. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.infer<Schema>, DomainError> {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) {
    const path = pathOfNul(parsed.data);
    if (path === undefined) return success(parsed.data);
    return failure({ code: 'invalid', issues: [{ path, message: 'U+0000' }] });
  }
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  return failure({ code: 'invalid', issues });
}

/** Where a text holds U+0000, which Postgres can neither store nor compare. */
function pathOfNul(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? '' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const path = pathOfNul(part);
    if (path !== undefined) return path === '' ? key : `${key}.${path}`;
  }
  return undefined;
}
