import { z } from 'zod';

/** Admin API of placements and holds. Addresses are relative to `/placement-matching`. */

const day = z.iso.date();
const id = z.string().min(1).max(64);

/** POST /periods/:id/publish → 200 { data: { run, placements } }; 409 names what is taken. */
export const publishInput = z.strictObject({
  run: id,
  version: z.number().int(),
  /** A run that is not proven optimal is published only when its gap was shown and accepted. */
  acceptGap: z.boolean().default(false),
});
/** POST /periods/:id/unpublish → 200 { data: { placements } } */
export const unpublishInput = z.strictObject({ version: z.number().int() });

/** POST /placements → 201 { data: Placement } */
export const placeInput = z.strictObject({
  period: id,
  learner: id,
  slot: id,
  /** Absent: the learner's days in the period. */
  days: z.array(day).min(1).max(400).optional(),
  supervisor: id.optional(),
});

/** GET /periods/:id/placements → { data: Placement[] } */
export const placement = z.object({
  id: z.string(),
  period: z.string(),
  learner: z.object({
    id: z.string(),
    name: z.string(),
    cohort: z.string().nullable(),
    school: z.string().nullable(),
  }),
  slot: z.object({ id: z.string(), title: z.string(), workplace: z.string().nullable() }),
  supervisor: z.string().nullable(),
  rank: z.number().int().nullable(),
  days: z.array(z.string()),
  /** Days on which the learner did not come. */
  absent: z.array(z.string()),
  origin: z.enum(['run', 'manual']),
  state: z.enum(['published', 'withdrawn', 'declined', 'moved', 'cancelled']),
  version: z.number().int(),
});

/** POST /holds → 201 { data: Hold }; POST /holds/:id/release, body ReleaseInput → 200 { data: Hold }; GET /holds → { data: Hold[] } */
export const holdInput = z.strictObject({
  slot: id,
  days: z.array(day).min(1).max(400),
  supervisor: id.optional(),
  reason: z.enum(['late-arrival', 'outside-system', 'own-arrangement', 'other']),
});
export const releaseInput = z.strictObject({ version: z.number().int() });
export const hold = z.object({
  id: z.string(),
  slot: z.object({ id: z.string(), title: z.string(), workplace: z.string().nullable() }),
  supervisor: z.string().nullable(),
  days: z.array(z.string()),
  reason: z.string(),
  /** The group that was booked in together; null: a seat by itself. */
  group: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(['held', 'released']),
  version: z.number().int(),
});

/**
 * GET /slot-choices?q=TEXT&from=DAY&to=DAY → { data: SlotChoice[] }: open slots to place or hold by hand, at most 30.
 * With days, those alone that are open on some of them.
 */
export const slotChoicesQuery = z.object({
  q: z.string().max(200).default(''),
  from: day.optional(),
  to: day.optional(),
});
export const slotChoice = z.object({
  id: z.string(),
  title: z.string(),
  workplace: z.string().nullable(),
  supervisor: z.string().nullable(),
  /** Empty: open every day. */
  open: z.array(z.object({ from: day, to: day })),
  seats: z.number().int(),
  /** Seats that are free the whole of the best week, of the days asked for or from today on. */
  seatsLeft: z.number().int(),
});

export type SlotChoice = z.infer<typeof slotChoice>;
export type SlotChoicesQuery = z.infer<typeof slotChoicesQuery>;
export type PublishInput = z.infer<typeof publishInput>;
export type UnpublishInput = z.infer<typeof unpublishInput>;
export type PlaceInput = z.infer<typeof placeInput>;
export type ReleaseInput = z.infer<typeof releaseInput>;
export type HoldInput = z.infer<typeof holdInput>;
export type PlacementView = z.infer<typeof placement>;
export type HoldView = z.infer<typeof hold>;
