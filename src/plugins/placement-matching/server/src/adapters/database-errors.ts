/** What a failed statement means, on either database. */
export type DatabaseFailure = 'duplicate' | 'try-again' | 'locked' | 'other';

const MEANING: Readonly<Record<string, DatabaseFailure>> = {
  '23505': 'duplicate',
  SQLITE_CONSTRAINT_UNIQUE: 'duplicate',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'duplicate',
  // Serialization failure and deadlock: Postgres asks for the whole transaction once more.
  '40001': 'try-again',
  '40P01': 'try-again',
  SQLITE_BUSY: 'try-again',
  SQLITE_BUSY_SNAPSHOT: 'try-again',
  SQLITE_LOCKED: 'try-again',
  '55P03': 'locked',
};

/** The one place where database error codes are read. */
export function failureOf(error: unknown): DatabaseFailure {
  const code = error instanceof Object && 'code' in error ? String(error.code) : '';
  return MEANING[code] ?? 'other';
}
