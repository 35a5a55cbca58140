import type { Knex } from 'knex';
import { API_TYPES } from '../api-types';
import { readSpans } from './read-spans';
import { textList } from './lookup-rows';
import type { CalendarSlot } from '../../../domain/occupancy/occupancy';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

export type PlaceFilter = {
  readonly municipality?: string | undefined;
  readonly field?: string | undefined;
  readonly form?: string | undefined;
};
/** A workplace with slots, or a slot that names no workplace. */
export type PlaceName = {
  readonly id: string;
  readonly name: string;
  readonly isWorkplace: boolean;
};

/** The names alone of all places that the filter lets through: what a page is cut from. */
export async function readPlaceNames(reading: Reading, filter: PlaceFilter): Promise<PlaceName[]> {
  const { strapi, db } = reading;
  const ofSlot = linkOf(strapi, API_TYPES.slot, 'workplace');
  const slots = filteredSlots(reading, filter);
  const municipality = linkOf(strapi, API_TYPES.workplace, 'municipality');
  const places = db({ w: tableOf(strapi, API_TYPES.workplace) })
    .whereIn(
      'w.id',
      slots
        .clone()
        .join({ lw: ofSlot.table }, `lw.${ofSlot.from}`, 's.id')
        .select(`lw.${ofSlot.to}`),
    )
    .select({ id: 'w.document_id', name: 'w.name' });
  if (filter.municipality !== undefined) {
    places
      .join({ lm: municipality.table }, `lm.${municipality.from}`, 'w.id')
      .join({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${municipality.to}`)
      .where('m.document_id', filter.municipality);
  }
  const workplaces: { id: string; name: string | null }[] = await places;
  const alone: { id: string; name: string | null }[] =
    filter.municipality === undefined
      ? await slots
          .leftJoin({ lw: ofSlot.table }, `lw.${ofSlot.from}`, 's.id')
          .whereNull(`lw.${ofSlot.to}`)
          .select({ id: 's.document_id', name: 's.title' })
      : [];
  return [
    ...workplaces.map((row) => ({ ...row, name: row.name ?? '', isWorkplace: true })),
    ...alone.map((row) => ({ ...row, name: row.name ?? '', isWorkplace: false })),
  ];
}

function filteredSlots({ strapi, db }: Reading, { field, form }: PlaceFilter): Knex.QueryBuilder {
  const fields = linkOf(strapi, API_TYPES.slot, 'occupationField');
  const forms = linkOf(strapi, API_TYPES.slot, 'placementForms');
  const query = db({ s: tableOf(strapi, API_TYPES.slot) }).whereNot('s.state', 'draft');
  const linked = (link: typeof fields, uid: string, id: string): Knex.QueryBuilder =>
    db({ l: link.table })
      .join({ t: tableOf(strapi, uid) }, 't.id', `l.${link.to}`)
      .where('t.document_id', id)
      .select(`l.${link.from}`);
  if (field !== undefined) query.whereIn('s.id', linked(fields, API_TYPES.occupationField, field));
  if (form !== undefined) query.whereIn('s.id', linked(forms, API_TYPES.placementForm, form));
  return query;
}

export type SlotOfPlace = CalendarSlot & {
  readonly title: string;
  readonly isOpen: boolean;
  readonly supervisorName: string | null;
  readonly supervisorCapacity: number | null;
  readonly workplaceCapacity: number | null;
  readonly municipality: string | null;
  /** What the page's own filter lets through. */
  readonly isWanted: boolean;
};

/** Every slot of the places, and the other slots of the supervisors whom they name. */
export async function readSlotsOfPlaces(
  reading: Reading,
  places: readonly PlaceName[],
  filter: PlaceFilter,
): Promise<SlotOfPlace[]> {
  const { db } = reading;
  const ids = (isWorkplace: boolean): Knex.Raw =>
    textList(
      db,
      places.filter((place) => place.isWorkplace === isWorkplace).map(({ id }) => id),
    );
  const own: SlotRow[] = await slotRows(reading)
    .whereRaw('(w.document_id in ? or s.document_id in ?)', [ids(true), ids(false)])
    .orderBy(['s.title', 's.id']);
  const supervisors = new Set(own.flatMap((row) => row.supervisor ?? []));
  const known = own.map((row) => row.id);
  const others: SlotRow[] = await slotRows(reading)
    .whereRaw('v.document_id in ?', [textList(db, [...supervisors])])
    .whereRaw('s.document_id not in ?', [textList(db, known)]);
  const wanted: string[] = await filteredSlots(reading, filter)
    .whereRaw('s.document_id in ?', [textList(db, known)])
    .pluck('s.document_id');
  const rows = [...own, ...others];
  const open = await readSpans({
    database: reading,
    uid: API_TYPES.slot,
    ids: rows.map(({ row }) => row),
  });
  const isWanted = new Set(wanted);
  return rows.map(({ row, state, ...slot }) => ({
    ...slot,
    title: slot.title ?? '',
    isOpen: state === 'open',
    isWanted: isWanted.has(slot.id),
    open: (open.get(row) ?? []).map(({ firstDay, lastDay, seats }) => ({
      from: firstDay,
      to: lastDay,
      ...(seats === null ? {} : { seats }),
    })),
  }));
}

type SlotRow = Omit<SlotOfPlace, 'open' | 'isOpen' | 'isWanted' | 'title'> & {
  readonly row: number;
  readonly state: string;
  readonly title: string | null;
};

function slotRows({ strapi, db }: Reading): Knex.QueryBuilder {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const supervisor = linkOf(strapi, API_TYPES.slot, 'supervisor');
  const municipality = linkOf(strapi, API_TYPES.workplace, 'municipality');
  return db({ s: tableOf(strapi, API_TYPES.slot) })
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `lw.${workplace.to}`)
    .leftJoin({ lv: supervisor.table }, `lv.${supervisor.from}`, 's.id')
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.id', `lv.${supervisor.to}`)
    .leftJoin({ lm: municipality.table }, `lm.${municipality.from}`, 'w.id')
    .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${municipality.to}`)
    .select({
      row: 's.id',
      id: 's.document_id',
      title: 's.title',
      seats: 's.seats',
      state: 's.state',
      supervisor: 'v.document_id',
      supervisorName: 'v.name',
      supervisorCapacity: 'v.capacity',
      workplace: 'w.document_id',
      workplaceCapacity: 'w.capacity',
      municipality: 'm.name',
    });
}
