import type { Core } from '@strapi/strapi';
import {
  newMark,
  readMarks,
  writeMark,
  type ChangeKind,
  type ChangeMarks,
} from '../adapters/change-marks';
import { PUBLIC_TEXTS_CHANGED, SLOTS_CHANGED } from '../services/public-index';

const EVENTS: Readonly<Record<ChangeKind, string>> = {
  slots: SLOTS_CHANGED,
  texts: PUBLIC_TEXTS_CHANGED,
};
const KINDS: readonly ChangeKind[] = ['slots', 'texts'];
/** With the rebuild of the index and the page well within the two seconds that a change may take to be seen everywhere. */
const EVERY_MS = 500;

type Heard = { readonly isFromElsewhere: true };

/**
 * Tells the other servers of this database, by a mark in it, that the public sees something new, and hears it from
 * them; the answer ends it. A process from the command line that writes tells it too.
 */
export async function hearOtherServers(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const { connection: db } = strapi.db;
  const own = new Map<ChangeKind, string>();
  const untold = new Set<ChangeKind>();
  let seen: ChangeMarks | undefined;
  let telling: Promise<void> | undefined;
  let hearing: Promise<void> | undefined;

  const tell = async (): Promise<void> => {
    for (const kind of untold) {
      untold.delete(kind);
      const mark = newMark();
      // Known before it is written: hearing oneself would make every page twice.
      own.set(kind, mark);
      await writeMark(db, { kind, mark });
    }
  };
  const hear = async (): Promise<void> => {
    const marks = await readMarks(db);
    const before = seen;
    seen = marks;
    for (const kind of KINDS) {
      const mark = marks[kind];
      if (mark === before?.[kind] || mark === own.get(kind)) continue;
      const heard: Heard = { isFromElsewhere: true };
      await strapi.eventHub.emit(EVENTS[kind], heard);
    }
  };
  const report = (error: unknown): void => {
    strapi.log.error(`other servers: ${error instanceof Error ? error.name : 'failed'}`);
  };

  for (const kind of KINDS) {
    strapi.eventHub.on(EVENTS[kind], async (heard?: Heard) => {
      if (heard?.isFromElsewhere) return;
      untold.add(kind);
      telling ??= tell()
        .catch(report)
        .finally(() => {
          telling = undefined;
        });
    });
  }
  seen = await readMarks(db);
  const timer = setInterval(() => {
    hearing ??= hear()
      .catch(report)
      .finally(() => {
        hearing = undefined;
      });
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await hearing;
    await telling;
  };
}
