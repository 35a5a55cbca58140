import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { setupInput } from '../../../contracts/setup';
import { success } from '../../../domain/result';
import { readSetup } from '../services/read-setup';
import { setUpRegion } from '../services/set-up-region';
import { answer } from './errors-to-http';
import { parse } from './parse';

export const setup = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    answer(ctx, success(await readSetup(strapi)));
  },
  async run(ctx: Context): Promise<void> {
    const { body } = ctx.request as Context['request'] & { readonly body?: unknown };
    const input = parse(setupInput, body);
    answer(ctx, input.ok ? await setUpRegion({ strapi }, input.value) : input, 201);
  },
});
