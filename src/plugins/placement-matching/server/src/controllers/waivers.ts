import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { waiveInput } from '../../../contracts/waivers';
import { waiveConflict } from '../services/waive-conflict';
import { withdrawWaiver } from '../services/withdraw-waiver';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, editorOf, idOf } from './request-parts';

export const waivers = ({ strapi }: { strapi: Core.Strapi }) => ({
  async waive(ctx: Context): Promise<void> {
    const input = parse(waiveInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const asked = { ...input.value, editor: editorOf(ctx), language: languageOf(ctx) };
    answer(ctx, await waiveConflict(strapi, asked), 201);
  },
  async withdraw(ctx: Context): Promise<void> {
    answer(ctx, await withdrawWaiver(strapi, { id: idOf(ctx) }));
  },
});
