import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { searchAnswer, searchQuery } from '../../../contracts/public-search';
import { success } from '../../../domain/result';
import { searchEverything } from '../services/search-everything';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';

export const publicSearch = ({ strapi }: { strapi: Core.Strapi }) => ({
  all: (ctx: Context): Promise<void> =>
    publicly(strapi, ctx, async () => {
      const query = parse(searchQuery, ctx.query);
      if (!query.ok) return answer(ctx, query);
      const found = await searchEverything(strapi, query.value);
      answer(ctx, found.ok ? success(searchAnswer.parse(found.value)) : found);
    }),
});
