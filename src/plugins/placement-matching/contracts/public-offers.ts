import { z } from 'zod';
import { CONTENT_LOCALES } from './public-addresses';

/** «Offer a place» on the site: no account; who holds the link follows the offer. Tokens travel in bodies, never in addresses of the API. */

const line = (longest: number): z.ZodString => z.string().trim().max(longest);
const needed = (longest: number): z.ZodString => line(longest).min(1);

/** What an employer answers; POST /api/v1/offers/check → 200, or 400 that names every field, and stores nothing. An empty text is no answer; nine of them must be there. */
export const offerAnswers = z.strictObject({
  workplace: needed(160),
  organisationNumber: line(20).regex(/^$|^\d{6}-?\d{4}$/),
  address: needed(160),
  /** A code of `/api/v1/overview`. */
  municipality: z.string().regex(/^\d{4}$/),
  tasks: needed(2_000),
  /** A slug of `/api/v1/overview`. */
  field: z.string().regex(/^[a-z0-9-]{1,80}$/),
  seats: z.number().int().min(1).max(50),
  weeks: z
    .array(z.string().regex(/^\d{4}-W\d{2}$/))
    .min(1)
    .max(80),
  /** Such as `8.00–15.00`. */
  hours: line(80),
  kinds: z
    .array(z.string().regex(/^[a-z0-9-]{1,32}$/))
    .min(1)
    .max(20),
  minGrade: z.number().int().min(1).max(12).nullable(),
  languages: line(120),
  name: needed(120),
  telephone: line(30).regex(/\d.*\d.*\d.*\d.*\d/),
  email: z.union([z.literal(''), z.email().max(160)]),
  role: line(80),
});

/** POST /api/v1/offers → OfferStored; the same key again gets the same answer and stores nothing more. */
export const offerInput = z.strictObject({
  key: z.string().max(120),
  answers: offerAnswers,
  language: z.enum(CONTENT_LOCALES),
});
export const offerStored = z.object({
  number: z.string(),
  /** Opens the offer's own page; it is stored nowhere. */
  token: z.string(),
  recipient: z.string(),
  answerBy: z.string(),
});

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** POST /api/v1/offers/follow → FollowedOffer; 404 when nobody has that link. */
export const followInput = z.strictObject({ token });
/** POST /api/v1/offers/reply: to the coordinator's question. */
export const replyInput = z.strictObject({ token, reply: needed(1_000) });
/** POST /api/v1/offers/change: until the offer is decided. */
export const changeInput = z.strictObject({ token, answers: offerAnswers });
/** POST /api/v1/offers/withdraw: until the offer is decided. */
export const withdrawInput = z.strictObject({ token });

export const followedOffer = z.object({
  number: z.string(),
  state: z.enum(['received', 'asked', 'replied', 'approved', 'published', 'refused', 'withdrawn']),
  recipient: z.string(),
  answerBy: z.string(),
  question: z.string().nullable(),
  reply: z.string().nullable(),
  reason: z.string().nullable(),
  /** The address word of the place when it is public. */
  slot: z.string().nullable(),
  answers: offerAnswers,
});

/** GET /api/v1/offer-weeks: in which weeks pupils of which schools are out; small groups are not told. */
export const offerWeeks = z.array(
  z.object({
    week: z.string(),
    learners: z.number().int(),
    schools: z.array(z.string()),
  }),
);

export type OfferAnswers = z.infer<typeof offerAnswers>;
export type OfferInput = z.infer<typeof offerInput>;
export type OfferStored = z.infer<typeof offerStored>;
export type FollowedOffer = z.infer<typeof followedOffer>;
export type OfferWeeks = z.infer<typeof offerWeeks>;
