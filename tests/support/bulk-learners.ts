import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import {
  linkOf,
  tableOf,
} from '../../src/plugins/placement-matching/server/src/adapters/table-names';
import { API_TYPES } from '../../src/plugins/placement-matching/server/src/api-types';

/** Many learners at once, past the Document Service, for races and benchmarks. */
export async function bulkLearners(strapi: Core.Strapi, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    document_id: createId(),
    given_name: 'Elev',
    family_name: `nummer ${index + 1}`,
    state: 'active',
  }));
  await strapi.db.connection.batchInsert('learners', rows, 100);
  return rows.map((row) => row.document_id);
}

/** The same, each of them expected in the period. */
export async function bulkParticipants(
  strapi: Core.Strapi,
  count: number,
  period: string,
): Promise<string[]> {
  const db = strapi.db.connection;
  const learners = await bulkLearners(strapi, count);
  const rows = learners.map(() => ({ document_id: createId(), state: 'expected' }));
  await db.batchInsert(tableOf(strapi, API_TYPES.participation), rows, 100);
  const idOf = async (uid: string, ids: readonly string[]): Promise<number[]> => {
    const stored: { id: number; key: string }[] = await db(tableOf(strapi, uid))
      .whereIn('document_id', [...ids])
      .select({ id: 'id', key: 'document_id' });
    const byKey = new Map(stored.map(({ id, key }) => [key, id]));
    return ids.map((id) => byKey.get(id) ?? 0);
  };
  const from = await idOf(
    API_TYPES.participation,
    rows.map((row) => row.document_id),
  );
  const [periodId = 0] = await idOf(API_TYPES.period, [period]);
  const join = async (attribute: string, to: readonly number[]): Promise<void> => {
    const link = linkOf(strapi, API_TYPES.participation, attribute);
    const links = from.map((id, index) => ({ [link.from]: id, [link.to]: to[index] }));
    await db.batchInsert(link.table, links, 100);
  };
  await join('learner', await idOf(API_TYPES.learner, learners));
  await join(
    'period',
    from.map(() => periodId),
  );
  return learners;
}
