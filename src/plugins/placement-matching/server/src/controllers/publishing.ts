import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publishInput, unpublishInput } from '../../../contracts/placements';
import { publishRun } from '../services/publish-run';
import { unpublishPeriod } from '../services/unpublish-period';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, idOf } from './request-parts';

export const publishing = ({ strapi }: { strapi: Core.Strapi }) => ({
  async publish(ctx: Context): Promise<void> {
    const input = parse(publishInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await publishRun(strapi, { ...input.value, period: idOf(ctx) }));
  },
  async unpublish(ctx: Context): Promise<void> {
    const input = parse(unpublishInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await unpublishPeriod(strapi, { ...input.value, period: idOf(ctx) }));
  },
});
