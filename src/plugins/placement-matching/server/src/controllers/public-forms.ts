import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  enquiryInput,
  enquiryStored,
  feedbackInput,
  feedbackStored,
  feedbackText,
  formKey,
} from '../../../contracts/public-forms';
import { success } from '../../../domain/result';
import { RateLimit } from '../adapters/rate-limit';
import { newFormKey } from '../services/form-key';
import { receiveEnquiry } from '../services/receive-enquiry';
import { completeFeedback, receiveFeedback } from '../services/receive-feedback';
import { answer } from './errors-to-http';
import { parse } from './parse';
import { publicly } from './publicly';

type Params = { readonly ref: string };
type Asked = Context & { readonly request: { readonly body?: unknown } };

export const publicForms = ({ strapi }: { strapi: Core.Strapi }) => {
  const often = {
    feedback: new RateLimit({ each: 30, all: 2_000 }),
    enquiry: new RateLimit({ each: 20, all: 300 }),
  };
  const received = async (ctx: Context, respond: () => Promise<void>): Promise<void> => {
    await publicly(strapi, ctx, respond);
    ctx.set('Cache-Control', 'no-store');
  };
  return {
    key: (ctx: Asked) =>
      received(ctx, async () => answer(ctx, success(formKey.parse({ key: newFormKey(strapi) })))),
    feedback: (ctx: Asked) =>
      received(ctx, async () => {
        const input = parse(feedbackInput, ctx.request.body);
        if (!input.ok) return answer(ctx, input);
        if (!often.feedback.take(ctx.ip)) return tooOften(ctx);
        const stored = await receiveFeedback(strapi, input.value);
        if (!stored.ok) return answer(ctx, stored);
        answer(ctx, success(feedbackStored.parse(stored.value)), 201);
      }),
    feedbackText: (ctx: Asked & { readonly params: Params }) =>
      received(ctx, async () => {
        const input = parse(feedbackText, ctx.request.body);
        if (!input.ok) return answer(ctx, input);
        if (!often.feedback.take(ctx.ip)) return tooOften(ctx);
        answer(ctx, await completeFeedback(strapi, { ref: ctx.params.ref, ...input.value }));
      }),
    enquiry: (ctx: Asked) =>
      received(ctx, async () => {
        const input = parse(enquiryInput, ctx.request.body);
        if (!input.ok) return answer(ctx, input);
        if (!often.enquiry.take(ctx.ip)) return tooOften(ctx);
        const stored = await receiveEnquiry(strapi, input.value);
        answer(ctx, stored.ok ? success(enquiryStored.parse(stored.value)) : stored, 201);
      }),
  };
};

export function tooOften(ctx: Context): void {
  ctx.status = 429;
  ctx.set('Retry-After', '3600');
  const message = 'Too many answers in a short time. Nothing was stored.';
  ctx.body = { data: null, error: { status: 429, name: 'too-often', message, details: {} } };
}
