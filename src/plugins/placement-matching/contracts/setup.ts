import { z } from 'zod';

/**
 * The first step of an empty installation, for super admins. Addresses are relative to
 * `/placement-matching`; anybody else gets 403.
 */

/** GET /setup → { data: Setup } */
export const setup = z.object({
  /** True until a region exists; the page is shown then and never again. */
  isNeeded: z.boolean(),
  region: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** All 290, by name, for the choice of the first municipality; empty when nothing is needed. */
  municipalities: z.array(z.object({ code: z.string(), name: z.string(), county: z.string() })),
});

/** POST /setup, body SetupInput → 201 { data: SetupDone }; 409 `wrong-state` when a region exists. */
export const setupInput = z.strictObject({
  regionName: z.string().trim().min(2).max(120),
  municipalityCode: z.string().regex(/^\d{4}$/),
  coordinator: z.strictObject({
    firstname: z.string().trim().min(1).max(80),
    lastname: z.string().trim().min(1).max(80),
    email: z.email().max(160),
  }),
});

export const setupDone = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  municipality: z.object({ code: z.string(), name: z.string() }),
  provider: z.object({ id: z.string(), name: z.string() }),
  coordinator: z.object({
    email: z.string(),
    /** Shown once and stored nowhere in the clear; null when the person already had an account. */
    registrationLink: z.string().nullable(),
  }),
});

export type Setup = z.infer<typeof setup>;
export type SetupInput = z.infer<typeof setupInput>;
export type SetupDone = z.infer<typeof setupDone>;
