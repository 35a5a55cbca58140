import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { approveInput, askInput, refuseInput, undoInput } from '../../../contracts/offers';
import { success } from '../../../domain/result';
import { approveOffer } from '../services/approve-offer';
import { askEmployer, refuseOffer } from '../services/decide-offer';
import { listReviewedOffers } from '../services/list-offers';
import { undoOffer } from '../services/undo-offer';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, idOf } from './request-parts';

export const offers = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    answer(ctx, success(await listReviewedOffers(strapi, languageOf(ctx))));
  },
  async approve(ctx: Context): Promise<void> {
    const input = parse(approveInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await approveOffer(strapi, { id: idOf(ctx), ...input.value }));
  },
  async ask(ctx: Context): Promise<void> {
    const input = parse(askInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await askEmployer(strapi, { id: idOf(ctx), ...input.value }));
  },
  async refuse(ctx: Context): Promise<void> {
    const input = parse(refuseInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await refuseOffer(strapi, { id: idOf(ctx), ...input.value }));
  },
  async undo(ctx: Context): Promise<void> {
    const input = parse(undoInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await undoOffer(strapi, { id: idOf(ctx), ...input.value }));
  },
});
