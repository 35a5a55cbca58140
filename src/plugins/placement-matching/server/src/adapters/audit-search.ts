import type { Knex } from 'knex';
import type { AuditQuery } from '../../../contracts/audit';
import type { ChainedEntry } from '../../../domain/audit/chain';
import { AUDIT_ENTRIES, withNumber } from './audit-trail';
import { startOfDay } from './day-instants';

/** The newest entries that fit the question. */
export async function searchTrail(
  db: Knex,
  { record, actor, kind, period, from, to, before }: AuditQuery,
  most: number,
): Promise<readonly ChainedEntry[]> {
  const query = db(AUDIT_ENTRIES).orderBy('sequence', 'desc').limit(most);
  if (record) {
    const quoted = `%"${record.replace(/[\\%_]/g, '\\$&')}"%`;
    query.andWhere((where) =>
      where
        .where({ record })
        .orWhere({ period: record })
        .orWhereRaw(`facts like ? escape '\\'`, [quoted]),
    );
  }
  if (actor) query.andWhere({ actor });
  if (kind) query.andWhere({ kind });
  if (period) query.andWhere({ period });
  if (from) query.andWhere('at', '>=', startOfDay(from));
  if (to) query.andWhere('at', '<', startOfDay(to, 1));
  if (before) query.andWhere('sequence', '<', before);
  const rows: readonly ChainedEntry[] = await query;
  return rows.map(withNumber);
}

/** Everybody and every kind that the trail knows. */
export async function namedInTrail(
  db: Knex,
): Promise<{ readonly actors: readonly string[]; readonly kinds: readonly string[] }> {
  const actors: readonly { actor: string }[] = await db(AUDIT_ENTRIES).distinct('actor');
  const kinds: readonly { kind: string }[] = await db(AUDIT_ENTRIES).distinct('kind');
  return {
    actors: actors.map(({ actor }) => actor).sort(),
    kinds: kinds.map(({ kind }) => kind).sort(),
  };
}
