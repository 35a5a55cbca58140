import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { failure } from '../../../domain/result';
import { PublicIndexUnavailable } from '../services/public-index';
import { answer } from './errors-to-http';

/** A public answer: kept for a while by whoever asks, and 503 when the database is away. */
export async function publicly(
  strapi: Core.Strapi,
  ctx: Context,
  respond: () => Promise<void>,
): Promise<void> {
  const inherited = inheritedName(ctx.querystring);
  if (inherited !== undefined) {
    const issues = [{ path: inherited, problem: 'unknown-field' }] as const;
    return answer(ctx, failure({ code: 'invalid', issues }));
  }
  try {
    await respond();
    if (ctx.status === 200) ctx.set('Cache-Control', 'public, max-age=30, stale-if-error=86400');
  } catch (error) {
    if (!(error instanceof PublicIndexUnavailable)) throw error;
    strapi.log.error(`public content: ${error.name}: ${error.message}`);
    ctx.status = 503;
    ctx.set('Retry-After', '5');
    ctx.body = {
      data: null,
      error: { status: 503, name: 'unavailable', message: 'Try again in a moment.', details: {} },
    };
  }
}

/** Names that every object has are thrown away before a contract sees them; they are refused as any other. */
const inheritedName = (query: string): string | undefined =>
  [...new URLSearchParams(query).keys()]
    .map((name) => name.split('[')[0] ?? '')
    .find((name) => name in Object.prototype);
