import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  holdInput,
  placeInput,
  releaseInput,
  slotChoicesQuery,
} from '../../../contracts/placements';
import { groupHoldInput } from '../../../contracts/group-holds';
import { success } from '../../../domain/result';
import { holdGroup } from '../services/hold-group';
import { holdSeats } from '../services/hold-seats';
import { listHolds } from '../services/list-holds';
import { listPlacements } from '../services/list-placements';
import { listSlotChoices } from '../services/list-slot-choices';
import { placeLearner } from '../services/place-learner';
import { releaseGroup } from '../services/release-group';
import { releaseHold } from '../services/release-hold';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, idOf } from './request-parts';

export const placements = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    answer(ctx, await listPlacements(strapi, { period: idOf(ctx) }));
  },
  async place(ctx: Context): Promise<void> {
    const input = parse(placeInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await placeLearner(strapi, input.value), 201);
  },
  async listSlotChoices(ctx: Context): Promise<void> {
    const query = parse(slotChoicesQuery, ctx.query);
    if (!query.ok) return answer(ctx, query);
    answer(ctx, success(await listSlotChoices(strapi, query.value)));
  },
  async listHolds(ctx: Context): Promise<void> {
    answer(ctx, success(await listHolds(strapi)));
  },
  async hold(ctx: Context): Promise<void> {
    const input = parse(holdInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await holdSeats(strapi, input.value), 201);
  },
  async release(ctx: Context): Promise<void> {
    const input = parse(releaseInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await releaseHold(strapi, { ...input.value, id: idOf(ctx) }));
  },
  async holdGroup(ctx: Context): Promise<void> {
    const input = parse(groupHoldInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await holdGroup(strapi, input.value), 201);
  },
  async releaseGroup(ctx: Context): Promise<void> {
    const input = parse(releaseInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await releaseGroup(strapi, { ...input.value, id: idOf(ctx) }));
  },
});
