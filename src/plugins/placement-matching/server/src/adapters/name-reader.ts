import type { Knex } from 'knex';
import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

export type LearnerNames = {
  readonly id: string;
  readonly name: string;
  readonly cohort: string | null;
  readonly school: string | null;
  readonly provider: string | null;
};
export type SlotNames = {
  readonly id: string;
  readonly title: string;
  readonly workplace: string | null;
  readonly supervisor: string | null;
  readonly fieldSv: string | null;
  readonly fieldEn: string | null;
};

const CHUNK = 500;

export async function readSchoolNames({
  strapi,
  db,
}: Reading): Promise<ReadonlyMap<string, string>> {
  const rows: { readonly id: string; readonly name: string }[] = await db(
    tableOf(strapi, API_TYPES.school),
  ).select({ id: 'document_id', name: 'name' });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The names of a period's learners by document id. */
export async function readLearnerNames(
  reading: Reading,
  period: string,
): Promise<ReadonlyMap<string, LearnerNames>> {
  const { strapi, db } = reading;
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const learners = db({ lp: ofPeriod.table })
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, `lp.${ofPeriod.from}`)
    .where('p.document_id', period)
    .select(`ll.${ofLearner.to}`);
  return byId(await learnersQuery(reading).whereIn('l.id', learners));
}

export async function readNamesOfLearners(
  reading: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LearnerNames>> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    rows.push(
      ...(await learnersQuery(reading).whereIn('l.document_id', ids.slice(from, from + CHUNK))),
    );
  }
  return byId(rows);
}

type Row = Omit<LearnerNames, 'name'> & { readonly givenName: string; readonly familyName: string };

function byId(rows: readonly Row[]): ReadonlyMap<string, LearnerNames> {
  return new Map(
    rows.map(({ givenName, familyName, ...learner }) => [
      learner.id,
      { ...learner, name: `${givenName} ${familyName}` },
    ]),
  );
}

function learnersQuery({ strapi, db }: Reading): Knex.QueryBuilder {
  const cohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  const school = linkOf(strapi, API_TYPES.learner, 'school');
  const provider = linkOf(strapi, API_TYPES.learner, 'provider');
  return db({ l: tableOf(strapi, API_TYPES.learner) })
    .leftJoin({ lc: cohort.table }, `lc.${cohort.from}`, 'l.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${cohort.to}`)
    .leftJoin({ ls: school.table }, `ls.${school.from}`, 'l.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${school.to}`)
    .leftJoin({ lo: provider.table }, `lo.${provider.from}`, 'l.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .select({
      id: 'l.document_id',
      givenName: 'l.given_name',
      familyName: 'l.family_name',
      cohort: 'c.name',
      school: 's.name',
      provider: 'o.name',
    });
}

/** Names by document id, of a type whose rows have a `name`. */
export async function readNames(
  { strapi, db }: Reading,
  uid: string,
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await db(tableOf(strapi, uid)).select({
    id: 'document_id',
    name: 'name',
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The supervisors of each workplace, by document ids. */
export async function readSupervisorsOfWorkplaces({
  strapi,
  db,
}: Reading): Promise<ReadonlyMap<string, readonly string[]>> {
  const link = linkOf(strapi, API_TYPES.supervisor, 'workplaces');
  const rows: { workplace: string; supervisor: string }[] = await db({ l: link.table })
    .join({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.id', `l.${link.from}`)
    .join({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `l.${link.to}`)
    .select({ workplace: 'w.document_id', supervisor: 'v.document_id' })
    .orderBy('v.id');
  const supervisors = new Map<string, string[]>();
  for (const { workplace, supervisor } of rows) {
    supervisors.set(workplace, [...(supervisors.get(workplace) ?? []), supervisor]);
  }
  return supervisors;
}

/** The names of all slots by document id. */
export async function readSlotNames({
  strapi,
  db,
}: Reading): Promise<ReadonlyMap<string, SlotNames>> {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const supervisor = linkOf(strapi, API_TYPES.slot, 'supervisor');
  const field = linkOf(strapi, API_TYPES.slot, 'occupationField');
  const rows: SlotNames[] = await db({ s: tableOf(strapi, API_TYPES.slot) })
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `lw.${workplace.to}`)
    .leftJoin({ lv: supervisor.table }, `lv.${supervisor.from}`, 's.id')
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.id', `lv.${supervisor.to}`)
    .leftJoin({ lf: field.table }, `lf.${field.from}`, 's.id')
    .leftJoin({ f: tableOf(strapi, API_TYPES.occupationField) }, 'f.id', `lf.${field.to}`)
    .select({
      id: 's.document_id',
      title: 's.title',
      workplace: 'w.name',
      supervisor: 'v.name',
      fieldSv: 'f.name_sv',
      fieldEn: 'f.name_en',
    });
  return new Map(rows.map((row) => [row.id, row]));
}
