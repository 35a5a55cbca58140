import { createId } from '@paralleldrive/cuid2';
import type { LearnerOutcome } from '../../../domain/explain';

const PAGE = 500;

/** Outcomes as pages of JSON text in UTF-8, ready for the database: written in the worker, never parsed again. */
export function* resultPages(input: {
  readonly run: string;
  readonly outcomes: readonly LearnerOutcome[];
  /** As the database stores instants. */
  readonly instant: string | number;
}): Generator<Uint8Array> {
  const { run, outcomes, instant } = input;
  const encoder = new TextEncoder();
  for (let from = 0; from < outcomes.length; from += PAGE) {
    const rows = outcomes.slice(from, from + PAGE).map(({ learner, slot, rank, reasons }) => ({
      document_id: createId(),
      run,
      learner,
      slot,
      rank,
      reasons,
      created_at: instant,
      updated_at: instant,
      published_at: instant,
    }));
    yield encoder.encode(JSON.stringify(rows));
  }
}
