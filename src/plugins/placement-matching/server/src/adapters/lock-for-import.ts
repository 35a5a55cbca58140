import type { ImportKind } from '../../../domain/imports/columns';
import { API_TYPES } from '../api-types';
import { tableOf } from './table-names';
import { isPostgres, type Database } from './table-shape';

/** Two imports at the same time would both find a key missing; any number that only imports use. */
const IMPORT_LOCK = 7_301_001;

/** What bookings count on, and a file can take away from them. */
const BOOKED: Readonly<Partial<Record<ImportKind, string>>> = {
  slots: API_TYPES.slot,
  supervisors: API_TYPES.supervisor,
  workplaces: API_TYPES.workplace,
  learners: API_TYPES.learner,
};

/**
 * One import at a time, and nobody books what the file changes between its check and its commit: bookings lock the rows
 * that they name, and wait for the table. Reading goes on. SQLite has one writer; it is asked for here, before the first
 * read, because whoever has read and then wants to write is refused when another process has written in between.
 */
export async function lockForImport({ strapi, db }: Database, kind: ImportKind): Promise<void> {
  if (!isPostgres(db)) {
    await db.raw('delete from claims where 0');
    return;
  }
  await db.raw('select pg_advisory_xact_lock(?)', [IMPORT_LOCK]);
  const booked = BOOKED[kind];
  if (booked) await db.raw('lock table ?? in exclusive mode', [tableOf(strapi, booked)]);
}
