import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { success } from '../../../domain/result';
import { listPeriods } from '../services/list-periods';
import { readPeriod } from '../services/read-period';
import { answer, languageOf } from './errors-to-http';

export const periods = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    answer(ctx, success(await listPeriods({ strapi, language: languageOf(ctx) })));
  },
  async read(ctx: Context): Promise<void> {
    answer(ctx, await readPeriod({ strapi, id: idOf(ctx), language: languageOf(ctx) }));
  },
});

const idOf = (ctx: Context): string =>
  String((ctx as Context & { params: { id: string } }).params.id);
