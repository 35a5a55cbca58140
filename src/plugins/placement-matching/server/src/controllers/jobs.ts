import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Job } from '../../../contracts/periods';
import type { ActionUid } from '../actions';
import { cancelJob } from '../services/cancel-job';
import { readJob } from '../services/read-job';
import { answer, languageOf } from './errors-to-http';
import { forbid, idOf } from './request-parts';

/** Who may start a kind of work may stop it. */
const ACTION_OF: Readonly<Record<Job['kind'], ActionUid>> = {
  import: 'imports.run',
  allocation: 'periods.allocate',
  publish: 'periods.publish',
  audit: 'audit.read',
};

export const jobs = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    answer(ctx, await readJob({ strapi, id: idOf(ctx), language: languageOf(ctx) }));
  },
  async cancel(ctx: Context): Promise<void> {
    const input = { strapi, id: idOf(ctx), language: languageOf(ctx) };
    const found = await readJob(input);
    if (!found.ok) return answer(ctx, found);
    const { userAbility } = ctx.state as { userAbility: { can: (action: string) => boolean } };
    if (!userAbility.can(`plugin::placement-matching.${ACTION_OF[found.value.kind]}`))
      return forbid(ctx);
    answer(ctx, await cancelJob(input));
  },
});
