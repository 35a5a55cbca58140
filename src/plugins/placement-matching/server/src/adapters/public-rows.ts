import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { linkOf, tableOf } from './table-names';

/** What the public may know of a slot, as it lies in the database. No column of a person is named here. */
export type SlotRecord = {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string | null;
  readonly title: string;
  readonly tasks: string | null;
  readonly seats: number;
  readonly minAge: number | null;
  readonly minGrade: number | null;
  readonly languages: string | null;
  readonly state: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly workplace: string | null;
  readonly city: string | null;
  readonly municipality: number | null;
  readonly field: number | null;
  readonly department: number | null;
};
/** Milliseconds on SQLite, a Date on Postgres. */
export type Instant = number | string | Date | null;
export type FormRecord = { readonly slot: number; readonly form: number };
export type SpanRecord = {
  readonly slot: number;
  readonly from: string;
  readonly to: string;
  readonly seats: number | null;
};
export type MunicipalityRecord = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly region: number | null;
};
export type NamedRecord = {
  readonly id: number;
  readonly code: string;
  readonly sv: string;
  readonly en: string;
};

const CHUNK = 5_000;

/** Open slots in chunks by id, so that a large index lets the server breathe while it is read. */
export async function* openSlots(
  strapi: Core.Strapi,
): AsyncGenerator<{ slots: SlotRecord[]; forms: FormRecord[]; spans: SpanRecord[] }> {
  const { connection: knex } = strapi.db;
  let after = 0;
  for (;;) {
    const slots: SlotRecord[] = await slotQuery(strapi)
      .where('s.state', 'open')
      .andWhere('s.id', '>', after)
      .orderBy('s.id')
      .limit(CHUNK);
    const last = slots.at(-1);
    const first = slots[0];
    if (!first || !last) return;
    yield {
      slots,
      forms: await formQuery(strapi, knex).whereBetween(formLink(strapi).from, [first.id, last.id]),
      spans: await spanQuery(knex).whereBetween('c.entity_id', [first.id, last.id]),
    };
    after = last.id;
  }
}

export type SlotDetailRecord = SlotRecord & {
  readonly dailyHours: string | null;
  readonly programme: string | null;
  readonly needsRegisterExtract: boolean | number | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly siteType: string | null;
};

/** One slot by its slug, or by its document id when it has none, whatever its state. */
export async function slotBySlug(
  strapi: Core.Strapi,
  slug: string,
): Promise<{ slot: SlotDetailRecord; forms: FormRecord[]; spans: SpanRecord[] } | undefined> {
  const { connection: knex } = strapi.db;
  const slot: SlotDetailRecord | undefined = await slotQuery(strapi)
    .select({
      dailyHours: 's.daily_hours',
      programme: 's.programme',
      needsRegisterExtract: 's.needs_register_extract',
      address: 'w.address',
      postalCode: 'w.postal_code',
      siteType: 'w.site_type',
    })
    .where('s.slug', slug)
    .orWhere((either) => either.whereNull('s.slug').andWhere('s.document_id', slug))
    // Slugs are not unique in the database: an open slot answers before a closed one.
    .orderByRaw(`case s.state when 'open' then 0 when 'closed' then 1 else 2 end, s.id`)
    .first();
  if (!slot) return undefined;
  return {
    slot,
    forms: await formQuery(strapi, knex).where(formLink(strapi).from, slot.id),
    spans: await spanQuery(knex).where('c.entity_id', slot.id),
  };
}

/** Units claimed of each slot and day that has a claim: one pass over the claims. */
export async function claimedUnits(
  strapi: Core.Strapi,
): Promise<{ readonly key: string; readonly units: number | string }[]> {
  // The unit is the digits after the last colon: without them the key names slot and day.
  return strapi.db
    .connection('claims')
    .select({ key: strapi.db.connection.raw(`rtrim(key, '0123456789')`) })
    .count({ units: '*' })
    .where('key', 'like', 'slot:%')
    .groupByRaw(`rtrim(key, '0123456789')`);
}

