import { z } from 'zod';
import { CONTENT_LOCALES } from './public-addresses';

/** Signing up for an event: no account; who holds the link can cancel. */

const line = (longest: number): z.ZodString => z.string().trim().max(longest);
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** POST /api/v1/sign-ups → SignedUp; the same key again gets the same answer and stores nothing more. */
export const signUpInput = z.strictObject({
  key: z.string().max(120),
  /** An address word of `/api/v1/events`. */
  event: z.string().min(1).max(120),
  name: line(120).min(1),
  organisation: line(160),
  email: z.email().max(160),
  language: z.enum(CONTENT_LOCALES),
});
/** POST /api/v1/sign-ups/follow and /api/v1/sign-ups/cancel */
export const signUpToken = z.strictObject({ token });

export const signedUp = z.object({
  number: z.string(),
  token: z.string(),
  state: z.enum(['signed-up', 'in-queue', 'cancelled']),
  /** The place in the queue, from 1. */
  place: z.number().int().nullable(),
  event: z.string(),
  removeOn: z.string(),
});

export type SignUpInput = z.infer<typeof signUpInput>;
export type SignedUp = z.infer<typeof signedUp>;
