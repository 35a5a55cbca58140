import { z } from 'zod';
import type { ShownCount } from '../domain/metrics/shown-count';

/** How a period was shared, in numbers that point at nobody; only from its release date on. */

/** `few`: one to four. `all-but-few`: so many that one to four are left out. */
const shown = z.union([
  z.number().int(),
  z.literal('few'),
  z.literal('all-but-few'),
]) satisfies z.ZodType<ShownCount>;

const share = z.object({
  learners: z.number().int(),
  placed: shown,
  first: shown,
  topThree: shown,
});

const head = {
  /** The word in the address. */
  period: z.string(),
  name: z.string(),
  form: z.object({ code: z.string(), sv: z.string(), en: z.string() }).nullable(),
  owner: z.string().nullable(),
  releaseDate: z.string(),
};

/** GET /api/v1/results → ResultHead[]: the latest first. */
export const resultHead = z.object(head);

/** GET /api/v1/results/:period → PublicResult; 404 unknown, and before the day of the answers. */
export const publicResult = z.object({
  ...head,
  total: share,
  /** How many were placed at their first wish, their second and so on. */
  ranks: z.array(shown),
  schools: z.array(share.extend({ school: z.string() })),
  /** Schools with fewer than five learners, and the one that would give them away. */
  schoolsHidden: z.number().int(),
  /** Percentage points between the schools, where each has enough learners to compare. */
  parityGap: z.number().nullable(),
  policy: z.string(),
  /** Whether the best value is proven. */
  isOptimal: z.boolean(),
});

export type ResultHead = z.infer<typeof resultHead>;
export type PublicResult = z.infer<typeof publicResult>;
