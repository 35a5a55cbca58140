import type { Knex } from 'knex';
import type { StoredDates } from '../../../domain/calendar/days-by-dates';
import { TO_BE_PLACED } from '../../../domain/model';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

/** So many learners with the same dates who ask for a slot in a period that is not published. */
export type Askers = StoredDates & {
  readonly slot: string;
  readonly period: string;
  readonly provider: string | null;
  readonly learners: number;
};

/** Learners who wished the slots, in periods that neither are published nor have a proposal. */
export async function readWishers(
  reading: Reading,
  slots: readonly string[],
  proposed: ReadonlyMap<string, string>,
): Promise<Askers[]> {
  const { strapi, db } = reading;
  const ofSlot = linkOf(strapi, API_TYPES.wish, 'slot');
  const ofParticipation = linkOf(strapi, API_TYPES.wish, 'participation');
  const query = db({ s: tableOf(strapi, API_TYPES.slot) })
    .join({ ls: ofSlot.table }, `ls.${ofSlot.to}`, 's.id')
    .join({ lw: ofParticipation.table }, `lw.${ofParticipation.from}`, `ls.${ofSlot.from}`)
    .join({ a: tableOf(strapi, API_TYPES.participation) }, 'a.id', `lw.${ofParticipation.to}`)
    .whereRaw('s.document_id in ?', [textList(db, slots)])
    .whereIn('a.state', TO_BE_PLACED)
    .whereRaw('p.document_id not in ?', [textList(db, [...proposed.keys()])]);
  return counted(withDates(reading, query), 's.document_id');
}

/** Learners to whom the proposals in use give the slots; `proposed` is the run of each period. */
export async function readProposed(
  reading: Reading,
  slots: readonly string[],
  proposed: ReadonlyMap<string, string>,
): Promise<Askers[]> {
  const { strapi, db } = reading;
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const query = db({ r: tableOf(strapi, PLUGIN_TYPES.allocationResult) })
    .join({ run: tableOf(strapi, PLUGIN_TYPES.allocationRun) }, 'run.document_id', 'r.run')
    .join({ e: tableOf(strapi, API_TYPES.learner) }, 'e.document_id', 'r.learner')
    .join({ le: ofLearner.table }, `le.${ofLearner.to}`, 'e.id')
    .join({ a: tableOf(strapi, API_TYPES.participation) }, 'a.id', `le.${ofLearner.from}`)
    .whereRaw('r.run in ?', [textList(db, [...proposed.values()])])
    .whereRaw('r.slot in ?', [textList(db, slots)])
    .whereRaw('p.document_id = run.period');
  return counted(withDates(reading, query), 'r.slot');
}

/** From a participation `a` to its period, group, school and provider. */
function withDates({ strapi }: Reading, query: Knex.QueryBuilder): Knex.QueryBuilder {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const ofGroup = linkOf(strapi, API_TYPES.participation, 'group');
  const ofSchool = linkOf(strapi, API_TYPES.learner, 'school');
  const ofProvider = linkOf(strapi, API_TYPES.learner, 'provider');
  const ofMunicipality = linkOf(strapi, API_TYPES.school, 'municipality');
  return query
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .whereNot('p.state', 'published')
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .leftJoin({ lg: ofGroup.table }, `lg.${ofGroup.from}`, 'a.id')
    .leftJoin({ g: tableOf(strapi, API_TYPES.periodGroup) }, 'g.id', `lg.${ofGroup.to}`)
    .leftJoin({ lh: ofSchool.table }, `lh.${ofSchool.from}`, `ll.${ofLearner.to}`)
    .leftJoin({ h: tableOf(strapi, API_TYPES.school) }, 'h.id', `lh.${ofSchool.to}`)
    .leftJoin({ lm: ofMunicipality.table }, `lm.${ofMunicipality.from}`, 'h.id')
    .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${ofMunicipality.to}`)
    .leftJoin({ lo: ofProvider.table }, `lo.${ofProvider.from}`, `ll.${ofLearner.to}`)
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${ofProvider.to}`);
}

async function counted(query: Knex.QueryBuilder, slot: string): Promise<Askers[]> {
  const columns = { slot, ...COLUMNS };
  const rows: (Askers & { readonly learners: number | string })[] = await query
    .select(columns)
    .countDistinct({ learners: 'a.id' })
    .groupBy(Object.values(columns));
  return rows.map((row) => ({ ...row, learners: Number(row.learners) }));
}

const COLUMNS = {
  period: 'p.document_id',
  provider: 'o.name',
  school: 'h.document_id',
  municipality: 'm.document_id',
  ownFirst: 'a.first_day',
  ownLast: 'a.last_day',
  ownWeekdays: 'a.weekdays',
  weeks: 'g.weeks',
  firstDay: 'g.first_day',
  lastDay: 'g.last_day',
  weekdays: 'g.weekdays',
};
