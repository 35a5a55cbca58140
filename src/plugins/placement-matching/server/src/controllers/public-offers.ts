import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  changeInput,
  followedOffer,
  followInput,
  offerAnswers,
  offerInput,
  offerStored,
  offerWeeks,
  replyInput,
  withdrawInput,
} from '../../../contracts/public-offers';
import type { DomainError } from '../../../domain/errors';
import { draftFaults } from '../../../domain/offers/offer-faults';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
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
    check: (ctx: Context) =>
      publicly(strapi, ctx, async () => {
        if (!often.check.take(ctx.ip)) return tooOften(ctx);
        const answers = parse(offerAnswers, bodyOf(ctx));
        if (!answers.ok) return answer(ctx, withDraftFaults(answers, bodyOf(ctx)));
        const checked = await checkOffer(strapi, answers.value);
        answer(ctx, checked.ok ? success({}) : checked);
      }).then(() => ctx.set('Cache-Control', 'no-store')),
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

/** A form is mended once: what the contract refuses and what the domain refuses are told together. */
function withDraftFaults<Value>(
  refused: Result<Value, DomainError>,
  body: unknown,
): Result<Value, DomainError> {
  if (refused.ok || refused.error.code !== 'invalid') return refused;
  const { issues } = refused.error;
  const more = draftFaults(body, systemClock.today()).filter(
    ({ path }) => !issues.some((issue) => issue.path === path),
  );
  return failure({ code: 'invalid', issues: [...issues, ...more] });
}
