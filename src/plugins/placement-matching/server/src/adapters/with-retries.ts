import { setTimeout as pause } from 'node:timers/promises';
import { failureOf } from './database-errors';

/** Somebody else took the unit between our reading and our writing: the whole transaction is tried again. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}

const TRIES = 5;

/** Does a whole transaction again when the database, or a lost race, asks for it; what the last try throws goes on. */
export async function withRetries<Value>(
  work: (isLastTry: boolean) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt === TRIES);
    } catch (error) {
      const isWorthATry = error instanceof LostRace || failureOf(error) === 'try-again';
      if (!isWorthATry || attempt === TRIES) throw error;
      await pause((10 + Math.random() * 40) * 2 ** attempt);
    }
  }
}

/** Others are writing the same rows: nothing is wrong with what was asked. */
export const isContention = (error: unknown): boolean =>
  error instanceof LostRace || ['try-again', 'locked'].includes(failureOf(error));
