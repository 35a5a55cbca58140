import { z } from 'zod';
import type { ShownCount } from '../domain/metrics/shown-count';

/** How a period was shared, in numbers that point at nobody; only from its release date on. */

/**
 * `few`: one to four. `all-but-few`: so many that one to four are left out. `hidden`: together with a number beside it,
 * it would point at somebody.
 */
const shown = z.union([
  z.number().int(),
  z.literal('few'),
  z.literal('all-but-few'),
  z.literal('hidden'),
]) satisfies z.ZodType<ShownCount>;

const share = z.object({ learners: z.number().int(), placed: shown, first: shown });

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
  total: share.extend({ topThree: shown }),
  /**
   * How many got which of their wishes, small numbers put together: `to` null is that wish or a later one or a place
   * outside the wishes, and `from` null only the latter.
   */
  ranks: z.array(
    z.object({
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
      learners: z.number().int(),
    }),
  ),
  /** Whether the last of the ranks also counts those without a place. */
  withUnplaced: z.boolean(),
  schools: z.array(share.extend({ school: z.string() })),
  /** Schools that would point at somebody, counted together. */
  others: share.extend({ schools: z.number().int() }).nullable(),
  /** Percentage points between the schools shown, where each has enough learners to compare. */
  parityGap: z.number().nullable(),
  policy: z.string(),
  /** Whether the best value is proven. */
  isOptimal: z.boolean(),
});

export type ResultHead = z.infer<typeof resultHead>;
export type PublicResult = z.infer<typeof publicResult>;
