import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readExplanation } from '../services/read-explanation';
import { answer, languageOf } from './errors-to-http';
import { idOf, partOf, queryOf } from './request-parts';

export const explanations = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    const run = queryOf(ctx, 'run');
    const asked = { period: idOf(ctx), run, learner: partOf(ctx, 'learner') };
    answer(ctx, await readExplanation(strapi, { ...asked, language: languageOf(ctx) }));
  },
});
