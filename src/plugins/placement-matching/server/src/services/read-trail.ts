import type { Core } from '@strapi/strapi';
import type { AuditPage, AuditQuery } from '../../../contracts/audit';
import type { AuditFacts } from '../../../domain/audit/audit-entry';
import { readAdminNames } from '../adapters/admin-names';
import { namedInTrail, searchTrail } from '../adapters/audit-search';
import { namesById } from '../adapters/names';
import { actorName, auditSentence, kindName } from '../messages/audit';
import type { Language } from '../messages/errors';

const PAGE = 100;

/** Who did what and when, newest first; persons by the names of their accounts, everything else by identifiers. */
export async function readTrail(
  strapi: Core.Strapi,
  query: AuditQuery,
  language: Language,
): Promise<AuditPage> {
  const db = strapi.db.connection;
  const found = await searchTrail(db, query, PAGE + 1);
  const entries = found.slice(0, PAGE);
  const { actors, kinds } = await namedInTrail(db);
  const names = await readAdminNames(db, actors);
  const periods = await namesById({ strapi, db }, 'period', [
    ...new Set(entries.flatMap(({ period }) => period ?? [])),
  ]);
  const nameOf = (actor: string): string => names.get(actor) ?? actorName(actor, language);
  return {
    events: entries.map(({ sequence, at, actor, action, kind, record, period, facts }) => ({
      ...{ sequence, at, kind, record },
      who: { id: actor, name: nameOf(actor) },
      period: period === null ? null : { id: period, name: periods.get(period) ?? period },
      sentence: auditSentence(
        { action, kind, record, period, facts: JSON.parse(facts) as AuditFacts },
        period === null ? null : (periods.get(period) ?? null),
        language,
      ),
    })),
    next: found.length > PAGE ? (entries.at(-1)?.sequence ?? null) : null,
    actors: actors.map((id) => ({ id, name: nameOf(id) })),
    kinds: kinds.map((id) => ({ id, name: kindName(id, language) })),
  };
}
