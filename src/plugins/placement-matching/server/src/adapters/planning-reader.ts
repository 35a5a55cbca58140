import type { Knex } from 'knex';
import { TO_BE_PLACED } from '../../../domain/model';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import type { Reading } from './period-reader';
import { dayList } from './row-values';
import { linkOf, tableOf } from './table-names';

/** A cohort in a period, with the school whose holidays count and the municipality that the need is in. */
export type PlannedGroup = {
  readonly row: number;
  readonly id: string;
  readonly period: number;
  readonly weeks: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly weekdays: string | null;
  readonly cohort: string | null;
  readonly cohortName: string | null;
  readonly headCount: number | null;
  readonly programme: string | null;
  readonly school: string | null;
  readonly schoolName: string | null;
  readonly municipality: string | null;
};

/** The groups of the periods; where a cohort has no school its provider's municipality counts. */
export async function readPlannedGroups(
  { strapi, db }: Reading,
  where: { readonly ids: readonly string[] } | 'all',
): Promise<PlannedGroup[]> {
  const ofPeriod = linkOf(strapi, API_TYPES.periodGroup, 'period');
  const ofCohort = linkOf(strapi, API_TYPES.periodGroup, 'cohort');
  const ofSchool = linkOf(strapi, API_TYPES.cohort, 'school');
  const ofProvider = linkOf(strapi, API_TYPES.cohort, 'provider');
  const schoolIn = linkOf(strapi, API_TYPES.school, 'municipality');
  const providerIn = linkOf(strapi, API_TYPES.provider, 'municipality');
  const municipalities = tableOf(strapi, API_TYPES.municipality);
  const query = db({ g: tableOf(strapi, API_TYPES.periodGroup) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'g.id')
    .leftJoin({ lc: ofCohort.table }, `lc.${ofCohort.from}`, 'g.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${ofCohort.to}`)
    .leftJoin({ ls: ofSchool.table }, `ls.${ofSchool.from}`, 'c.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${ofSchool.to}`)
    .leftJoin({ lo: ofProvider.table }, `lo.${ofProvider.from}`, 'c.id')
    .leftJoin({ lsm: schoolIn.table }, `lsm.${schoolIn.from}`, 's.id')
    .leftJoin({ sm: municipalities }, 'sm.id', `lsm.${schoolIn.to}`)
    .leftJoin({ lom: providerIn.table }, `lom.${providerIn.from}`, `lo.${ofProvider.to}`)
    .leftJoin({ om: municipalities }, 'om.id', `lom.${providerIn.to}`)
    .orderBy('g.id')
    .select({
      row: 'g.id',
      id: 'g.document_id',
      period: `lp.${ofPeriod.to}`,
      weeks: 'g.weeks',
      firstDay: 'g.first_day',
      lastDay: 'g.last_day',
      weekdays: 'g.weekdays',
      cohort: 'c.document_id',
      cohortName: 'c.name',
      headCount: 'c.head_count',
      programme: 'c.programme',
      school: 's.document_id',
      schoolName: 's.name',
    })
    .select(db.raw('coalesce(sm.document_id, om.document_id) as municipality'));
  return where === 'all' ? query : query.whereRaw('g.document_id in ?', [textList(db, where.ids)]);
}

/** Learners to be placed by the row of their group, for cohorts that have no head count. */
export async function readGroupSizes({ strapi, db }: Reading): Promise<Map<number, number>> {
  const ofGroup = linkOf(strapi, API_TYPES.participation, 'group');
  const rows: { group: number; learners: number | string }[] = await db({
    a: tableOf(strapi, API_TYPES.participation),
  })
    .join({ lg: ofGroup.table }, `lg.${ofGroup.from}`, 'a.id')
    .whereIn('a.state', TO_BE_PLACED)
    .groupBy(`lg.${ofGroup.to}`)
    .select({ group: `lg.${ofGroup.to}` })
    .count({ learners: '*' });
  return new Map(rows.map(({ group, learners }) => [Number(group), Number(learners)]));
}

export type SupplyFilter = {
  readonly municipality?: string | undefined;
  /** The placement form's document. */
  readonly form?: string | undefined;
};
export type SuppliedSeats = {
  readonly field: string | null;
  readonly area: string | null;
  readonly seats: number;
  /** Null: open every day. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};

/** The seats of open slots, together where field, municipality and open days are the same. */
export async function readSupply(reading: Reading, filter: SupplyFilter): Promise<SuppliedSeats[]> {
  const { strapi, db } = reading;
  const spans = linkOf(strapi, API_TYPES.slot, 'open');
  const always: SupplyRow[] = await supplyQuery(reading, filter)
    .whereNotExists(db({ l: spans.table }).select(db.raw('1')).whereRaw(`l.${spans.from} = s.id`))
    .sum({ seats: 's.seats' });
  const inSpans: SupplyRow[] = await supplyQuery(reading, filter)
    .join({ l: spans.table }, `l.${spans.from}`, 's.id')
    .join({ o: tableOf(strapi, 'offer.open-span') }, 'o.id', `l.${spans.to}`)
    .select({ firstDay: 'o.first_day', lastDay: 'o.last_day' })
    .groupBy('o.first_day', 'o.last_day')
    .select(db.raw('sum(coalesce(o.seats, s.seats)) as seats'));
  return [...always, ...inSpans].map(({ firstDay = null, lastDay = null, ...row }) => ({
    ...row,
    seats: Number(row.seats),
    firstDay,
    lastDay,
  }));
}

type SupplyRow = Omit<SuppliedSeats, 'seats' | 'firstDay' | 'lastDay'> & {
  readonly seats: number | string;
  readonly firstDay?: string;
  readonly lastDay?: string;
};

function supplyQuery(reading: Reading, { municipality, form }: SupplyFilter): Knex.QueryBuilder {
  const { strapi, db } = reading;
  const forms = linkOf(strapi, API_TYPES.slot, 'placementForms');
  const query = placed(reading, db({ s: tableOf(strapi, API_TYPES.slot) }))
    .where('s.state', 'open')
    .groupBy('f.document_id', 'm.document_id')
    .select({ field: 'f.document_id', area: 'm.document_id' });
  if (municipality !== undefined) query.where('m.document_id', municipality);
  if (form !== undefined) {
    query.whereIn(
      's.id',
      db({ x: forms.table })
        .join({ t: tableOf(strapi, API_TYPES.placementForm) }, 't.id', `x.${forms.to}`)
        .where('t.document_id', form)
        .select(`x.${forms.from}`),
    );
  }
  return query;
}

/** From a slot `s` to its field `f` and its workplace's municipality `m`. */
function placed({ strapi }: Reading, query: Knex.QueryBuilder): Knex.QueryBuilder {
  const field = linkOf(strapi, API_TYPES.slot, 'occupationField');
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const municipality = linkOf(strapi, API_TYPES.workplace, 'municipality');
  return query
    .leftJoin({ lf: field.table }, `lf.${field.from}`, 's.id')
    .leftJoin({ f: tableOf(strapi, API_TYPES.occupationField) }, 'f.id', `lf.${field.to}`)
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ lm: municipality.table }, `lm.${municipality.from}`, `lw.${workplace.to}`)
    .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${municipality.to}`);
}

export type HeldSeat = {
  readonly field: string | null;
  readonly area: string | null;
  readonly days: readonly string[];
};

/** Seats kept without a person on some of the days. */
export async function readHeldSeats(
  reading: Reading,
  { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string },
): Promise<HeldSeat[]> {
  const { strapi, db } = reading;
  const query = db({ h: tableOf(strapi, PLUGIN_TYPES.hold) })
    .join({ s: tableOf(strapi, API_TYPES.slot) }, 's.document_id', 'h.slot')
    .where('h.state', 'held')
    .where('h.first_day', '<=', lastDay)
    .andWhere('h.last_day', '>=', firstDay);
  const rows: (Omit<HeldSeat, 'days'> & { readonly days: unknown })[] = await placed(
    reading,
    query,
  ).select({ field: 'f.document_id', area: 'm.document_id', days: 'h.days' });
  return rows.map((row) => ({ ...row, days: dayList(row.days) }));
}

/** The field that most seats of a programme are in: what a cohort of the programme needs. */
export async function readFieldsOfProgrammes(reading: Reading): Promise<Map<string, string>> {
  const { strapi, db } = reading;
  const rows: { programme: string; field: string; seats: number | string }[] = await placed(
    reading,
    db({ s: tableOf(strapi, API_TYPES.slot) }),
  )
    .whereNotNull('s.programme')
    .whereNotNull('f.document_id')
    .groupBy('s.programme', 'f.document_id')
    .select({ programme: 's.programme', field: 'f.document_id' })
    .sum({ seats: 's.seats' });
  const most = new Map<string, { field: string; seats: number }>();
  for (const { programme, field, seats } of rows) {
    for (const name of programme.split(',')) {
      const key = plain(name);
      const known = most.get(key);
      if (!known || Number(seats) > known.seats) most.set(key, { field, seats: Number(seats) });
    }
  }
  return new Map([...most].map(([key, { field }]) => [key, field]));
}

/** As a programme is compared, whatever its letters. */
export const plain = (programme: string): string => programme.trim().toLocaleLowerCase('sv');

/** Holidays with their names, of all schools of a municipality or of all. */
export async function readHolidays({ strapi, db }: Reading): Promise<
  readonly {
    readonly name: string;
    readonly municipality: string | null;
    readonly firstDay: string;
    readonly lastDay: string;
  }[]
> {
  const school = linkOf(strapi, API_TYPES.schoolCalendar, 'school');
  const municipality = linkOf(strapi, API_TYPES.schoolCalendar, 'municipality');
  return db({ c: tableOf(strapi, API_TYPES.schoolCalendar) })
    .leftJoin({ ls: school.table }, `ls.${school.from}`, 'c.id')
    .leftJoin({ lm: municipality.table }, `lm.${municipality.from}`, 'c.id')
    .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${municipality.to}`)
    .where('c.kind', 'holiday')
    .whereNull(`ls.${school.to}`)
    .orderBy('c.first_day')
    .select({
      name: 'c.name',
      municipality: 'm.document_id',
      firstDay: 'c.first_day',
      lastDay: 'c.last_day',
    });
}

export async function readMunicipalityNames({
  strapi,
  db,
}: Reading): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { readonly id: string; readonly name: string }[] = await db(
    tableOf(strapi, API_TYPES.municipality),
  ).select({ id: 'document_id', name: 'name' });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function readFormCode({ strapi, db }: Reading, form: string): Promise<string> {
  const row: { code: string } | undefined = await db(tableOf(strapi, API_TYPES.placementForm))
    .where('document_id', form)
    .first('code');
  // A form that is gone has no periods.
  return row?.code ?? '';
}
