import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { changeRequest, placementChangeInput, refillsInput } from '../../../contracts/follow-up';
import { changePublished, previewChange } from '../services/change-published';
import { listPlacesFor } from '../services/list-places-for';
import { readFollowUp } from '../services/read-follow-up';
import { refillSeats } from '../services/refill-seats';
import { undoPlacementChange } from '../services/undo-placement-change';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, editorOf, idOf } from './request-parts';

export const followUp = ({ strapi }: { strapi: Core.Strapi }) => {
  const asked = (ctx: Context) => ({
    ...{ period: idOf(ctx), editor: editorOf(ctx), language: languageOf(ctx) },
  });
  return {
    async read(ctx: Context): Promise<void> {
      answer(ctx, await readFollowUp({ strapi, period: idOf(ctx), language: languageOf(ctx) }));
    },
    async preview(ctx: Context): Promise<void> {
      const change = parse(placementChangeInput, bodyOf(ctx));
      if (!change.ok) return answer(ctx, change);
      answer(ctx, await previewChange(strapi, { ...asked(ctx), change: change.value }));
    },
    async change(ctx: Context): Promise<void> {
      const input = parse(changeRequest, bodyOf(ctx));
      if (!input.ok) return answer(ctx, input);
      answer(ctx, await changePublished(strapi, { ...asked(ctx), ...input.value }));
    },
    async refill(ctx: Context): Promise<void> {
      const input = parse(refillsInput, bodyOf(ctx));
      if (!input.ok) return answer(ctx, input);
      answer(ctx, await refillSeats(strapi, { ...asked(ctx), ...input.value }));
    },
    async places(ctx: Context): Promise<void> {
      answer(ctx, await listPlacesFor(strapi, { placement: idOf(ctx) }));
    },
    async undo(ctx: Context): Promise<void> {
      answer(ctx, await undoPlacementChange(strapi, { id: idOf(ctx) }));
    },
  };
};
