import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  changeInput,
  followedOffer,
  followInput,
  offerCheck,
  offerInput,
  offerStored,
  offerWeeks,
  replyInput,
  withdrawInput,
} from '../../../contracts/public-offers';
import type { DomainError } from '../../../domain/errors';
import { success, type Result } from '../../../domain/result';
import { RateLimit } from '../adapters/rate-limit';
import { changeOffer, followOffer, replyToQuestion, withdrawOffer } from '../services/follow-offer';
import { listOfferWeeks } from '../services/list-offer-weeks';
import { checkOffer, receiveOffer } from '../services/receive-offer';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';
import { tooOften } from './public-forms';
import { bodyOf } from './request-parts';

/** What employers send and follow. Nothing of it is kept by whoever asks. */
export const publicOffers = ({ strapi }: { strapi: Core.Strapi }) => {
  const often = {
    check: new RateLimit({ each: 120, all: 5_000 }),
    send: new RateLimit({ each: 20, all: 300 }),
    follow: new RateLimit({ each: 300, all: 10_000 }),
  };
  const on =
    <Schema extends z.ZodType, Value>(
      schema: Schema,
      limit: RateLimit,
      work: (input: z.infer<Schema>) => Promise<Result<Value, DomainError>>,
    ) =>
    (ctx: Context): Promise<void> =>
      publicly(strapi, ctx, async () => {
        const input = parse(schema, bodyOf(ctx));
        if (!input.ok) return answer(ctx, input);
        if (!limit.take(ctx.ip)) return tooOften(ctx);
        answer(ctx, await work(input.value));
      }).then(() => ctx.set('Cache-Control', 'no-store'));
  const followed = async (work: ReturnType<typeof followOffer>): ReturnType<typeof followOffer> => {
    const result = await work;
    return result.ok ? success(followedOffer.parse(result.value)) : result;
  };
  return {
    weeks: (ctx: Context) =>
      publicly(strapi, ctx, async () =>
        answer(ctx, success(offerWeeks.parse(await listOfferWeeks(strapi)))),
      ),
    check: on(offerCheck, often.check, async (answers) => {
      const checked = await checkOffer(strapi, answers);
      return checked.ok ? success({}) : checked;
    }),
    receive: on(offerInput, often.send, async (input) => {
      const stored = await receiveOffer(strapi, input);
      return stored.ok ? success(offerStored.parse(stored.value)) : stored;
    }),
    follow: on(followInput, often.follow, ({ token }) => followed(followOffer(strapi, token))),
    reply: on(replyInput, often.send, (input) => followed(replyToQuestion(strapi, input))),
    change: on(changeInput, often.send, (input) => followed(changeOffer(strapi, input))),
    withdraw: on(withdrawInput, often.send, ({ token }) => followed(withdrawOffer(strapi, token))),
  };
};
