import { z } from 'zod';
import { offerAnswers } from './public-offers';

/** Admin API of the offers that employers have made. Addresses are relative to `/placement-matching`. */

const version = z.number().int();
const words = (longest: number): z.ZodString => z.string().trim().min(1).max(longest);

/** POST /offers/:id/approve → a slot; what the coordinator has mended goes before what was answered. */
export const approveInput = z.strictObject({
  version,
  title: words(160),
  tasks: words(2_000),
  seats: z.number().int().min(1).max(50),
  /** An employer or a workplace that is known already; null makes a new one. */
  employer: z.string().max(64).nullable(),
  workplace: z.string().max(64).nullable(),
});
/** POST /offers/:id/ask: the employer answers by the link. */
export const askInput = z.strictObject({ version, question: words(1_000) });
/** POST /offers/:id/refuse: the employer reads the reason by the link. */
export const refuseInput = z.strictObject({ version, reason: words(1_000) });
/** POST /offers/:id/undo: the last decision, while nobody has built upon it. */
export const undoInput = z.strictObject({ version });

const known = z.object({ id: z.string(), name: z.string(), detail: z.string() });

/** GET /offers → those that wait, the most urgent first, then what was decided lately. */
export const reviewedOffer = z.object({
  id: z.string(),
  number: z.string(),
  state: z.enum(['received', 'asked', 'replied', 'approved', 'refused', 'withdrawn']),
  version,
  receivedOn: z.string(),
  answerBy: z.string(),
  recipient: z.string(),
  municipality: z.string(),
  field: z.string(),
  kinds: z.array(z.string()),
  answers: offerAnswers,
  question: z.string().nullable(),
  reply: z.string().nullable(),
  reason: z.string().nullable(),
  slot: z.string().nullable(),
  canUndo: z.boolean(),
  /** Who it may be: the same number, or the same name in the municipality. */
  employers: z.array(known),
  workplaces: z.array(known.extend({ employer: z.string().nullable() })),
});

export type ApproveInput = z.infer<typeof approveInput>;
export type AskInput = z.infer<typeof askInput>;
export type RefuseInput = z.infer<typeof refuseInput>;
export type ReviewedOffer = z.infer<typeof reviewedOffer>;
