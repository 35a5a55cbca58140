import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findConflicts } from '../services/find-conflicts';
import { answer, languageOf } from './errors-to-http';
import { queryOf } from './request-parts';

export const conflicts = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const scope = { period: queryOf(ctx, 'period'), run: queryOf(ctx, 'run') };
    answer(ctx, await findConflicts({ strapi, ...scope, language: languageOf(ctx) }));
  },
});
