import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { createPublicSite } from '../site/app';
import { injectTransport } from '../site/content-api/inject';
import { readForm } from '../site/forms/read-form';
import { KeptAnswers } from '../site/kept-answers';
import type { SiteRequest } from '../site/site-request';
import { writeAnswer, writtenAnswer, type WrittenAnswer } from '../site/write-answer';

/** The only place where Strapi meets the site: first in the stack, and what is kept is written before the stack. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const site = createPublicSite({
    appRoot: strapi.dirs.app.root,
    origin: String(strapi.config.get('server.absoluteUrl')),
    transport: injectTransport(() => strapi.server.app.callback()),
    report: (error) =>
      strapi.log.error(`public site: ${error instanceof Error ? error.message : ''}`),
  });
  const kept = new KeptAnswers();
  // At a change of slots too: the page of a slot that is taken down goes before the index of all of them is made anew.
  for (const changed of ['slots-changed', 'public-index-changed', 'public-texts-changed']) {
    strapi.eventHub.on(`placement-matching.${changed}`, async () => {
      site.forget();
      kept.forget();
    });
  }
  answerFirst(strapi.server.httpServer, kept);

  return async (ctx: Context, next: Next): Promise<void> => {
    const keep = kept.keeping(ctx.req);
    const answer = await site.answer(requestOf(ctx));
    if (answer) return send(ctx, keep(answer));
    await next();
    const isPage =
      ctx.status === 404 && ctx.method === 'GET' && ctx.accepts('json', 'html') === 'html';
    if (isPage && !/^\/(admin|api|uploads)(\/|$)/.test(ctx.path))
      send(ctx, writtenAnswer(await site.missing(requestOf(ctx))));
  };
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Koa and Strapi's own steps before the first middleware take ten times as long as the answer itself. */
function answerFirst(server: Core.Strapi['server']['httpServer'], kept: KeptAnswers): void {
  const [others] = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const answer = kept.find(request);
    if (answer) writeAnswer(request, response, answer);
    else others?.(request, response);
  });
}

const requestOf = (ctx: Context): SiteRequest => ({
  method: ctx.method,
  path: ctx.path,
  host: ctx.hostname,
  query: ctx.querystring,
  acceptEncoding: ctx.get('accept-encoding'),
  acceptLanguage: ctx.get('accept-language'),
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

/** Written as a kept answer is, so that no reader can tell the two apart. */
function send(ctx: Context, answer: WrittenAnswer): void {
  ctx.respond = false;
  writeAnswer(ctx.req, ctx.res, answer);
}
