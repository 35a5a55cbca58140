import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publishInput, unpublishInput } from '../../../contracts/placements';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { findBlockingConflicts } from '../services/find-conflicts';
import { publishRun } from '../services/publish-run';
import { unpublishPeriod } from '../services/unpublish-period';
import { answer, parse } from './errors-to-http';
import { bodyOf, idOf } from './request-parts';

export const publishing = ({ strapi }: { strapi: Core.Strapi }) => ({
  async publish(ctx: Context): Promise<void> {
    const input = parse(publishInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const period = idOf(ctx);
    const { run } = input.value;
    const blockingConflicts = async ({ trx }: UnitOfWork): Promise<number> =>
      (await findBlockingConflicts({ strapi, db: trx }, { period, run })).length;
    answer(ctx, await publishRun(strapi, { ...input.value, period, blockingConflicts }));
  },
  async unpublish(ctx: Context): Promise<void> {
    const input = parse(unpublishInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    answer(ctx, await unpublishPeriod(strapi, { ...input.value, period: idOf(ctx) }));
  },
});
