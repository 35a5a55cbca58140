import { z } from 'zod';
import type { RunMetrics } from '../domain/metrics/run-metrics';

const whole = z.number().int();
const share = { learners: whole, placed: whole, first: whole, topThree: whole };

/** What a run means for people; `domain/metrics` says what each number counts. */
export const runMetrics = z.object({
  total: z.object(share),
  /** The school by name where a person reads it. */
  schools: z.array(z.object({ school: z.string(), ...share })),
  groups: z.array(z.object({ priority: whole.nullable(), ...share })),
  profile: z.array(whole),
  fallbackPlaced: whole,
  automatic: whole,
  meanRank: z.number().nullable(),
  worstRank: whole.nullable(),
  wastedSeats: whole,
  envious: whole,
  blockingPairs: whole.nullable(),
  parityGap: z.number().nullable(),
  travel: z.object({ mean: z.number(), p95: z.number(), known: whole }).nullable(),
}) satisfies z.ZodType<RunMetrics>;
