import { API_TYPES } from '../api-types';
import { idsByText, textList } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import type { Database } from '../adapters/table-shape';

export type PeriodTarget = {
  readonly state: string;
  /** Row id of its placement form. */
  readonly form: number;
  /** Participation by learner; those who have left are not in it. */
  readonly participations: ReadonlyMap<number, number>;
};

export type SlotTarget = {
  readonly id: number;
  readonly state: string;
  readonly forms: readonly number[];
};

/** What wishes point at, by the keys that files use. */
export type WishTargets = {
  readonly learners: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, PeriodTarget>;
  readonly slots: ReadonlyMap<string, SlotTarget>;
};

export async function readWishTargets(
  database: Database,
  periodKeys: ReadonlySet<string>,
): Promise<WishTargets> {
  return {
    learners: await idsByText(database, API_TYPES.learner, 'sourceKey'),
    periods: await readPeriods(database, [...periodKeys]),
    slots: await readSlots(database),
  };
}

async function readPeriods(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PeriodTarget>> {
  const { strapi, db } = database;
  const form = linkOf(strapi, API_TYPES.period, 'placementForm');
  const rows: { id: number; key: string; state: string; form: number | null }[] = await db({
    p: tableOf(strapi, API_TYPES.period),
  })
    .leftJoin({ f: form.table }, `f.${form.from}`, 'p.id')
    .select({ id: 'p.id', key: 'p.external_id', state: 'p.state', form: `f.${form.to}` })
    .whereRaw('p.external_id in ?', [textList(db, keys)]);
  const periods = new Map<string, PeriodTarget>();
  for (const { id, key, state, form: formId } of rows) {
    periods.set(key, {
      state,
      form: formId ?? 0,
      participations: await participationsOf(database, id),
    });
  }
  return periods;
}

async function participationsOf(
  { strapi, db }: Database,
  period: number,
): Promise<ReadonlyMap<number, number>> {
  const uid = API_TYPES.participation;
  const ofPeriod = linkOf(strapi, uid, 'period');
  const learner = linkOf(strapi, uid, 'learner');
  const rows: { id: number; learner: number }[] = await db({ p: tableOf(strapi, uid) })
    .join({ q: ofPeriod.table }, `q.${ofPeriod.from}`, 'p.id')
    .join({ l: learner.table }, `l.${learner.from}`, 'p.id')
    .select({ id: 'p.id', learner: `l.${learner.to}` })
    .where(`q.${ofPeriod.to}`, period)
    .whereNot('p.state', 'left');
  return new Map(rows.map((row) => [row.learner, row.id]));
}

async function readSlots({ strapi, db }: Database): Promise<ReadonlyMap<string, SlotTarget>> {
  const form = linkOf(strapi, API_TYPES.slot, 'placementForms');
  const rows: { id: number; key: string | null; state: string; form: number | null }[] = await db({
    s: tableOf(strapi, API_TYPES.slot),
  })
    .leftJoin({ f: form.table }, `f.${form.from}`, 's.id')
    .select({ id: 's.id', key: 's.external_id', state: 's.state', form: `f.${form.to}` })
    .whereNotNull('s.external_id');
  const slots = new Map<string, { id: number; state: string; forms: number[] }>();
  for (const { id, key, state, form: formId } of rows) {
    const slot = slots.get(key ?? '') ?? { id, state, forms: [] };
    if (formId !== null) slot.forms.push(formId);
    slots.set(key ?? '', slot);
  }
  return slots;
}
