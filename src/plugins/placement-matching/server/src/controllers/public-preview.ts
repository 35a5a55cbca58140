import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { previewOf, previewQuery } from '../../../contracts/public-preview';
import { failure } from '../../../domain/result';
import { readPreview } from '../services/read-preview';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';

type Params = { readonly kind: string; readonly id: string };

/** Never kept and never found by a search engine, whatever it answers. */
export const publicPreview = ({ strapi }: { strapi: Core.Strapi }) => ({
  one: async (ctx: Context & { params: Params }): Promise<void> => {
    await publicly(strapi, ctx, async () => {
      const named = previewOf(`/preview/${ctx.params.kind}/${ctx.params.id}`);
      const query = parse(previewQuery, ctx.query);
      // A link that has been tampered with is no link: what was wrong with it is nobody's business.
      if (!named || !query.ok) {
        return answer(ctx, failure({ code: 'not-found', what: 'preview', id: '' }));
      }
      answer(ctx, await readPreview(strapi, { ...named, query: query.value }));
    });
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex');
  },
});
