import { z } from 'zod';
import { daysOfSpan, type Day } from '../../../domain/days';
import type { RunFiles } from '../adapters/publishing-store';

/** Who gets which slot, on which days. */
export type Outcome = {
  readonly learner: string;
  readonly slot: string;
  readonly rank: number | null;
  readonly days: readonly Day[];
};

const problemLearners = z.object({
  learners: z.array(
    z.object({
      id: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
      days: z.array(z.string()).optional(),
    }),
  ),
});
const solutionPlacements = z.object({
  placements: z.array(
    z.object({ learner: z.string(), slot: z.string(), rank: z.number().nullable() }),
  ),
});

/** The stored files are the evidence: what is published is what they say, whatever changed since. */
export function outcomesOfRun({ problem, solution }: RunFiles): readonly Outcome[] {
  const { learners } = problemLearners.parse(JSON.parse(problem));
  const { placements } = solutionPlacements.parse(JSON.parse(solution));
  const days = new Map(learners.map((learner) => [learner.id, daysOf(learner)]));
  return placements.map((placement) => ({ ...placement, days: days.get(placement.learner) ?? [] }));
}

function daysOf({
  from,
  to,
  days,
}: {
  readonly from?: Day;
  readonly to?: Day;
  readonly days?: readonly Day[];
}): readonly Day[] {
  if (days) return [...new Set(days)].sort();
  return from && to ? daysOfSpan({ from, to }) : [];
}
