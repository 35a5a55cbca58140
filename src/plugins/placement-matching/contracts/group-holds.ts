import { z } from 'zod';

/** Admin API of groups that are booked in from outside the system. Addresses are relative to `/placement-matching`. */

const id = z.string().min(1).max(64);
const MOST_SEATS = 300;

/** POST /group-holds → 201 { data: GroupHold }: all of the seats on all of the days, or none. */
export const groupHoldInput = z
  .strictObject({
    /** Of a school or a class, never of a person. */
    name: z.string().trim().min(1).max(80),
    rows: z
      .array(
        z.strictObject({
          slot: id,
          days: z.array(z.iso.date()).min(1).max(400),
          seats: z.int().min(1).max(60),
        }),
      )
      .min(1)
      .max(60),
  })
  .refine(({ rows }) => rows.reduce((sum, { seats }) => sum + seats, 0) <= MOST_SEATS, {
    path: ['rows'],
    message: `more than ${MOST_SEATS} seats`,
  });

/** POST /group-holds/:id/release, body ReleaseInput → 200 { data: GroupHold }; every seat that is still held */
export const groupHold = z.object({
  id: z.string(),
  name: z.string(),
  /** Seats that are held. */
  seats: z.number().int(),
  /** Becomes another whenever one of its seats changes. */
  version: z.number().int(),
});

export type GroupHoldInput = z.infer<typeof groupHoldInput>;
export type GroupHoldView = z.infer<typeof groupHold>;
