import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allocateInput, compareInput, useInput } from '../../../contracts/periods';
import { success } from '../../../domain/result';
import { allocatePeriod } from '../services/allocate-period';
import { comparePolicies } from '../services/compare-policies';
import { listFewWishes } from '../services/list-few-wishes';
import { listPeriods } from '../services/list-periods';
import { readPeriod } from '../services/read-period';
import { readResults } from '../services/read-results';
import { useRun } from '../services/use-run';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, idOf, partOf, queryOf, userIdOf } from './request-parts';

export const periods = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    answer(ctx, success(await listPeriods({ strapi, language: languageOf(ctx) })));
  },
  async read(ctx: Context): Promise<void> {
    answer(ctx, await readPeriod({ strapi, id: idOf(ctx), language: languageOf(ctx) }));
  },
  async allocate(ctx: Context): Promise<void> {
    const choice = parse(allocateInput, bodyOf(ctx));
    if (!choice.ok) return answer(ctx, choice);
    const input = { period: idOf(ctx), choice: choice.value, userId: userIdOf(ctx) };
    answer(ctx, await allocatePeriod(strapi, input), 202);
  },
  async compare(ctx: Context): Promise<void> {
    const choice = parse(compareInput, bodyOf(ctx));
    if (!choice.ok) return answer(ctx, choice);
    const input = { period: idOf(ctx), choice: choice.value, userId: userIdOf(ctx) };
    answer(ctx, await comparePolicies(strapi, input), 202);
  },
  async use(ctx: Context): Promise<void> {
    const input = parse(useInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const asked = { ...input.value, period: idOf(ctx), run: partOf(ctx, 'run') };
    answer(ctx, await useRun(strapi, asked));
  },
  async fewWishes(ctx: Context): Promise<void> {
    answer(ctx, await listFewWishes(strapi, idOf(ctx)));
  },
  async results(ctx: Context): Promise<void> {
    const run = queryOf(ctx, 'run');
    answer(ctx, await readResults({ strapi, period: idOf(ctx), run, language: languageOf(ctx) }));
  },
});
