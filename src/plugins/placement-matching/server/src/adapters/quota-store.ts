import type { Week } from '../../../domain/days';
import type { Quota } from '../../../domain/quotas/quota';
import { API_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** Every quota that names a provider, or those that name some of the slots; a quota's slots are always all of them. */
export async function readQuotas(
  reading: Reading,
  where: { readonly slots?: readonly string[]; readonly id?: string } = {},
): Promise<Quota[]> {
  const { strapi, db } = reading;
  const provider = linkOf(strapi, API_TYPES.quota, 'provider');
  const slots = linkOf(strapi, API_TYPES.quota, 'slots');
  const query = db({ q: tableOf(strapi, API_TYPES.quota) })
    .join({ lo: provider.table }, `lo.${provider.from}`, 'q.id')
    .join({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .orderBy('q.document_id')
    .select({
      row: 'q.id',
      id: 'q.document_id',
      name: 'q.name',
      weeks: 'q.weeks',
      seats: 'q.seats',
      provider: 'o.document_id',
    });
  if (where.id !== undefined) query.where('q.document_id', where.id);
  if (where.slots !== undefined) {
    query.whereIn(
      'q.id',
      db({ l: slots.table })
        .join({ s: tableOf(strapi, API_TYPES.slot) }, 's.id', `l.${slots.to}`)
        .whereRaw('s.document_id in ?', [textList(db, where.slots)])
        .select(`l.${slots.from}`),
    );
  }
  const rows: StoredQuota[] = await query;
  if (rows.length === 0) return [];
  const named: { quota: number; slot: string }[] = await db({ l: slots.table })
    .join({ s: tableOf(strapi, API_TYPES.slot) }, 's.id', `l.${slots.to}`)
    .select({ quota: `l.${slots.from}`, slot: 's.document_id' });
  const slotsOf = new Map<number, string[]>();
  for (const { quota, slot } of named) {
    const known = slotsOf.get(quota);
    if (known) known.push(slot);
    else slotsOf.set(quota, [slot]);
  }
  return rows.map(({ row, weeks, ...quota }) => ({
    ...quota,
    weeks: weeksOf(weeks),
    slots: (slotsOf.get(row) ?? []).sort(),
  }));
}

type StoredQuota = Omit<Quota, 'slots' | 'weeks'> & {
  readonly row: number;
  readonly weeks: string | null;
};

const weeksOf = (text: string | null): Week[] =>
  (text ?? '')
    .split(',')
    .map((week) => week.trim())
    .filter((week) => week !== '');

/** Nobody books until the transaction ends: whoever writes a quota counts those who stand, and misses none. */
export async function holdQuotas({ strapi, trx, client }: UnitOfWork): Promise<void> {
  if (client === 'postgres')
    await trx.raw('lock table ?? in exclusive mode', [tableOf(strapi, API_TYPES.quota)]);
  // SQLite has one writer: this makes it us before anything is read.
  else await trx.raw('delete from claims where 0');
}

/** The quotas that name some of the slots; none of them, and no new one, is written until the transaction ends. */
export async function lockQuotas(unit: UnitOfWork, slots: readonly string[]): Promise<Quota[]> {
  const { strapi, trx, client } = unit;
  if (client === 'postgres')
    await trx.raw('lock table ?? in row share mode', [tableOf(strapi, API_TYPES.quota)]);
  return readQuotas({ strapi, db: trx }, { slots });
}

/** The providers of learners by the learner. */
export async function readProvidersOf(
  { strapi, db }: Reading,
  learners: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const provider = linkOf(strapi, API_TYPES.learner, 'provider');
  const rows: { learner: string; provider: string }[] = await db({
    l: tableOf(strapi, API_TYPES.learner),
  })
    .join({ lo: provider.table }, `lo.${provider.from}`, 'l.id')
    .join({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .whereRaw('l.document_id in ?', [textList(db, learners)])
    .select({ learner: 'l.document_id', provider: 'o.document_id' });
  return new Map(rows.map((row) => [row.learner, row.provider]));
}
