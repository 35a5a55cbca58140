import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { auditQuery } from '../../../contracts/audit';
import { success } from '../../../domain/result';
import { readTrail } from '../services/read-trail';
import { readCheck, runAudit } from '../services/run-audit';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { userIdOf } from './request-parts';

export const audit = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const query = parse(auditQuery, ctx.query);
    if (!query.ok) return answer(ctx, query);
    answer(ctx, success(await readTrail(strapi, query.value, languageOf(ctx))));
  },
  async check(ctx: Context): Promise<void> {
    answer(ctx, success(await readCheck(strapi, languageOf(ctx))));
  },
  async run(ctx: Context): Promise<void> {
    answer(ctx, await runAudit(strapi, { userId: userIdOf(ctx) }), 202);
  },
});
