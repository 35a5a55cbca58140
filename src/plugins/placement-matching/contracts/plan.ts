import { z } from 'zod';

/** plan.json, version 1 for good; `npm run conflicts` answers a planAnswer. */

const id = z
  .string()
  .min(1)
  // A lone surrogate is no character, so it has no code point to be sorted by.
  .refine((text) => !/\p{Surrogate}/u.test(text), 'is not well-formed text')
  .refine((text) => text.length <= 64 || [...text].length <= 64, 'is longer than 64 characters');
const day = z.iso.date();
const count = z.int().min(0).max(2_147_483_647);
const span = z.strictObject({ from: day, to: day, seats: count.optional() });
const capacity = z.strictObject({ id, capacity: count });

export const plan = z.strictObject({
  version: z.literal(1),
  placements: z.array(
    z.strictObject({
      id,
      learner: id,
      slot: id,
      supervisor: id.optional(),
      from: day,
      to: day,
      days: z.array(day).min(1).optional(),
    }),
  ),
  learners: z.array(
    z.strictObject({
      id,
      school: id.optional(),
      birthYear: z.int().min(1900).max(2100).optional(),
      grade: z.int().min(1).max(12).optional(),
    }),
  ),
  slots: z.array(
    z.strictObject({
      id,
      seats: count,
      supervisor: id.optional(),
      workplace: id.optional(),
      open: z.array(span).optional(),
      minAge: z.int().min(0).max(99).optional(),
      minGrade: z.int().min(1).max(12).optional(),
    }),
  ),
  supervisors: z.array(capacity).optional(),
  workplaces: z.array(capacity).optional(),
  /** A term without school is every school's. */
  terms: z.array(z.strictObject({ school: id.optional(), from: day, to: day })).optional(),
});

export const planAnswer = z.strictObject({
  version: z.literal(1),
  conflicts: z.array(
    z.strictObject({
      kind: z.string(),
      severity: z.enum(['blocks', 'warns']),
      resource: z.string(),
      placements: z.array(z.string()).min(1),
      days: z.array(z.string()).min(1),
      rule: z.string(),
    }),
  ),
  notChecked: z.array(z.string()),
});

export type PlanFile = z.infer<typeof plan>;
export type PlanAnswer = z.infer<typeof planAnswer>;
