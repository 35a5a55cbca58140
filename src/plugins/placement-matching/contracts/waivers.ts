import { z } from 'zod';

const id = z.string().min(1).max(64);

/** POST /waivers → 201 { data: Conflict }; only what warns, and only while it is as it was when it was seen. */
export const waiveInput = z.strictObject({
  /** Of the conflict, as GET /conflicts answered it. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** What was asked for when it was seen. */
  period: id.optional(),
  run: id.optional(),
  /** No health, and nothing about single learners. */
  reason: z.string().trim().min(10).max(280),
});
export type WaiveInput = z.infer<typeof waiveInput>;

/** POST /waivers/:id/withdraw → 200 { data: { id } } */
export const withdrawnWaiver = z.object({ id: z.string() });
export type WithdrawnWaiver = z.infer<typeof withdrawnWaiver>;