export async function municipalities(strapi: Core.Strapi): Promise<MunicipalityRecord[]> {
  const region = linkOf(strapi, API_TYPES.municipality, 'region');
  return strapi.db
    .connection({ m: tableOf(strapi, API_TYPES.municipality) })
    .leftJoin({ r: region.table }, `r.${region.from}`, 'm.id')
    .select({
      id: 'm.id',
      code: 'm.code',
      name: 'm.name',
      latitude: 'm.latitude',
      longitude: 'm.longitude',
      region: `r.${region.to}`,
    })
    .orderBy('m.id');
}

export async function occupationFields(strapi: Core.Strapi): Promise<NamedRecord[]> {
  return strapi.db
    .connection(tableOf(strapi, API_TYPES.occupationField))
    .select({ id: 'id', code: 'slug', sv: 'name_sv', en: 'name_en' });
}

export async function placementForms(strapi: Core.Strapi): Promise<NamedRecord[]> {
  return strapi.db
    .connection(tableOf(strapi, API_TYPES.placementForm))
    .select({ id: 'id', code: 'code', sv: 'name_sv', en: 'name_en' })
    .orderBy('id');
}

/** A cheap fingerprint of everything public: another node or a script cannot change it unseen. */
export async function publicVersion(strapi: Core.Strapi): Promise<string> {
  const { connection: knex } = strapi.db;
  const dated = [
    API_TYPES.slot,
    API_TYPES.workplace,
    API_TYPES.municipality,
    API_TYPES.department,
    API_TYPES.schoolCalendar,
    API_TYPES.occupationField,
    API_TYPES.placementForm,
    API_TYPES.period,
    API_TYPES.periodGroup,
    PLUGIN_TYPES.placement,
    PLUGIN_TYPES.hold,
  ].map((uid) => tableOf(strapi, uid));
  const counts = dated.flatMap((table) => [
    knex(table).count().as(`count_${table}`),
    knex(table).max('updated_at').as(`latest_${table}`),
  ]);
  const row: Record<string, unknown> = await knex
    .select([...counts, knex('claims').count().as('count_claims')])
    .first();
  return JSON.stringify(row);
}

function slotQuery(strapi: Core.Strapi): Knex.QueryBuilder {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const field = linkOf(strapi, API_TYPES.slot, 'occupationField');
  const municipality = linkOf(strapi, API_TYPES.workplace, 'municipality');
  const department = linkOf(strapi, API_TYPES.workplace, 'department');
  return strapi.db
    .connection({ s: tableOf(strapi, API_TYPES.slot) })
    .leftJoin({ sw: workplace.table }, `sw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `sw.${workplace.to}`)
    .leftJoin({ wm: municipality.table }, `wm.${municipality.from}`, 'w.id')
    .leftJoin({ wd: department.table }, `wd.${department.from}`, 'w.id')
    .leftJoin({ sf: field.table }, `sf.${field.from}`, 's.id')
    .select({
      id: 's.id',
      documentId: 's.document_id',
      slug: 's.slug',
      title: 's.title',
      tasks: 's.tasks',
      seats: 's.seats',
      minAge: 's.min_age',
      minGrade: 's.min_grade',
      languages: 's.languages',
      state: 's.state',
      createdAt: 's.created_at',
      updatedAt: 's.updated_at',
      workplace: 'w.name',
      city: 'w.city',
      municipality: `wm.${municipality.to}`,
      field: `sf.${field.to}`,
      department: `wd.${department.to}`,
    });
}

const formLink = (strapi: Core.Strapi) => linkOf(strapi, API_TYPES.slot, 'placementForms');

function formQuery(strapi: Core.Strapi, knex: Knex): Knex.QueryBuilder {
  const link = formLink(strapi);
  return knex(link.table).select({ slot: link.from, form: link.to }).orderBy('id');
}

function spanQuery(knex: Knex): Knex.QueryBuilder {
  return knex({ c: 'slots_cmps' })
    .join({ o: 'components_offer_open_spans' }, 'o.id', 'c.cmp_id')
    .where({ 'c.component_type': 'offer.open-span', 'c.field': 'open' })
    .select({ slot: 'c.entity_id', from: 'o.first_day', to: 'o.last_day', seats: 'o.seats' });
}
