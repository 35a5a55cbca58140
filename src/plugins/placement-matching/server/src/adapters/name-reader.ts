import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

export type LearnerNames = {
  readonly row: number;
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

const PAGE = 5_000;

/** The names of a period's learners by document id; of every learner without a period. */
export async function readLearnerNames(
  reading: Reading,
  period?: string,
): Promise<ReadonlyMap<string, LearnerNames>> {
  const names = new Map<string, LearnerNames>();
  for (let after = 0; ;) {
    const page = await readPage(reading, after, period);
    for (const { givenName, familyName, ...learner } of page) {
      names.set(learner.id, { ...learner, name: `${givenName} ${familyName}` });
    }
    const last = page.at(-1);
    if (!last) return names;
    after = last.row;
  }
}

type Row = Omit<LearnerNames, 'name'> & { readonly givenName: string; readonly familyName: string };

async function readPage({ strapi, db }: Reading, after: number, period?: string): Promise<Row[]> {
  const cohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  const school = linkOf(strapi, API_TYPES.learner, 'school');
  const provider = linkOf(strapi, API_TYPES.learner, 'provider');
  const query = db({ l: tableOf(strapi, API_TYPES.learner) })
    .leftJoin({ lc: cohort.table }, `lc.${cohort.from}`, 'l.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${cohort.to}`)
    .leftJoin({ ls: school.table }, `ls.${school.from}`, 'l.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${school.to}`)
    .leftJoin({ lo: provider.table }, `lo.${provider.from}`, 'l.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .where('l.id', '>', after)
    .orderBy('l.id')
    .limit(PAGE)
    .select({
      row: 'l.id',
      id: 'l.document_id',
      givenName: 'l.given_name',
      familyName: 'l.family_name',
      cohort: 'c.name',
      school: 's.name',
      provider: 'o.name',
    });
  if (period === undefined) return query;
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  return query.whereIn(
    'l.id',
    db({ lp: ofPeriod.table })
      .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
      .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, `lp.${ofPeriod.from}`)
      .where('p.document_id', period)
      .select(`ll.${ofLearner.to}`),
  );
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
