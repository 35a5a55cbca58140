import type { Core } from '@strapi/strapi';
import { systemClock, type Clock } from '../adapters/clock';
import { lastAt } from '../adapters/day-instants';
import { forgetKeysBefore } from '../adapters/idempotency-store';
import { countJobsSince } from '../adapters/job-store';
import { runAudit } from '../services/run-audit';

const HOUR = { hour: 3, minute: 10 };
const EVERY_MS = 60_000;
const TRIES = 3;
const KEYS_ARE_KEPT_MS = 24 * 3_600_000;

/**
 * Each night at 03.10 the promises are recomputed from the rows. That it is due stands in the table of jobs: a server
 * that was down then does it within a minute of its start, and of several servers one.
 */
export function auditNightly(strapi: Core.Strapi): () => void {
  // A test says itself when it is night.
  if (strapi.config.get('environment') === 'test') return () => undefined;
  const timer = setInterval(() => {
    auditIfDue(strapi).catch((error: unknown) =>
      strapi.log.error(`the nightly audit: ${error instanceof Error ? error.name : 'failed'}`),
    );
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Starts the night's audit unless it has been done or is under way; one that broke off is begun again. */
export async function auditIfDue(
  strapi: Core.Strapi,
  clock: Clock = systemClock,
): Promise<boolean> {
  const now = clock.now();
  const db = strapi.db.connection;
  const { done, begun } = await countJobsSince(db, {
    ...{ kind: 'audit', since: lastAt(now, HOUR), now: now.toISOString() },
  });
  if (done > 0 || begun >= TRIES) return false;
  await forgetKeysBefore(db, new Date(now.getTime() - KEYS_ARE_KEPT_MS).toISOString());
  return (await runAudit(strapi, { userId: null })).ok;
}
