import { z } from 'zod';
import { runMetrics } from './metrics';
import { POLICIES } from './problem';

/** Admin API of periods, allocation and jobs. Addresses are relative to `/placement-matching`. */

export const periodState = z.enum(['planned', 'open', 'closed', 'published']);

const counts = z.object({
  groups: z.number().int(),
  learners: z.number().int(),
  wishes: z.number().int(),
  learnersWithWishes: z.number().int(),
  slots: z.number().int(),
  seats: z.number().int(),
  placements: z.number().int(),
});

/** GET /periods → { data: PeriodRow[] } */
export const periodRow = z.object({
  id: z.string(),
  name: z.string(),
  form: z.object({ code: z.string(), name: z.string() }).nullable(),
  owner: z.string().nullable(),
  schoolYear: z.string().nullable(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  wishesOpen: z.string().nullable(),
  wishesClose: z.string().nullable(),
  releaseDate: z.string().nullable(),
  state: periodState,
  version: z.number().int(),
  counts,
});

export const jobState = z.enum(['running', 'done', 'failed', 'cancelled', 'interrupted']);

/** GET /jobs/:id → { data: Job }; POST /jobs/:id/cancel → { data: Job } */
export const job = z.object({
  id: z.string(),
  kind: z.enum(['import', 'allocation', 'publish', 'audit']),
  subject: z.string(),
  state: jobState,
  /** `done` of `total` units; stage is a code that the reader's language has a word for. */
  progress: z.object({
    stage: z.string(),
    step: z.number().int(),
    steps: z.number().int(),
    done: z.number(),
    total: z.number(),
    placed: z.number().int().optional(),
    bound: z.number().optional(),
    gap: z.number().optional(),
  }),
  result: z.unknown().nullable(),
  error: z.string().nullable(),
});

const stage = z.object({
  name: z.string(),
  value: z.number(),
  bound: z.number(),
  proven: z.boolean(),
});

export const runSummary = z.object({
  id: z.string(),
  number: z.number().int(),
  policy: z.string(),
  fallback: z.string(),
  seed: z.string(),
  status: z.enum(['optimal', 'feasible', 'infeasible']),
  state: z.enum(['proposed', 'published']),
  /** Grows by one with each change by hand. */
  version: z.number().int(),
  learners: z.number().int(),
  placed: z.number().int(),
  /** Number at wish 1, 2, …; places that are no wish are in `fallbackPlaced`. */
  profile: z.array(z.number().int()),
  fallbackPlaced: z.number().int(),
  stages: z.array(stage),
  bound: z.number().nullable(),
  gap: z.number(),
  /** The independent verifier's exit code: 0 proven, 3 gap shown, 1 wrong. */
  verdict: z.number().int().nullable(),
  candidateLimit: z.number().int().nullable(),
  metrics: runMetrics.nullable(),
  /** Learners whose place is another, or none, compared with the run that was in use before. */
  moved: z.number().int().nullable(),
  /** Runs with the same text were made of the same learners, wishes and places, whatever their policy. */
  factsHash: z.string(),
  /** When it was allocated or taken into use by choice; null: it was made to be compared with. */
  chosenAt: z.string().nullable(),
  inputHash: z.string(),
  solver: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});

/** GET /periods/:id → { data: PeriodDetail } */
export const periodDetail = periodRow.extend({
  policy: z.string(),
  fallback: z.enum(['any-eligible', 'none']),
  seed: z.string(),
  /** How many wishes each learner is asked for; 0: no number is asked for. */
  minWishes: z.number().int(),
  /** Places of the wished occupation fields count as wishes after the learner's own. */
  hasFieldWishes: z.boolean(),
  groups: z.array(
    z.object({
      id: z.string(),
      cohort: z.string(),
      school: z.string().nullable(),
      provider: z.string().nullable(),
      headCount: z.number().int().nullable(),
      learners: z.number().int(),
      weeks: z.string().nullable(),
      firstDay: z.string().nullable(),
      lastDay: z.string().nullable(),
      weekdays: z.string(),
    }),
  ),
  runs: z.array(runSummary),
  /** The job that allocates, imports into or publishes this period right now. */
  job: job.nullable(),
});

/** POST /periods/:id/allocate, body AllocateInput → 202 { data: Job } */
export const allocateInput = z.strictObject({
  policy: z.enum(POLICIES).default('convex'),
  fallback: z.enum(['any-eligible', 'none']).optional(),
  seed: z.string().max(120).optional(),
});

/**
 * POST /periods/:id/compare, body CompareInput → 202 { data: Job }: a run by every policy; those that are there already
 * are not made again. The job's result is Compared. POST /periods/:id/runs/:run/use → { data: { run } }
 */
export const compareInput = allocateInput.omit({ policy: true });
/** The version of the run that is taken into use. */
export const useInput = z.strictObject({ version: z.number().int() });

export type Compared = {
  readonly runs: readonly string[];
  /** Policies that cannot be used on the period, and why. */
  readonly refused: readonly { readonly policy: string; readonly why: string }[];
};

/**
 * GET /periods/:id/results?run=ID → { data: Results }: columns as arrays, one entry a learner,
 * because 12 000 rows as objects would be three times the bytes.
 */
export const results = z.object({
  run: z.string(),
  learner: z.array(z.string()),
  name: z.array(z.string()),
  cohort: z.array(z.string()),
  school: z.array(z.string()),
  slot: z.array(z.string().nullable()),
  slotTitle: z.array(z.string().nullable()),
  workplace: z.array(z.string().nullable()),
  field: z.array(z.string().nullable()),
  supervisor: z.array(z.string().nullable()),
  rank: z.array(z.number().int().nullable()),
  days: z.array(z.string()),
  isLocked: z.array(z.boolean()),
  /** The place is a wish that was added for the learner after the own ones. */
  isAutomatic: z.array(z.boolean()),
  reasons: z.array(z.array(z.looseObject({ code: z.string() }))),
});

/** GET /periods/:id/few-wishes → { data: FewWishes }: learners to be placed who have wished for fewer than are asked for */
export const fewWishes = z.object({
  minimum: z.number().int(),
  count: z.number().int(),
  /** Fewest wishes first; not more than anybody would read. */
  learners: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      cohort: z.string(),
      school: z.string(),
      wishes: z.number().int(),
    }),
  ),
});

export type FewWishes = z.infer<typeof fewWishes>;
export type PeriodRow = z.infer<typeof periodRow>;
export type PeriodDetail = z.infer<typeof periodDetail>;
export type RunSummary = z.infer<typeof runSummary>;
export type Job = z.infer<typeof job>;
export type CompareInput = z.infer<typeof compareInput>;
export type AllocateInput = z.infer<typeof allocateInput>;
export type Results = z.infer<typeof results>;
