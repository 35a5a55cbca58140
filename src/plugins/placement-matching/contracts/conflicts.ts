import { z } from 'zod';

/** GET /conflicts?period=ID&run=ID → { data: Conflict[] }; without run the published placements are checked. */
export const conflict = z.object({
  kind: z.string(),
  /** Nothing is published while it stands: it blocks, or it is one that somebody must waive first. */
  stops: z.boolean(),
  severity: z.enum(['blocks', 'warns']),
  /** The file of the rule in `domain/rules/`, and its number in the field's rule list where it has one. */
  rule: z.string(),
  number: z.string().nullable(),
  /** A law, a law that nobody has verified at its source, or somebody's own decision. */
  standing: z.enum(['national', 'practice', 'local']),
  source: z.string(),
  resource: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  placements: z.array(z.string()),
  learners: z.array(
    z.object({ id: z.string(), name: z.string(), provider: z.string().nullable() }),
  ),
  /** Groups from outside the system that have some of the seats, by name. */
  groups: z.array(z.string()),
  days: z.array(z.string()),
  /** What, where, whose, in the reader's language. */
  sentence: z.string(),
  /** What can be done, in the reader's language; at least one. */
  remedies: z.array(z.string()).min(1),
  /** What it is about; a waiver stands for as long as this is the same. */
  fingerprint: z.string(),
  waiver: z
    .object({ id: z.string(), reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});
export type ConflictView = z.infer<typeof conflict>;
