import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { createPublicSite } from '../site/app';
import { injectTransport } from '../site/content-api/inject';
import { readForm } from '../site/forms/read-form';
import type { SiteRequest, SiteResponse } from '../site/site-request';

/** The only place where Strapi meets the site: first in the stack, so a kept page costs nothing else. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const site = createPublicSite({
    appRoot: strapi.dirs.app.root,
    origin: String(strapi.config.get('server.absoluteUrl')),
    transport: injectTransport(() => strapi.server.app.callback()),
    report: (error) =>
      strapi.log.error(`public site: ${error instanceof Error ? error.message : ''}`),
  });
  for (const changed of ['public-index-changed', 'public-texts-changed']) {
    strapi.eventHub.on(`placement-matching.${changed}`, async () => site.forget());
  }

  return async (ctx: Context, next: Next): Promise<void> => {
    const answer = await site.answer(requestOf(ctx));
    if (answer) return send(ctx, answer);
    await next();
    const isPage =
      ctx.status === 404 && ctx.method === 'GET' && ctx.accepts('json', 'html') === 'html';
    if (isPage && !/^\/(admin|api|uploads)(\/|$)/.test(ctx.path))
      send(ctx, await site.missing(requestOf(ctx)));
  };
};

const requestOf = (ctx: Context): SiteRequest => ({
  method: ctx.method,
  path: ctx.path,
  host: ctx.hostname,
  query: ctx.querystring,
  acceptEncoding: ctx.get('accept-encoding'),
  acceptLanguage: ctx.get('accept-language'),
  ifNoneMatch: ctx.get('if-none-match'),
  isFromElsewhere: isFromElsewhere(ctx),
  address: ctx.ip,
  form: () => readForm(ctx.req),
});

/** Browsers say where a form stood; without a word of it there is nobody's cookie or login to misuse either. */
function isFromElsewhere(ctx: Context): boolean {
  const place = ctx.get('sec-fetch-site');
  if (place) return place !== 'same-origin' && place !== 'none';
  const origin = ctx.get('origin');
  return origin !== '' && (!URL.canParse(origin) || new URL(origin).host !== ctx.host);
}

function send(ctx: Context, answer: SiteResponse): void {
  ctx.status = answer.status;
  if (answer.status !== 304) ctx.body = answer.body;
  ctx.set(answer.headers);
}
