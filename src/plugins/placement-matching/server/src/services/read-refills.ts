import type { Day } from '../../../domain/days';
import type { LearnerFacts, PeriodFacts } from '../../../domain/period-facts';
import { freedSeats } from '../../../domain/refill/freed-seats';
import { refillsOf, type Refills } from '../../../domain/refill/refills';
import { readPlacementChanges } from '../adapters/placement-change-store';
import { readPeriods, type PeriodRecord, type Reading } from '../adapters/period-reader';
import { readRuns } from '../adapters/run-store';
import { readPeriodFacts } from './read-period-facts';

export type PeriodNow = {
  readonly record: PeriodRecord;
  readonly facts: PeriodFacts;
  readonly seed: string;
};

/** A published period as it is now: who is where, what is free, and the seed of its published run. */
export async function readPeriodNow(
  reading: Reading,
  { period, today }: { readonly period: string; readonly today: Day },
): Promise<PeriodNow | undefined> {
  const [record] = await readPeriods(reading, period);
  if (!record) return undefined;
  const run = (await readRuns(reading, period)).find(({ state }) => state === 'published');
  const seed = run?.seed ?? record.seed ?? record.documentId;
  const { fallback } = record;
  const facts = await readPeriodFacts(reading, record, { policy: 'convex', fallback, seed, today });
  return { record, facts, seed };
}

/** Who is next for the seats that changes have freed. */
export async function readRefills(
  reading: Reading,
  { record, facts, seed }: PeriodNow,
): Promise<Refills> {
  const period = record.documentId;
  const changes = (await readPlacementChanges(reading, period)).filter(
    ({ state }) => state === 'done',
  );
  const here = (seats: readonly { readonly period: string; readonly slot: string }[]): string[] =>
    seats.filter((seat) => seat.period === period).map(({ slot }) => slot);
  const freed = freedSeats(
    changes.map(({ patch }) => ({ freed: here(patch.freed), filled: here(patch.filled) })),
  );
  if (freed.length === 0) return { refills: [], unfilled: [] };
  const left = changes.flatMap(({ kind, learner, slot }) =>
    (kind === 'withdraw' || kind === 'decline') && learner !== null && slot !== null
      ? [{ learner, slot }]
      : [],
  );
  return refillsOf({ facts, form: record.formSv, freed, left, seed });
}

/** Those of the period without a place on any of their days, who are to be given one. */
export function waitingIn({ learners, taken }: PeriodFacts): LearnerFacts[] {
  return learners.filter(
    ({ id, days }) => days.length > 0 && !days.some((day) => taken.learners.get(id)?.get(day)),
  );
}
