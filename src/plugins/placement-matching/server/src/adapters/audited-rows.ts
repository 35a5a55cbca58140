import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { AUDIT_ENTRIES } from './audit-trail';
import type { Reading } from './period-reader';
import { storedInstant } from './row-values';
import { tableOf } from './table-names';

export type Untold = { readonly kind: string; readonly record: string; readonly action: string };

type Told = {
  readonly kind: string;
  readonly uid: string;
  /** What a row of this state must have been told by. */
  readonly action: string;
  readonly where: Readonly<Record<string, string>>;
  readonly instant: 'created_at' | 'updated_at';
  /** The column that holds what the entry is about. */
  readonly record?: string;
};

const TOLD: readonly Told[] = [
  {
    ...{ kind: 'placement', uid: PLUGIN_TYPES.placement, action: 'placement-made' },
    ...{ where: { origin: 'manual' }, instant: 'created_at' },
  },
  ...['withdrawn', 'declined', 'moved'].map((state) => ({
    ...{ kind: 'placement', uid: PLUGIN_TYPES.placement, action: 'placement-changed' },
    ...{ where: { state }, instant: 'updated_at' as const },
  })),
  {
    ...{ kind: 'waiver', uid: PLUGIN_TYPES.waiver, action: 'conflict-waived' },
    ...{ where: { state: 'active' }, instant: 'created_at', record: 'fingerprint' },
  },
  ...['approved', 'refused', 'withdrawn'].map((state) => ({
    ...{ kind: 'offer', uid: API_TYPES.offer, action: 'offer-changed' },
    ...{ where: { state }, instant: 'updated_at' as const },
  })),
  {
    ...{ kind: 'hold', uid: PLUGIN_TYPES.hold, action: 'hold-made' },
    ...{ where: {}, instant: 'created_at' },
  },
  {
    ...{ kind: 'hold', uid: PLUGIN_TYPES.hold, action: 'hold-released' },
    ...{ where: { state: 'released' }, instant: 'updated_at' },
  },
  {
    ...{ kind: 'period', uid: PLUGIN_TYPES.allocationRun, action: 'period-published' },
    ...{ where: { state: 'published' }, instant: 'updated_at', record: 'period' },
  },
];

/** Rows whose state says that something was done since the trail began, and of which the trail says nothing. */
export async function readUntold(
  { strapi, db }: Reading,
  startedAt: string,
): Promise<readonly Untold[]> {
  const client = strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
  const from = storedInstant(client, new Date(startedAt));
  const untold: Untold[] = [];
  for (const { kind, uid, action, where, instant, record = 'document_id' } of TOLD) {
    const rows: readonly { readonly record: string }[] = await db({ t: tableOf(strapi, uid) })
      .leftJoin({ a: AUDIT_ENTRIES }, (join) =>
        join.on('a.record', `t.${record}`).andOnVal('a.action', action),
      )
      .where(where)
      .andWhere(`t.${instant}`, '>=', from)
      .whereNull('a.sequence')
      .distinct({ record: `t.${record}` })
      .orderBy('record');
    untold.push(...rows.map((row) => ({ kind, record: row.record, action })));
  }
  return untold;
}
