import type { SlotSeats } from '../../../domain/claims/seats-of-day';
import { API_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import { slotName } from './names';
import { readOpenings } from './period-reader';
import { linkOf, tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

export type BookableSlot = SlotSeats & {
  readonly id: string;
  /** As `slotName` writes it. */
  readonly name: string;
  readonly state: 'draft' | 'open' | 'closed';
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly ward: string | null;
};
export type Bookable = { readonly id: string; readonly name: string; readonly capacity: number };

/** The slots by id, locked against other bookings until the transaction ends. A slot that is gone is left out. */
export async function lockSlots(
  unit: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BookableSlot>> {
  const { strapi, trx } = unit;
  await lockRows(unit, { uid: API_TYPES.slot, ids, columns: { id: 'document_id' } });
  const supervisor = linkOf(strapi, API_TYPES.slot, 'supervisor');
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const rows: readonly SlotRow[] = await trx({ s: tableOf(strapi, API_TYPES.slot) })
    .leftJoin({ ls: supervisor.table }, `ls.${supervisor.from}`, 's.id')
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.id', `ls.${supervisor.to}`)
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `lw.${workplace.to}`)
    .whereRaw('s.document_id in ?', [textList(trx, ids)])
    .select({
      rowId: 's.id',
      id: 's.document_id',
      title: 's.title',
      at: 'w.name',
      seats: 's.seats',
      state: 's.state',
      supervisor: 'v.document_id',
      workplace: 'w.document_id',
      ward: 'w.ward',
    });
  const openings = await readOpenings(
    { strapi, db: trx },
    rows.map(({ rowId }) => rowId),
  );
  return new Map(
    rows.map(({ rowId, title, at, ...slot }) => [
      slot.id,
      { ...slot, name: slotName(title, at), open: openings.get(rowId) ?? [] },
    ]),
  );
}

export async function lockSupervisors(
  unit: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Bookable>> {
  return lockBookables(unit, API_TYPES.supervisor, ids);
}

/** A workplace that names no capacity sets no limit of its own. */
export async function lockWorkplaces(
  unit: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Bookable>> {
  return lockBookables(unit, API_TYPES.workplace, ids);
}

/** Ids of learners that are still there, locked so that nobody deletes them meanwhile. */
export async function lockLearners(
  unit: UnitOfWork,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const columns = { id: 'document_id' };
  const rows = await lockRows<{ id: string }>(unit, { uid: API_TYPES.learner, ids, columns });
  return new Set(rows.map((row) => row.id));
}

/** The slots of a workplace that are open. */
export async function openSlotsOf(
  { strapi, trx }: UnitOfWork,
  workplace: string,
): Promise<readonly string[]> {
  const link = linkOf(strapi, API_TYPES.slot, 'workplace');
  return trx({ s: tableOf(strapi, API_TYPES.slot) })
    .join({ l: link.table }, `l.${link.from}`, 's.id')
    .join({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `l.${link.to}`)
    .where({ 'w.document_id': workplace, 's.state': 'open' })
    .orderBy('s.id')
    .pluck('s.document_id');
}

type SlotRow = Omit<BookableSlot, 'open' | 'name'> & {
  readonly rowId: number;
  readonly title: string;
  readonly at: string | null;
};

async function lockBookables(
  unit: UnitOfWork,
  uid: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Bookable>> {
  const columns = { id: 'document_id', name: 'name', capacity: 'capacity' };
  const rows = await lockRows<StoredBookable>(unit, { uid, ids, columns });
  return new Map(rows.map((row) => [row.id, { ...row, capacity: row.capacity ?? Infinity }]));
}

type StoredBookable = Omit<Bookable, 'capacity'> & { readonly capacity: number | null };

/**
 * Locks in the order of the ids, so that two transactions never wait for each other, and answers the rows as they are
 * once they are locked. Only for fairness and for deletions: what keeps a seat from being given twice is the claim's
 * key. SQLite has one writer anyway.
 */
async function lockRows<Row>(
  { strapi, trx, client }: UnitOfWork,
  asked: {
    readonly uid: string;
    readonly ids: readonly string[];
    readonly columns: Readonly<Record<string, string>>;
  },
): Promise<readonly Row[]> {
  const { uid, ids, columns } = asked;
  if (ids.length === 0) return [];
  const query = trx(tableOf(strapi, uid))
    .select(columns)
    .whereRaw('document_id in ?', [textList(trx, ids)])
    .orderBy('document_id');
  return client === 'postgres' ? query.forNoKeyUpdate() : query;
}
