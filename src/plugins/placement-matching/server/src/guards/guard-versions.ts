import type { Core } from '@strapi/strapi';
import { lockVersion, readChangesSince } from '../adapters/version-store';
import type { Reading } from '../adapters/period-reader';
import { API_TYPES } from '../api-types';
import { staleFormSentence } from '../messages/stale-form';
import { currentUseCase } from './inside-use-case';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

const VERSIONED: ReadonlySet<string> = new Set([
  API_TYPES.slot,
  API_TYPES.supervisor,
  API_TYPES.workplace,
  API_TYPES.period,
]);

/**
 * A form carries the version that it was opened with. Of two who have the same form open, the second to save is told who
 * changed what, and nothing is written. A script that names no version is taken at its word.
 */
export function guardVersions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (!VERSIONED.has(ctx.uid)) return next();
    const write = ctx.params as Write;
    if (ctx.action === 'create' || ctx.action === 'clone') {
      write.data = { ...write.data, version: 1 };
      return next();
    }
    const { documentId, data } = write;
    if (ctx.action !== 'update' || !documentId || !data) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const stored = await lockVersion({ strapi, db: trx }, { uid: ctx.uid, documentId });
      if (stored === undefined) return next();
      const { version: seen = null } = data;
      if (seen !== null && seen !== stored && !currentUseCase())
        await refuseStale(
          { strapi, db: trx },
          { uid: ctx.uid, documentId, missed: stored - Number(seen) },
        );
      write.data = { ...data, version: stored + 1 };
      return next();
    });
  });
}

type Write = { readonly documentId?: string; data?: Readonly<Record<string, unknown>> };

async function refuseStale(
  { strapi, db }: Reading,
  {
    uid,
    documentId,
    missed,
  }: { readonly uid: string } & {
    readonly documentId: string;
    readonly missed: number;
  },
): Promise<never> {
  const changes = await readChangesSince(db, { record: documentId, missed });
  const sentence = staleFormSentence({ kind: kindOf(uid), ...changes }, readerLanguage(strapi));
  throw refusal('STALE', sentence, { fields: changes.fields });
}

const kindOf = (uid: string): string => uid.slice(uid.indexOf('.') + 1);
