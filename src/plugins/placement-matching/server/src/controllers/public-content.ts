import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { TextKind } from '../../../contracts/public-addresses';
import {
  ambassador,
  contactPoint,
  contactQuery,
  eventQuery,
  guideQuery,
  listOf,
  pageQuery,
  plainQuery,
  redirectAnswer,
  redirectQuery,
  siteSettings,
  textQuery,
} from '../../../contracts/public-content';
import { success } from '../../../domain/result';
import { KINDS } from '../public-content/text-kinds';
import { findContacts, listAmbassadors, readSiteSettings } from '../services/read-contact-points';
import {
  listTexts,
  readRedirect,
  readText,
  type TextListQuery,
} from '../services/read-public-texts';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';

type Handler = (ctx: Context & { params: { slug?: string } }) => Promise<void>;

/** Everything that leaves is read by its contract: a field of a row that is not named there cannot. */
export const publicContent = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): Readonly<Record<string, Handler>> => ({
  guides: listing(strapi, 'guide', guideQuery),
  guide: one(strapi, 'guide'),
  articles: listing(strapi, 'article', plainQuery),
  article: one(strapi, 'article'),
  events: listing(strapi, 'event', eventQuery),
  event: one(strapi, 'event'),
  projects: listing(strapi, 'project', plainQuery),
  project: one(strapi, 'project'),
  pages: listing(strapi, 'page', pageQuery),
  page: one(strapi, 'page'),
  contactPoints: (ctx) =>
    publicly(strapi, ctx, async () => {
      const query = parse(contactQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const found = await findContacts(strapi, query.value);
      answer(ctx, success(z.array(contactPoint).parse(found)));
    }),
  ambassadors: (ctx) =>
    publicly(strapi, ctx, async () => {
      const query = parse(textQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const found = await listAmbassadors(strapi, query.value.locale);
      answer(ctx, success(z.array(ambassador).parse(found)));
    }),
  site: (ctx) =>
    publicly(strapi, ctx, async () => {
      const query = parse(textQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const settings = await readSiteSettings(strapi, query.value.locale);
      answer(ctx, success(siteSettings.parse(settings)));
    }),
  redirects: (ctx) =>
    publicly(strapi, ctx, async () => {
      const query = parse(redirectQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const found = await readRedirect(strapi, query.value.from);
      answer(ctx, found.ok ? success(redirectAnswer.parse(found.value)) : found);
    }),
});

function listing(strapi: Core.Strapi, kind: TextKind, schema: z.ZodType<TextListQuery>): Handler {
  const contract = listOf(KINDS[kind].summary);
  return (ctx) =>
    publicly(strapi, ctx, async () => {
      const query = parse(schema, ctx.query);
      if (!query.ok) return answer(ctx, query);
      answer(ctx, success(contract.parse(await listTexts(strapi, kind, query.value))));
    });
}

function one(strapi: Core.Strapi, kind: TextKind): Handler {
  const { detail } = KINDS[kind];
  return (ctx) =>
    publicly(strapi, ctx, async () => {
      const query = parse(textQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const asked = { slug: ctx.params.slug ?? '', locale: query.value.locale };
      const found = await readText(strapi, kind, asked);
      answer(ctx, found.ok ? success(detail.parse(found.value)) : found);
    });
}
