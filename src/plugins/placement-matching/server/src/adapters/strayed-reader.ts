import type { Knex } from 'knex';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

/** A booking that counts somewhere else than where it is: what a raw script has moved away from under it. */
export type Strayed = {
  readonly booking: string;
  readonly resource: 'workplace' | 'supervisor' | 'provider';
  readonly counted: string | null;
  readonly is: string | null;
};

/**
 * Bookings of today and later whose workplace is not their slot's, whose supervisor is gone, or whose provider is not
 * their learner's. A supervisor may be another than the slot's: whoever places by hand names one.
 */
export async function readStrayed(reading: Reading, today: string): Promise<readonly Strayed[]> {
  const strayed: Strayed[] = [];
  for (const [uid, state] of [
    [PLUGIN_TYPES.placement, 'published'],
    [PLUGIN_TYPES.hold, 'held'],
  ] as const) {
    const standing = (): Knex.QueryBuilder =>
      reading
        .db({ b: tableOf(reading.strapi, uid) })
        .where('b.state', state)
        .andWhere('b.last_day', '>=', today)
        .orderBy('b.document_id');
    strayed.push(...(await atOtherWorkplace(reading, standing())));
    strayed.push(...(await withoutSupervisor(reading, standing())));
    if (uid === PLUGIN_TYPES.placement)
      strayed.push(...(await ofOtherProvider(reading, standing())));
  }
  return strayed;
}

type Row = Omit<Strayed, 'resource'>;

async function atOtherWorkplace(
  { strapi }: Reading,
  standing: Knex.QueryBuilder,
): Promise<readonly Strayed[]> {
  const link = linkOf(strapi, API_TYPES.slot, 'workplace');
  const rows: readonly Row[] = await standing
    .join({ s: tableOf(strapi, API_TYPES.slot) }, 's.document_id', 'b.slot')
    .leftJoin({ l: link.table }, `l.${link.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `l.${link.to}`)
    .whereRaw(`coalesce(w.document_id, '') <> coalesce(b.workplace, '')`)
    .select({ booking: 'b.document_id', counted: 'b.workplace', is: 'w.document_id' });
  return rows.map((row) => ({ ...row, resource: 'workplace' }));
}

async function withoutSupervisor(
  { strapi }: Reading,
  standing: Knex.QueryBuilder,
): Promise<readonly Strayed[]> {
  const rows: readonly Omit<Row, 'is'>[] = await standing
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.document_id', 'b.supervisor')
    .whereNotNull('b.supervisor')
    .whereNull('v.id')
    .select({ booking: 'b.document_id', counted: 'b.supervisor' });
  return rows.map((row) => ({ ...row, is: null, resource: 'supervisor' }));
}

async function ofOtherProvider(
  { strapi }: Reading,
  standing: Knex.QueryBuilder,
): Promise<readonly Strayed[]> {
  const link = linkOf(strapi, API_TYPES.learner, 'provider');
  const rows: readonly Row[] = await standing
    .join({ e: tableOf(strapi, API_TYPES.learner) }, 'e.document_id', 'b.learner')
    .leftJoin({ l: link.table }, `l.${link.from}`, 'e.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `l.${link.to}`)
    .whereRaw(`coalesce(o.document_id, '') <> coalesce(b.provider, '')`)
    .select({ booking: 'b.document_id', counted: 'b.provider', is: 'o.document_id' });
  return rows.map((row) => ({ ...row, resource: 'provider' }));
}
