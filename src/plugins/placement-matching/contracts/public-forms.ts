import { z } from 'zod';
import { CONTENT_LOCALES } from './public-addresses';

/** What visitors send: no account, no cookie; every answer says whether it was stored. */

const language = z.enum(CONTENT_LOCALES);
const line = (longest: number): z.ZodString => z.string().trim().max(longest);

/** GET /api/v1/form-keys → a key that a form is sent with once, some seconds to a day later. */
export const formKey = z.object({ key: z.string() });

/** POST /api/v1/feedback → FeedbackStored; 429 when one place answers too often. */
export const feedbackInput = z.strictObject({
  path: z
    .string()
    .max(255)
    .regex(/^\/(sv|en|ar|so|uk)(\/[\p{L}\p{N}_.%-]+)*$/u),
  language,
  answer: z.enum(['helped', 'did-not-help']),
});
export const feedbackStored = z.object({ ref: z.string() });

/** POST /api/v1/feedback/:ref: what was missing, once. */
export const feedbackText = z.strictObject({ text: line(500).min(1) });

/** POST /api/v1/enquiries → EnquiryStored; the same key again gets the same answer and stores nothing more. */
export const enquiryInput = z
  .strictObject({
    key: z.string().max(120),
    /** A contact point of `/api/v1/contact-points`. */
    to: z.string().regex(/^[a-z0-9]{1,40}$/),
    name: line(120).min(1),
    email: z.union([z.literal(''), z.email().max(160)]),
    telephone: line(30).regex(/^$|\d.*\d.*\d.*\d.*\d/),
    message: line(2_000).min(1),
    language,
  })
  .refine(({ email, telephone }) => email !== '' || telephone !== '', { path: ['email'] });
export const enquiryStored = z.object({
  number: z.string(),
  /** The day by which somebody answers. */
  answerBy: z.string(),
});

export type FeedbackInput = z.infer<typeof feedbackInput>;
export type EnquiryInput = z.infer<typeof enquiryInput>;
export type EnquiryStored = z.infer<typeof enquiryStored>;
