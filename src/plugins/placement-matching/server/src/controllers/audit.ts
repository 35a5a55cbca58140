import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { auditQuery, EVIDENCE_FILES, evidenceQuery } from '../../../contracts/audit';
import { failure, success } from '../../../domain/result';
import { exportRun } from '../services/export-run';
import { listRuns } from '../services/list-runs';
import { readTrail } from '../services/read-trail';
import { readCheck, runAudit } from '../services/run-audit';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { idOf, partOf, userIdOf } from './request-parts';

export const audit = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const query = parse(auditQuery, ctx.query);
    if (!query.ok) return answer(ctx, query);
    answer(ctx, success(await readTrail(strapi, query.value, languageOf(ctx))));
  },
  async check(ctx: Context): Promise<void> {
    answer(ctx, success(await readCheck(strapi, languageOf(ctx))));
  },
  async runs(ctx: Context): Promise<void> {
    const query = parse(evidenceQuery, ctx.query);
    answer(ctx, query.ok ? success(await listRuns(strapi, query.value)) : query);
  },
  async file(ctx: Context): Promise<void> {
    const file = EVIDENCE_FILES.find((one) => one === partOf(ctx, 'file'));
    if (!file) return answer(ctx, failure({ code: 'not-found', what: 'run', id: idOf(ctx) }));
    const found = await exportRun(strapi, { run: idOf(ctx), file });
    if (!found.ok) return answer(ctx, found);
    ctx.attachment(`${file}.json`);
    ctx.body = found.value;
  },
  async run(ctx: Context): Promise<void> {
    answer(ctx, await runAudit(strapi, { userId: userIdOf(ctx) }), 202);
  },
});
