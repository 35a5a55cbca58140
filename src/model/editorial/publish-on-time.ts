import type { Core } from '@strapi/strapi';
import { BY_THE_CLOCK, lastLogged, logText } from './log-publishing';
import { EDITION, TIMED_TYPES } from './text-types';

const EVERY_MS = 10_000;
const FIELD = { publish: 'publishAt', unpublish: 'unpublishAt' } as const;

type Action = keyof typeof FIELD;
type Draft = {
  readonly id: number;
  readonly documentId: string;
  /** An edition has none: its texts have theirs. */
  readonly locale: string | null;
  readonly [field: string]: unknown;
};
type Due = { readonly uid: string; readonly action: Action; readonly draft: Draft };
type Documents = Readonly<
  Record<
    Action,
    (input: { documentId: string; locale?: string; isOnTime: true }) => Promise<unknown>
  >
>;

/**
 * Looks for due texts every ten seconds, and tells the site when another server has published; the answer ends it.
 * What is due stands in the database, so what came due while no server ran goes out at the first look.
 */
export function publishOnTime(strapi: Core.Strapi, changed: () => void): () => Promise<void> {
  let looking: Promise<void> | undefined;
  let seen: number | undefined;
  const look = async (): Promise<void> => {
    await publishDue(strapi, new Date());
    const last = await lastLogged(strapi);
    if (seen !== undefined && last !== seen) changed();
    seen = last;
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => report(strapi, error))
      .finally(() => {
        looking = undefined;
      });
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** Publishes drafts whose hour has come and takes down texts whose time is up. */
export async function publishDue(strapi: Core.Strapi, now: Date): Promise<void> {
  for (const uid of [...TIMED_TYPES, EDITION]) {
    for (const action of ['publish', 'unpublish'] as const) {
      for (const draft of await dueDrafts(strapi, uid, { action, now })) {
        await act(strapi, { uid, action, draft }, now);
      }
    }
  }
}

/** The hours stand in the draft, which every text has. */
async function dueDrafts(
  strapi: Core.Strapi,
  uid: string,
  { action, now }: { readonly action: Action; readonly now: Date },
): Promise<readonly Draft[]> {
  return strapi.db
    .query(uid)
    .findMany({ where: { publishedAt: null, [FIELD[action]]: { $lte: now } } });
}

/** One text's fault stops no other text. */
async function act(strapi: Core.Strapi, due: Due, now: Date): Promise<void> {
  const { uid, action, draft } = due;
  const documents = strapi.documents(uid as never) as Documents;
  const { documentId, locale } = draft;
  try {
    // The hour is taken and the text goes out together or not at all: a server that dies between has done neither.
    await strapi.db.transaction(async ({ trx }) => {
      if (!(await isTaken(strapi, due, { now, trx }))) return;
      await documents[action]({ documentId, ...(locale ? { locale } : {}), ...BY_THE_CLOCK });
    });
  } catch (error) {
    const { name, message } = fault(error);
    if (name === 'ValidationError') return refuse(strapi, due, { now, message });
    report(strapi, error);
  }
}

/** A text that may not go out stays a draft, and its history says why; it is tried again when somebody sets a new hour. */
async function refuse(
  strapi: Core.Strapi,
  due: Due,
  { now, message }: { readonly now: Date; readonly message: string },
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (!(await isTaken(strapi, due, { now, trx }))) return;
    await logText(strapi, due.draft, { uid: due.uid, what: 'not-ready', reason: message });
  });
}

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** Of several servers one gets the hour: the others wait for its commit and find the hour gone. */
async function isTaken(
  strapi: Core.Strapi,
  { uid, action, draft }: Due,
  { now, trx }: { readonly now: Date; readonly trx: Transaction },
): Promise<boolean> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const attribute = attributes[FIELD[action]];
  const column = attribute && 'columnName' in attribute ? attribute.columnName : undefined;
  if (!column) throw new Error(`${uid} has no ${FIELD[action]}`);
  const moment = strapi.db.dialect.client === 'sqlite' ? now.getTime() : now;
  const taken = await strapi.db
    .connection(tableName)
    .where({ id: draft.id })
    .where(column, '<=', moment)
    .update({ [column]: null })
    .transacting(trx);
  return taken === 1;
}

function report(strapi: Core.Strapi, error: unknown): void {
  strapi.log.error(`publish on time: ${fault(error).name}`);
}

/** Strapi's errors may come from another copy of its classes. */
function fault(error: unknown): { readonly name: string; readonly message: string } {
  const { name = 'failed', message = '' } = (error ?? {}) as { name?: string; message?: string };
  return { name, message };
}
