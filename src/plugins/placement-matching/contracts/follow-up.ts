import { z } from 'zod';
import { placement } from './placements';

/** Admin API of a published period: what changes after publishing. Addresses are relative to `/placement-matching`. */

const day = z.iso.date();
const id = z.string().min(1).max(64);
const version = z.number().int();

/** Why, as a code: nothing about health or persons is written down. */
export const CAUSES = ['moved', 'changed-mind', 'obstacle', 'other'] as const;
const cause = z.enum(CAUSES);

/** POST /periods/:id/changes/preview → { data: ChangeDone }; nothing is changed */
export const placementChangeInput = z.discriminatedUnion('kind', [
  /** The learner gives the place up; `stays`: waits for another one, which whoever has moved away does not. */
  z
    .strictObject({
      kind: z.literal('withdraw'),
      placement: id,
      version,
      cause,
      stays: z.boolean(),
    })
    .refine((change) => !(change.cause === 'moved' && change.stays), { path: ['stays'] }),
  /** The workplace says no to the learner, who waits for another place; `keepsSeat`: nobody else is offered this one. */
  z.strictObject({
    kind: z.literal('decline'),
    placement: id,
    version,
    cause,
    keepsSeat: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('move'), placement: id, version, slot: id }),
  z.strictObject({
    kind: z.literal('swap'),
    placement: id,
    version,
    other: id,
    otherVersion: version,
  }),
  /** All the days on which the learner did not come; none: was there every day. */
  z.strictObject({
    kind: z.literal('absent'),
    placement: id,
    version,
    days: z.array(day).max(400),
  }),
  /** The workplace is closed; `to` null: for good. `keepsDays`: whoever has other days left keeps them. */
  z.strictObject({
    ...{ kind: z.literal('close'), workplace: id, from: day, to: day.nullable() },
    keepsDays: z.boolean(),
  }),
]);

/** POST /periods/:id/changes, body ChangeRequest → { data: ChangeDone } */
export const changeRequest = z.strictObject({ change: placementChangeInput });

const place = z.object({
  id: z.string(),
  title: z.string(),
});
/** What became, or would become, of one learner. */
export const learnerMove = z.object({
  learner: place,
  from: z.string().nullable(),
  to: z.string().nullable(),
  lostDays: z.array(z.string()),
  keptDays: z.array(z.string()),
  /** Free places that whoever waits for another one could have; null: does not wait. */
  possible: z.number().int().nullable(),
});

/** Who is next for a freed seat, and why it is they. */
export const refillView = z.object({
  slot: place,
  learner: place.extend({ cohort: z.string().nullable() }),
  days: z.array(z.string()),
  rank: z.number().int().nullable(),
  priority: z.number().int().nullable(),
  number: z.number().int(),
  waiting: z.number().int(),
  couldHave: z.number().int(),
  wishedBy: z.number().int(),
});
const unfilledView = z.object({
  slot: place,
  why: z.enum(['nobody-waits', 'nobody-fits', 'no-seat-left']),
});

export const changeDone = z.object({
  sentence: z.string(),
  moves: z.array(learnerMove),
  /** Held seats that are let go with the workplace. */
  holds: z.number().int(),
  refills: z.array(refillView),
  unfilled: z.array(unfilledView),
  /** The freed seats were given at once to the next in the queue, as the period has it. */
  isRefilled: z.boolean(),
});

export const placementChangeView = z.object({
  id: z.string(),
  sentence: z.string(),
  kind: z.string(),
  cause: z.string().nullable(),
  state: z.enum(['done', 'undone']),
  by: z.string(),
  at: z.string(),
});

/** GET /periods/:id/follow-up → { data: FollowUp } */
export const followUp = z.object({
  refill: z.enum(['propose', 'automatic']),
  today: z.string(),
  placements: z.array(placement.extend({ workplaceId: z.string().nullable() })),
  waiting: z.number().int(),
  refills: z.array(refillView),
  unfilled: z.array(unfilledView),
  /** Newest first. */
  changes: z.array(placementChangeView),
});

/** POST /periods/:id/refills → { data: { refilled } }; 412 when the queue has changed since */
export const refillsInput = z.strictObject({
  refills: z
    .array(z.strictObject({ slot: id, learner: id }))
    .min(1)
    .max(500),
});

/** GET /placements/:id/places → { data: PlaceChoice[] }: free ones first, then the wishes, then the nearest */
export const placeChoice = z.object({
  slot: place,
  rank: z.number().int().nullable(),
  isFree: z.boolean(),
  metres: z.number().nullable(),
});

/** POST /placement-changes/:id/undo → { data: { sentence } } */

export type PlacementChangeInput = z.infer<typeof placementChangeInput>;
export type ChangeRequest = z.infer<typeof changeRequest>;
export type ChangeDone = z.infer<typeof changeDone>;
export type LearnerMove = z.infer<typeof learnerMove>;
export type RefillView = z.infer<typeof refillView>;
export type UnfilledView = z.infer<typeof unfilledView>;
export type PlacementChangeView = z.infer<typeof placementChangeView>;
export type FollowUp = z.infer<typeof followUp>;
export type FollowedPlacement = FollowUp['placements'][number];
export type RefillsInput = z.infer<typeof refillsInput>;
export type PlaceChoice = z.infer<typeof placeChoice>;
