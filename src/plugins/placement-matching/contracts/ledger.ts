import { z } from 'zod';

/**
 * GET /ledger?cohort=ID → { data: Ledger }: the days of prao of each learner of a class; without a class the classes
 * alone. Addresses are relative to `/placement-matching`.
 */
export const ledgerQuery = z.object({ cohort: z.string().max(64).optional() });

const days = z.number().int();
export const ledger = z.object({
  /** How many days each learner is to have. */
  least: days,
  cohorts: z.array(
    z.object({ id: z.string(), name: z.string(), school: z.string().nullable(), learners: days }),
  ),
  /** Fewest days first. */
  learners: z.array(
    z.object({
      ...{ id: z.string(), name: z.string() },
      ...{ workplace: days, vocational: days, alternative: days },
      ...{ sum: days, toCome: days, missing: days },
    }),
  ),
});

export type LedgerView = z.infer<typeof ledger>;
export type LedgerRow = LedgerView['learners'][number];
