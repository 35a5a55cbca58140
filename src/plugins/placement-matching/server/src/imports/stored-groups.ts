import { API_TYPES } from '../api-types';
import { idList, rowsByText, type StoredRow } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import type { Database } from '../adapters/table-shape';

/** The groups of stored periods by the period's key, a bar, and the cohort's row id. */
export async function storedGroups(
  database: Database,
  periods: ReadonlyMap<string, StoredRow>,
): Promise<ReadonlyMap<string, StoredRow>> {
  const { strapi, db } = database;
  const uid = API_TYPES.periodGroup;
  const link = linkOf(strapi, uid, 'period');
  const rows: { documentId: string; period: number }[] = await db({ g: tableOf(strapi, uid) })
    .join({ l: link.table }, `l.${link.from}`, 'g.id')
    .select({ documentId: 'g.document_id', period: `l.${link.to}` })
    .whereRaw('?? in ?', [
      `l.${link.to}`,
      idList(
        db,
        [...periods.values()].map(({ id }) => id),
      ),
    ]);
  const stored = await rowsByText({
    database,
    uid,
    attribute: 'documentId',
    texts: rows.map(({ documentId }) => documentId),
    scalars: ['weeks', 'firstDay', 'lastDay', 'weekdays'],
    links: ['cohort', 'period'],
  });
  const keys = new Map([...periods].map(([key, { id }]) => [id, key]));
  return new Map(
    rows.flatMap(({ documentId, period }) => {
      const row = stored.get(documentId);
      return row ? [[`${keys.get(period) ?? ''}|${row.links.cohort?.[0] ?? 0}`, row] as const] : [];
    }),
  );
}
