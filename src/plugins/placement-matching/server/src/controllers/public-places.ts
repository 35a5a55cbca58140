import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { calendarQuery, calendarYear } from '../../../contracts/public-calendar';
import {
  departmentDetail,
  formDetail,
  placeDetail,
  publicPlace,
} from '../../../contracts/public-places';
import { publicResult, resultHead } from '../../../contracts/public-results';
import type { DomainError } from '../../../domain/errors';
import { success, type Result } from '../../../domain/result';
import { readPublicCalendar } from '../services/read-public-calendar';
import {
  listPublicPlaces,
  readPublicDepartment,
  readPublicForm,
  readPublicPlace,
} from '../services/read-public-places';
import { listResults, readResult } from '../services/read-public-results';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';

type Params = {
  readonly slug: string;
  readonly department: string;
  readonly code: string;
  readonly period: string;
};
type Asked = Context & { readonly params: Params };

/** Everything that leaves is read by its contract once more: a field that is not named there cannot. */
export const publicPlaces = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async <Value>(
    ctx: Asked,
    contract: z.ZodType,
    find: () => Promise<Result<Value, DomainError>>,
  ): Promise<void> =>
    publicly(strapi, ctx, async () => {
      const query = parse(z.strictObject({}), ctx.query);
      if (!query.ok) return answer(ctx, query);
      const found = await find();
      answer(ctx, found.ok ? success(contract.parse(found.value)) : found);
    });
  return {
    places: (ctx: Asked) =>
      read(ctx, z.array(publicPlace), async () => success(await listPublicPlaces(strapi))),
    place: (ctx: Asked) => read(ctx, placeDetail, () => readPublicPlace(strapi, ctx.params.slug)),
    department: (ctx: Asked) =>
      read(ctx, departmentDetail, () =>
        readPublicDepartment(strapi, {
          place: ctx.params.slug,
          department: ctx.params.department,
        }),
      ),
    form: (ctx: Asked) => read(ctx, formDetail, () => readPublicForm(strapi, ctx.params.code)),
    calendar: (ctx: Asked) =>
      publicly(strapi, ctx, async () => {
        const query = parse(calendarQuery, ctx.query);
        if (!query.ok) return answer(ctx, query);
        answer(ctx, success(calendarYear.parse(await readPublicCalendar(strapi, query.value))));
      }),
    results: (ctx: Asked) =>
      read(ctx, z.array(resultHead), async () => success(await listResults(strapi))),
    result: (ctx: Asked) => read(ctx, publicResult, () => readResult(strapi, ctx.params.period)),
  };
};
