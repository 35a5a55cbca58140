import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { effectInput, movesInput, ownerQuestion, planningQuery } from '../../../contracts/planning';
import { askOwner } from '../services/ask-owner';
import { movePeriods } from '../services/move-periods';
import { readPlanning } from '../services/read-planning';
import { suggestMoves } from '../services/suggest-moves';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, senderOf } from './request-parts';

export const planning = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    const query = parse(planningQuery, ctx.query);
    if (!query.ok) return answer(ctx, query);
    answer(ctx, await readPlanning({ strapi, query: query.value, language: languageOf(ctx) }));
  },

  async effect(ctx: Context): Promise<void> {
    const input = parse(effectInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const { moves, ...query } = input.value;
    answer(ctx, await readPlanning({ strapi, query, moves, language: languageOf(ctx) }));
  },

  async suggest(ctx: Context): Promise<void> {
    const query = parse(planningQuery, ctx.query);
    answer(ctx, query.ok ? await suggestMoves({ strapi, query: query.value }) : query);
  },

  async move(ctx: Context): Promise<void> {
    const input = parse(movesInput, bodyOf(ctx));
    answer(ctx, input.ok ? await movePeriods({ strapi, ...input.value }) : input);
  },

  async ask(ctx: Context): Promise<void> {
    const input = parse(ownerQuestion, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const from = { asker: senderOf(ctx), language: languageOf(ctx) };
    answer(ctx, await askOwner(strapi, { ...input.value, ...from }), 201);
  },
});
