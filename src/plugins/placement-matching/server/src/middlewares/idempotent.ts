import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { failure } from '../../../domain/result';
import { currentActor } from '../adapters/actor';
import {
  forgetKey,
  saveAnswer,
  takeKey,
  takeOver,
  type KeyRow,
} from '../adapters/idempotency-store';
import { withRequestKey } from '../adapters/request-key';
import { answer } from '../controllers/errors-to-http';

const LEASE_MS = 120_000;
/** A double click waits for the first one's answer instead of being told to come back. */
const PATIENCE_MS = 15_000;
const KEY = /^[\x21-\x7e]{8,128}$/;

/**
 * `Idempotency-Key`: the same request sent again, by a double click or because no answer came, is answered as the first
 * time and has no second effect. The same key with another request is refused. Without a key nothing changes.
 */
export const idempotent =
  (_: unknown, { strapi }: { readonly strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const asked = ctx.get('idempotency-key');
    if (asked === '') return next();
    if (!KEY.test(asked)) return answer(ctx, failure(malformed));
    const key = `${currentActor(strapi)} ${asked}`;
    const request_hash = await hashOf(ctx);
    const db = strapi.db.connection;
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const now = new Date().toISOString();
      const { isOurs, row } = await takeKey(db, {
        ...{ key, request_hash, lease_until: leaseEnd(), created_at: now },
      });
      if (isOurs) return once(strapi, ctx, { key, committed: undefined }, next);
      // Forgotten between the two statements: the first request came to nothing.
      if (!row) continue;
      if (row.request_hash !== request_hash) return answer(ctx, failure({ code: 'other-request' }));
      if (row.lease_until === null) return repeat(ctx, row);
      if (row.lease_until < now && (await takeOver(db, row, leaseEnd()))) {
        const committed = row.committed === null ? undefined : { value: JSON.parse(row.committed) };
        return once(strapi, ctx, { key, committed }, next);
      }
      if (Date.now() > giveUpAt) return answer(ctx, failure({ code: 'busy', job: 'request' }));
      await pause(50);
    }
  };

const malformed = {
  code: 'invalid',
  issues: [{ path: 'Idempotency-Key', problem: 'wrong-form' }],
} as const;
const leaseEnd = (): string => new Date(Date.now() + LEASE_MS).toISOString();

async function once(
  strapi: Core.Strapi,
  ctx: Context,
  key: Parameters<typeof withRequestKey>[0],
  next: Next,
): Promise<void> {
  const db = strapi.db.connection;
  try {
    await withRequestKey(key, next);
  } catch (error) {
    await forgetKey(db, key.key);
    throw error;
  }
  // What may be otherwise in a moment is not remembered.
  if (ctx.status >= 500 || ctx.status === 429 || nameOfError(ctx.body) === 'busy')
    return forgetKey(db, key.key);
  await saveAnswer(db, key.key, { status: ctx.status, body: JSON.stringify(ctx.body ?? null) });
}

function repeat(ctx: Context, { status, body }: KeyRow): void {
  ctx.status = status ?? 200;
  ctx.body = JSON.parse(body ?? 'null') as unknown;
  ctx.set('Idempotent-Replayed', 'true');
}

const nameOfError = (body: unknown): string | undefined =>
  (body as { readonly error?: { readonly name?: string } } | null | undefined)?.error?.name;

type Asked = Context['request'] & {
  readonly body?: unknown;
  readonly files?: Readonly<Record<string, File | readonly File[]>>;
};
type File = { readonly filepath: string };

/** What makes two requests the same one: where they go, the version they have seen, their body and their files. */
async function hashOf(ctx: Context): Promise<string> {
  const { body, files = {} } = ctx.request as Asked;
  const hash = createHash('sha256');
  hash.update(JSON.stringify([ctx.method, ctx.path, ctx.get('if-match'), body ?? null]));
  for (const { filepath } of Object.values(files).flat() as File[])
    for await (const part of createReadStream(filepath)) hash.update(part as Buffer);
  return hash.digest('hex');
}
