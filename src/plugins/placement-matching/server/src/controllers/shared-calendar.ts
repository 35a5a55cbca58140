import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { calendarQuery } from '../../../contracts/calendar';
import { success } from '../../../domain/result';
import { listCalendarFilters } from '../services/list-calendar-filters';
import { readSharedCalendar } from '../services/read-shared-calendar';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';

export const sharedCalendar = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    const query = parse(calendarQuery, ctx.query);
    const language = languageOf(ctx);
    answer(
      ctx,
      query.ok ? await readSharedCalendar({ strapi, query: query.value, language }) : query,
    );
  },

  async filters(ctx: Context): Promise<void> {
    answer(ctx, success(await listCalendarFilters(strapi, languageOf(ctx))));
  },
});
