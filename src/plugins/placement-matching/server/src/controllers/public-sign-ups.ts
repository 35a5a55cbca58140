import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  signedUp,
  signUpInput,
  signUpToken,
  type SignedUp,
} from '../../../contracts/public-sign-ups';
import type { DomainError } from '../../../domain/errors';
import { success, type Result } from '../../../domain/result';
import { RateLimit } from '../adapters/rate-limit';
import { cancelSignUp, followSignUp, signUp } from '../services/sign-up';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { tooOften } from './public-forms';
import { publicly } from './publicly';
import { bodyOf } from './request-parts';

/** Signing up for events, looking at it by its link, and taking it back. */
export const publicSignUps = ({ strapi }: { strapi: Core.Strapi }) => {
  const often = {
    send: new RateLimit({ each: 30, all: 1_000 }),
    follow: new RateLimit({ each: 300, all: 10_000 }),
  };
  const on =
    <Schema extends z.ZodType>(
      schema: Schema,
      limit: RateLimit,
      work: (input: z.infer<Schema>) => Promise<Result<SignedUp, DomainError>>,
    ) =>
    (ctx: Context): Promise<void> =>
      publicly(strapi, ctx, async () => {
        const input = parse(schema, bodyOf(ctx));
        if (!input.ok) return answer(ctx, input);
        if (!limit.take(ctx.ip)) return tooOften(ctx);
        const done = await work(input.value);
        answer(ctx, done.ok ? success(signedUp.parse(done.value)) : done);
      }).then(() => ctx.set('Cache-Control', 'no-store'));
  return {
    send: on(signUpInput, often.send, (input) => signUp(strapi, input)),
    follow: on(signUpToken, often.follow, ({ token }) => followSignUp(strapi, token)),
    cancel: on(signUpToken, often.send, ({ token }) => cancelSignUp(strapi, token)),
  };
};
