import type { Context } from 'koa';
import type { DomainError } from '../../../domain/errors';
import type { Result } from '../../../domain/result';
import { sentenceOf, type Language } from '../messages/errors';
import { issueSentence } from '../messages/invalid-input';

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
  unseen: 428,
  'other-request': 422,
  blocked: 409,
  'not-waivable': 409,
  'not-verified': 409,
  'gap-not-accepted': 409,
  'edit-impossible': 409,
  'move-refused': 409,
  'policy-refused': 409,
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
  const language = languageOf(ctx);
  ctx.status = status;
  ctx.body = {
    data: null,
    error: {
      status,
      name: result.error.code,
      message: sentenceOf(result.error, language),
      details: detailsOf(result.error, language),
    },
  };
}

/** The facts behind the sentence; what is wrong with each field is said in words, for it is shown beside the field. */
function detailsOf(error: DomainError, language: Language): object {
  if (error.code !== 'invalid') return error;
  const issues = error.issues.map((issue) => ({
    path: issue.path,
    problem: issue.problem,
    message: issueSentence(issue, language),
  }));
  return { code: error.code, issues };
}

/** The signed-in person's language in the admin, else the browser's, else Swedish. */
export function languageOf(ctx: Context): Language {
  const preferred = (ctx.state as { user?: { preferedLanguage?: string | null } }).user
    ?.preferedLanguage;
  if (preferred) return preferred === 'sv' ? 'sv' : 'en';
  return ctx.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv';
}
