import type { Core } from '@strapi/strapi';
import { EDITION, TIMED_TYPES } from './text-types';

const LOG = 'api::publication.publication';
const LOGGED: ReadonlySet<string> = new Set([
  ...TIMED_TYPES,
  EDITION,
  'api::site-setting.site-setting',
]);

type Entry = {
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
  readonly [field: string]: unknown;
};
type Logged = { readonly uid: string; readonly what: string; readonly reason?: string };

/** What the clock says to the Document Service when it publishes: nobody did it. */
export const BY_THE_CLOCK = { isOnTime: true } as const;

/** The history of a text: each time it went out or was taken down, in the transaction that did it. */
export function logPublishing(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const what = WHAT[ctx.action];
    if (!what || !LOGGED.has(ctx.uid)) return next();
    const { uid, action } = ctx;
    const { documentId, isOnTime } = ctx.params as {
      readonly documentId: string;
      readonly isOnTime?: boolean;
    };
    return strapi.db.transaction(async () => {
      const wasOut = action === 'delete' && (await isOut(strapi, uid, documentId));
      const result = await next();
      if (action === 'delete' && !wasOut) return result;
      const { entries } = result as { readonly entries: readonly Entry[] };
      const suffix = isOnTime ? '-on-time' : '';
      const rows = action === 'delete' ? entries.filter((entry) => entry.publishedAt) : entries;
      for (const entry of rows) {
        await logText(strapi, { ...entry, documentId }, { uid, what: what + suffix });
      }
      return result;
    });
  });
}

const WHAT: Readonly<Record<string, string>> = {
  publish: 'published',
  unpublish: 'unpublished',
  delete: 'removed',
};

/** One line of the history of a text. */
export async function logText(
  strapi: Core.Strapi,
  entry: Entry,
  { uid, what, reason }: Logged,
): Promise<void> {
  const user: unknown = strapi.requestContext.get()?.state.user?.id;
  const data = {
    what,
    kind: uid.split('.')[1],
    title: String(entry.title ?? entry.name ?? entry.homeTitle ?? ''),
    language: entry.locale ?? null,
    textId: entry.documentId,
    reason: reason?.slice(0, 1000) ?? null,
    ...(user === undefined ? {} : { createdBy: user }),
  };
  const log = strapi.documents(LOG as never) as {
    readonly create: (input: object) => Promise<unknown>;
  };
  await log.create({ data });
}

/** Grows with every line: a server sees by it that another one has published. */
export async function lastLogged(strapi: Core.Strapi): Promise<number> {
  const [last]: readonly { readonly id: number }[] = await strapi.db
    .query(LOG)
    .findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
  return last?.id ?? 0;
}

async function isOut(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  const where = { documentId, publishedAt: { $notNull: true } };
  return (await strapi.db.query(uid).count({ where })) > 0;
}
