import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ledgerQuery } from '../../../contracts/ledger';
import { success } from '../../../domain/result';
import { readLedger } from '../services/read-ledger';
import { answer } from './errors-to-http';
import { parse } from './parse';

export const ledger = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    const query = parse(ledgerQuery, ctx.query);
    if (!query.ok) return answer(ctx, query);
    answer(ctx, success(await readLedger(strapi, query.value)));
  },
});
