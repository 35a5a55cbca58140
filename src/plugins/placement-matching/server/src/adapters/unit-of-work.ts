import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { AuditNote } from '../../../domain/audit/audit-entry';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { insideUseCase } from '../guards/inside-use-case';
import { currentActor } from './actor';
import { appendToTrail } from './audit-trail';
import { saveCommitted } from './idempotency-store';
import { currentRequestKey } from './request-key';
import { isContention, withRetries } from './with-retries';

/** The transaction of one use case. Every query goes through `trx`: SQLite has a single connection. */
export type UnitOfWork = {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly client: 'sqlite' | 'postgres';
  /** The last of the tries: who loses a race now is told what is taken instead of trying again. */
  readonly isLastTry: boolean;
  /** What is written to the audit trail before the commit. */
  readonly notes: AuditNote[];
};

type Options = {
  readonly useCase: string;
  /** How long to wait for a row that somebody else is booking. */
  readonly lockTimeoutMs?: number;
};

/** Two hundred who book at once stand in a queue: the last of them waits for the others, and is then told what is taken. */
const LOCK_TIMEOUT_MS = 20_000;

/**
 * Runs the work in one transaction that is committed whole when the work succeeds, and leaves nothing
 * behind when it answers a failure or throws.
 */
export async function inUnitOfWork<Value>(
  strapi: Core.Strapi,
  options: Options,
  work: (unit: UnitOfWork) => Promise<Result<Value, DomainError>>,
): Promise<Result<Value, DomainError>> {
  const request = currentRequestKey();
  // The request was sent again, and its first process died when this had been committed.
  if (request?.committed) {
    const { value } = request.committed;
    request.committed = undefined;
    return success(value as Value);
  }
  try {
    return await withRetries((isLastTry) =>
      insideUseCase(options.useCase, () => once(strapi, options, isLastTry, work)),
    );
  } catch (error) {
    if (error instanceof Refusal) return failure(error.reason);
    if (!isContention(error)) throw error;
    return failure({ code: 'busy', job: options.useCase });
  }
}

/** Carries a refusal out of the transaction, which rolls back because it is thrown. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly reason: DomainError) {
    super(reason.code);
  }
}

async function once<Value>(
  strapi: Core.Strapi,
  { lockTimeoutMs = LOCK_TIMEOUT_MS }: Options,
  isLastTry: boolean,
  work: (unit: UnitOfWork) => Promise<Result<Value, DomainError>>,
): Promise<Result<Value, DomainError>> {
  const client = strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
  return strapi.db.transaction(async ({ trx }) => {
    if (client === 'postgres') await trx.raw(`set local lock_timeout = ${lockTimeoutMs}`);
    // Takes the write lock before the first read. A reader that wants to write later is refused at
    // once when another process writes, because waiting could last for ever.
    else await trx.raw('delete from claims where 0');
    const notes: AuditNote[] = [];
    const result = await work({ strapi, trx, client, isLastTry, notes });
    if (!result.ok) throw new Refusal(result.error);
    const request = currentRequestKey();
    if (request) await saveCommitted(trx, request.key, result.value);
    await appendToTrail(trx, { notes, actor: currentActor(strapi), now: new Date() });
    return result;
  });
}
