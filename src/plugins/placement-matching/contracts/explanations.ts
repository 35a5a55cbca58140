import { z } from 'zod';

/** Why a learner has the place it has, in words for two readers. Addresses are relative to `/placement-matching`. */

export const WISH_CODES = [
  'seat-full-fewer',
  'seat-full-worse',
  'lottery',
  'priority',
  'supervisor-full',
  'workplace-full',
  'quota-full',
  'closed',
  'not-eligible',
  'reserved',
  'locked',
  'unknown',
] as const;

/** One learner who would move; a null place is none, a null rank a place that is no wish. */
export const chainMoveView = z.object({
  learner: z.string(),
  name: z.string(),
  from: z.string().nullable(),
  fromTitle: z.string().nullable(),
  fromRank: z.number().int().nullable(),
  to: z.string().nullable(),
  toTitle: z.string().nullable(),
  toRank: z.number().int().nullable(),
  change: z.enum(['better', 'worse', 'same']),
});

const wishView = z.object({
  position: z.number().int(),
  slot: z.string(),
  title: z.string(),
  /** Added for the learner after the own wishes. */
  isAutomatic: z.boolean(),
  metres: z.number().nullable(),
  code: z.enum(WISH_CODES),
  sentence: z.string(),
  /** Who would move if the learner had this wish, the learner first; null: nobody, or not known. */
  chain: z.array(chainMoveView).nullable(),
});

const remedyView = z.object({
  kind: z.enum(['seat', 'supervisor', 'workplace', 'quota', 'swap', 'free-seat', 'requirement']),
  slot: z.string(),
  title: z.string(),
  /** Whom to swap with. */
  other: z.string().nullable(),
  sentence: z.string(),
});

/** GET /periods/:id/explanations/:learner?run=ID → { data: ExplanationView }; the newest run unless one is asked for */
export const explanationView = z.object({
  run: z.string(),
  learner: z.object({ id: z.string(), name: z.string() }),
  slot: z.string().nullable(),
  title: z.string().nullable(),
  rank: z.number().int().nullable(),
  metres: z.number().nullable(),
  isLocked: z.boolean(),
  /** The place is a wish that was added for the learner. */
  isAutomatic: z.boolean(),
  wishes: z.array(wishView),
  /** Said once of one who has no place. */
  summary: z
    .object({ code: z.enum(['few-wishes', 'no-eligible', 'outside']), sentence: z.string() })
    .nullable(),
  remedies: z.array(remedyView),
  /** The same for the family: in these sentences no other learner can be recognised. */
  family: z.array(z.string()),
});

export type ExplanationView = z.infer<typeof explanationView>;
export type ChainMoveView = z.infer<typeof chainMoveView>;
