import type { LedgerEntry, LedgerPlacement } from '../../../domain/ledger/ledger';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import type { Reading } from './period-reader';
import { dayList } from './row-values';
import { linkOf, tableOf } from './table-names';

export type LedgerCohort = {
  readonly id: string;
  readonly name: string;
  readonly school: string | null;
  readonly learners: number;
};
/** A placement that stands, and where it belongs. */
export type StandingPlacement = LedgerPlacement & { readonly id: string; readonly period: string };
type Person = { readonly id: string; readonly givenName: string; readonly familyName: string };

/** Classes with learners who have not left, by school and name. */
export async function readLedgerCohorts({ strapi, db }: Reading): Promise<LedgerCohort[]> {
  const ofCohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  const ofSchool = linkOf(strapi, API_TYPES.cohort, 'school');
  const rows: (Omit<LedgerCohort, 'learners'> & { readonly learners: number | string })[] =
    await db({ l: tableOf(strapi, API_TYPES.learner) })
      .join({ lc: ofCohort.table }, `lc.${ofCohort.from}`, 'l.id')
      .join({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${ofCohort.to}`)
      .leftJoin({ ls: ofSchool.table }, `ls.${ofSchool.from}`, 'c.id')
      .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${ofSchool.to}`)
      .where('l.state', 'active')
      .groupBy('c.document_id', 'c.name', 's.name')
      .orderBy(['s.name', 'c.name'])
      .select({ id: 'c.document_id', name: 'c.name', school: 's.name' })
      .count({ learners: '*' });
  return rows.map((row) => ({ ...row, learners: Number(row.learners) }));
}

export async function readLearnersOfCohort(
  { strapi, db }: Reading,
  cohort: string,
): Promise<Person[]> {
  const ofCohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  return db({ l: tableOf(strapi, API_TYPES.learner) })
    .join({ lc: ofCohort.table }, `lc.${ofCohort.from}`, 'l.id')
    .join({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${ofCohort.to}`)
    .where({ 'c.document_id': cohort, 'l.state': 'active' })
    .orderBy('l.id')
    .select({ id: 'l.document_id', givenName: 'l.given_name', familyName: 'l.family_name' });
}

/** Placements of prao that stand, by learner, whatever school the learner went to then. */
export async function readLedgerPlacements(
  { strapi, db }: Reading,
  learners: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingPlacement[]>> {
  const form = linkOf(strapi, API_TYPES.period, 'placementForm');
  const rows: {
    id: string;
    period: string;
    learner: string;
    days: unknown;
    absent: unknown;
    setting: string | null;
  }[] = await db({ m: tableOf(strapi, PLUGIN_TYPES.placement) })
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.document_id', 'm.period')
    .join({ lf: form.table }, `lf.${form.from}`, 'p.id')
    .join({ f: tableOf(strapi, API_TYPES.placementForm) }, 'f.id', `lf.${form.to}`)
    .leftJoin({ s: tableOf(strapi, API_TYPES.slot) }, 's.document_id', 'm.slot')
    .where('m.state', 'published')
    .where('f.code', 'prao')
    .whereRaw('m.learner in ?', [textList(db, learners)])
    .select({
      id: 'm.document_id',
      period: 'm.period',
      learner: 'm.learner',
      days: 'm.days',
      absent: 'm.absent_days',
      setting: 's.setting',
    });
  return grouped(
    rows.map(({ learner, days, absent, ...value }) => ({
      learner,
      value: { ...value, days: dayList(days), absent: dayList(absent) },
    })),
  );
}

export async function readLedgerEntries(
  { strapi, db }: Reading,
  learners: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  const ofLearner = linkOf(strapi, API_TYPES.ledgerEntry, 'learner');
  const rows: { learner: string; kind: LedgerEntry['kind']; days: number }[] = await db({
    e: tableOf(strapi, API_TYPES.ledgerEntry),
  })
    .join({ le: ofLearner.table }, `le.${ofLearner.from}`, 'e.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `le.${ofLearner.to}`)
    .whereRaw('l.document_id in ?', [textList(db, learners)])
    .select({ learner: 'l.document_id', kind: 'e.kind', days: 'e.days' });
  return grouped(rows.map(({ learner, ...value }) => ({ learner, value })));
}

/** Periods of the given ones that a learner takes part in and is to have a place in. */
export async function readParticipatedIn(
  { strapi, db }: Reading,
  {
    learners,
    periods,
  }: { readonly learners: readonly string[]; readonly periods: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const rows: { learner: string; value: string }[] = await db({
    a: tableOf(strapi, API_TYPES.participation),
  })
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `ll.${ofLearner.to}`)
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .whereIn('a.state', ['expected', 'wished', 'own-place'])
    .whereRaw('p.document_id in ?', [textList(db, periods)])
    .whereRaw('l.document_id in ?', [textList(db, learners)])
    .select({ learner: 'l.document_id', value: 'p.document_id' });
  return grouped(rows);
}

function grouped<Value>(
  rows: readonly { readonly learner: string; readonly value: Value }[],
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const { learner, value } of rows) found.set(learner, [...(found.get(learner) ?? []), value]);
  return found;
}
