import type { Context, Next } from 'koa';
import type { DomainError } from '../../../domain/errors';
import { failure } from '../../../domain/result';
import { answer } from '../controllers/errors-to-http';

type Asked = { body?: unknown };

/**
 * What is changed has a version, and whoever changes it says which one was seen: `If-Match: "3"`, or `version` in the
 * body. Who says nothing is answered 428, who says an old one 412; neither changes anything.
 */
export const versioned =
  () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const request = ctx.request as Asked;
    const body = request.body ?? {};
    if (typeof body !== 'object' || Array.isArray(body)) return next();
    const { version } = body as { readonly version?: unknown };
    const header = ctx.get('if-match');
    if (header === '' && version === undefined) return answer(ctx, failure({ code: 'unseen' }));
    if (header !== '') {
      const seen = /^"(\d{1,9})"$/.exec(header)?.[1];
      if (seen === undefined || (version !== undefined && version !== Number(seen)))
        return answer(ctx, failure(malformed));
      request.body = { ...body, version: Number(seen) };
    }
    await next();
    const now = (ctx.body as { readonly data?: { readonly version?: unknown } } | null)?.data
      ?.version;
    if (typeof now === 'number') ctx.set('ETag', `"${now}"`);
  };

const malformed: DomainError = {
  code: 'invalid',
  issues: [{ path: 'If-Match', problem: 'wrong-form' }],
};
