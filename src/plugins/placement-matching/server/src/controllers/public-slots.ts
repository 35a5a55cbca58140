import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  overview,
  publicSlotDetail,
  slotList,
  slotQuery,
  slugPage,
  slugQuery,
} from '../../../contracts/public-slots';
import { readPublicOverview } from '../services/read-public-overview';
import { readPublicSlot } from '../services/read-public-slot';
import { listSlugs, searchSlots } from '../services/search-slots';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';
import { success } from '../../../domain/result';

/** Everything that leaves is read by its contract once more: a field that is not named there cannot. */
export const publicSlots = ({ strapi }: { strapi: Core.Strapi }) => ({
  search: (ctx: Context) =>
    publicly(strapi, ctx, async () => {
      const query = parse(slotQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const found = await searchSlots(strapi, query.value);
      answer(ctx, found.ok ? success(slotList.parse(found.value)) : found);
    }),
  slugs: (ctx: Context) =>
    publicly(strapi, ctx, async () => {
      const query = parse(slugQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      answer(ctx, success(slugPage.parse(await listSlugs(strapi, query.value.page))));
    }),
  one: (ctx: Context & { params: { slug: string } }) =>
    publicly(strapi, ctx, async () => {
      const found = await readPublicSlot(strapi, ctx.params.slug);
      answer(ctx, found.ok ? success(publicSlotDetail.parse(found.value)) : found);
    }),
  overview: (ctx: Context) =>
    publicly(strapi, ctx, async () =>
      answer(ctx, success(overview.parse(await readPublicOverview(strapi)))),
    ),
});
