import type { Knex } from 'knex';
import type { Job } from '../../../contracts/periods';

export type JobKind = Job['kind'];
export type JobState = Job['state'];

/** A row of `jobs`; instants are ISO texts in UTC, so they compare as text. */
export type JobRow = {
  readonly id: string;
  readonly kind: JobKind;
  readonly subject: string;
  readonly state: JobState;
  readonly result: string | null;
  readonly error: string | null;
  readonly created_by: string | null;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly lease_until: string | null;
  readonly cancel_asked_at: string | null;
};

export type JobEnd = {
  readonly state: Exclude<JobState, 'running'>;
  readonly result?: unknown;
  readonly error?: string;
};

const TABLE = 'jobs';

/** Inserts the row unless a job of that kind runs on that subject: then its id is answered instead. */
export async function insertRunningJob(
  db: Knex,
  row: JobRow,
): Promise<{ readonly busy: string | null }> {
  await interruptLostJobs(db, row.created_at);
  await db(TABLE)
    .insert(row)
    .onConflict(db.raw(`(kind, subject) where state = 'running'`))
    .ignore();
  const running = await db<JobRow>(TABLE)
    .where({ kind: row.kind, subject: row.subject, state: 'running' })
    .first('id');
  return { busy: running && running.id !== row.id ? running.id : null };
}

/** A running job whose lease has run out belongs to a process that is no more. */
export async function interruptLostJobs(db: Knex, now: string): Promise<number> {
  return db<JobRow>(TABLE)
    .where('state', 'running')
    .andWhere('lease_until', '<', now)
    .update({ state: 'interrupted', ended_at: now });
}

/** Renews the lease and tells whether somebody has asked the job to stop. */
export async function renewLease(
  db: Knex,
  id: string,
  until: string,
): Promise<{ readonly isCancelAsked: boolean }> {
  await db<JobRow>(TABLE).where({ id, state: 'running' }).update({ lease_until: until });
  const row = await findJob(db, id);
  return { isCancelAsked: row?.state !== 'running' || row.cancel_asked_at !== null };
}

export async function askToCancel(db: Knex, id: string, now: string): Promise<void> {
  await db<JobRow>(TABLE).where({ id, state: 'running' }).update({ cancel_asked_at: now });
}

export async function endJob(db: Knex, id: string, end: JobEnd, now: string): Promise<void> {
  await db<JobRow>(TABLE)
    .where({ id, state: 'running' })
    .update({
      state: end.state,
      result: end.result === undefined ? null : JSON.stringify(end.result),
      error: end.error ?? null,
      ended_at: now,
      lease_until: null,
    });
}

export async function findJob(db: Knex, id: string): Promise<JobRow | undefined> {
  return db<JobRow>(TABLE).where({ id }).first();
}

/** The result of the last job of that kind on that subject that came to its end. */
export async function findLastResult(
  db: Knex,
  kind: JobKind,
  subject: string,
): Promise<string | undefined> {
  const row = await db<JobRow>(TABLE)
    .where({ kind, subject, state: 'done' })
    .whereNotNull('result')
    .orderBy('ended_at', 'desc')
    .first('result');
  return row?.result ?? undefined;
}

export async function findRunningJob(
  db: Knex,
  subject: string,
  now: string,
): Promise<JobRow | undefined> {
  return db<JobRow>(TABLE)
    .where({ subject, state: 'running' })
    .andWhere('lease_until', '>=', now)
    .first();
}

/** Results of ended jobs of a kind on a subject, newest first, at most a year of nights. */
export async function listResults(
  db: Knex,
  kind: JobKind,
  subject: string,
): Promise<readonly string[]> {
  const rows: readonly Pick<JobRow, 'result'>[] = await db<JobRow>(TABLE)
    .where({ kind, subject, state: 'done' })
    .whereNotNull('result')
    .orderBy('ended_at', 'desc')
    .limit(366)
    .select('result');
  return rows.flatMap(({ result }) => result ?? []);
}

/** How many jobs of a kind were begun since then, and how many of them are done or still at work. */
export async function countJobsSince(
  db: Knex,
  { kind, since, now }: { readonly kind: JobKind; readonly since: string; readonly now: string },
): Promise<{ readonly begun: number; readonly done: number }> {
  await interruptLostJobs(db, now);
  const rows: readonly Pick<JobRow, 'state'>[] = await db<JobRow>(TABLE)
    .where({ kind })
    .andWhere('created_at', '>=', since)
    .select('state');
  const done = rows.filter(({ state }) => state === 'done' || state === 'running').length;
  return { begun: rows.length, done };
}
