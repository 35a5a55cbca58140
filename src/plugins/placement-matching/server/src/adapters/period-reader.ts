import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { TO_BE_PLACED, type SlotOpening } from '../../../domain/model';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { idList } from './lookup-rows';
import { flagOrNull } from './row-values';
import { linkOf, tableOf } from './table-names';

export type PeriodRecord = {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly formCode: string | null;
  readonly formSv: string | null;
  readonly formEn: string | null;
  readonly owner: string | null;
  readonly schoolYear: string | null;
  readonly wishesOpen: string | null;
  readonly wishesClose: string | null;
  readonly releaseDate: string | null;
  readonly policy: string;
  readonly fallback: 'any-eligible' | 'none';
  readonly seed: string | null;
  /** 0: none is asked for. */
  readonly minWishes: number;
  readonly hasFieldWishes: boolean;
  /** What becomes of a seat that is freed after publishing. */
  readonly refill: 'propose' | 'automatic';
  readonly state: 'planned' | 'open' | 'closed' | 'published';
  readonly version: number;
};

export type GroupRecord = {
  readonly id: number;
  readonly documentId: string;
  readonly period: number;
  readonly weeks: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly weekdays: string;
  readonly cohort: string | null;
  readonly headCount: number | null;
  readonly school: string | null;
  readonly provider: string | null;
};

export type PeriodTally = {
  readonly learners: number;
  readonly wishes: number;
  readonly learnersWithWishes: number;
  readonly placements: number;
};

export type OpenSlot = {
  readonly form: string;
  readonly seats: number;
  readonly open: readonly SlotOpening[];
};

/** Reads with `db`, which is a transaction where the caller is in one. */
export type Reading = { readonly strapi: Core.Strapi; readonly db: Knex };

type StoredPeriod = Omit<PeriodRecord, 'minWishes' | 'hasFieldWishes' | 'refill'> & {
  readonly refill: PeriodRecord['refill'] | null;
  readonly minWishes: number | null;
  readonly hasFieldWishes: unknown;
};

/** Newest first; with `documentId` that period alone. */
export async function readPeriods(
  { strapi, db }: Reading,
  documentId?: string,
): Promise<PeriodRecord[]> {
  const form = linkOf(strapi, API_TYPES.period, 'placementForm');
  const owner = linkOf(strapi, API_TYPES.period, 'owner');
  const query = db({ p: tableOf(strapi, API_TYPES.period) })
    .leftJoin({ lf: form.table }, `lf.${form.from}`, 'p.id')
    .leftJoin({ f: tableOf(strapi, API_TYPES.placementForm) }, 'f.id', `lf.${form.to}`)
    .leftJoin({ lo: owner.table }, `lo.${owner.from}`, 'p.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${owner.to}`)
    .select({
      id: 'p.id',
      documentId: 'p.document_id',
      name: 'p.name',
      formCode: 'f.code',
      formSv: 'f.name_sv',
      formEn: 'f.name_en',
      owner: 'o.name',
      schoolYear: 'p.school_year',
      wishesOpen: 'p.wishes_open',
      wishesClose: 'p.wishes_close',
      releaseDate: 'p.release_date',
      policy: 'p.policy',
      fallback: 'p.fallback',
      seed: 'p.seed',
      minWishes: 'p.min_wishes',
      hasFieldWishes: 'p.has_field_wishes',
      refill: 'p.refill',
      state: 'p.state',
      version: 'p.version',
    })
    .orderBy('p.id', 'desc');
  const rows: readonly StoredPeriod[] = await (documentId === undefined
    ? query
    : query.where('p.document_id', documentId));
  return rows.map(({ minWishes, hasFieldWishes, refill, ...period }) => ({
    ...period,
    minWishes: minWishes ?? 0,
    hasFieldWishes: flagOrNull(hasFieldWishes) ?? false,
    refill: refill ?? 'propose',
  }));
}

export async function readGroups({ strapi, db }: Reading, period?: number): Promise<GroupRecord[]> {
  const ofPeriod = linkOf(strapi, API_TYPES.periodGroup, 'period');
  const ofCohort = linkOf(strapi, API_TYPES.periodGroup, 'cohort');
  const school = linkOf(strapi, API_TYPES.cohort, 'school');
  const provider = linkOf(strapi, API_TYPES.cohort, 'provider');
  const query = db({ g: tableOf(strapi, API_TYPES.periodGroup) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'g.id')
    .leftJoin({ lc: ofCohort.table }, `lc.${ofCohort.from}`, 'g.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${ofCohort.to}`)
    .leftJoin({ ls: school.table }, `ls.${school.from}`, 'c.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${school.to}`)
    .leftJoin({ lo: provider.table }, `lo.${provider.from}`, 'c.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .select({
      id: 'g.id',
      documentId: 'g.document_id',
      period: `lp.${ofPeriod.to}`,
      weeks: 'g.weeks',
      firstDay: 'g.first_day',
      lastDay: 'g.last_day',
      weekdays: 'g.weekdays',
      cohort: 'c.name',
      headCount: 'c.head_count',
      school: 's.name',
      provider: 'o.name',
    })
    .orderBy('g.id');
  return period === undefined ? query : query.where(`lp.${ofPeriod.to}`, period);
}

/** Counts by the period's row id; a period without learners and placements is not in the map. */
export async function tallyPeriods(
  { strapi, db }: Reading,
  period?: number,
): Promise<ReadonlyMap<number, PeriodTally>> {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofWish = linkOf(strapi, API_TYPES.wish, 'participation');
  const toBePlaced = db({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .whereIn('a.state', TO_BE_PLACED)
    .groupBy(`lp.${ofPeriod.to}`);
  if (period !== undefined) toBePlaced.where(`lp.${ofPeriod.to}`, period);
  const learners: Counted[] = await toBePlaced
    .clone()
    .select({ period: `lp.${ofPeriod.to}` })
    .count({ learners: '*' });
  const wishes: Counted[] = await toBePlaced
    .clone()
    .join({ lw: ofWish.table }, `lw.${ofWish.to}`, 'a.id')
    .select({ period: `lp.${ofPeriod.to}` })
    .count({ wishes: '*' })
    .countDistinct({ learnersWithWishes: 'a.id' });
  const placements: Counted[] = await db({ m: tableOf(strapi, PLUGIN_TYPES.placement) })
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.document_id', 'm.period')
    .where('m.state', 'published')
    .groupBy('p.id')
    .select({ period: 'p.id' })
    .count({ placements: '*' });
  return merged([...learners, ...wishes, ...placements]);
}

/** Postgres answers counts as text. */
type Counted = Readonly<Record<string, string | number>>;

function merged(rows: readonly Counted[]): ReadonlyMap<number, PeriodTally> {
  const tallies = new Map<number, PeriodTally>();
  for (const { period, ...counts } of rows) {
    const known = tallies.get(Number(period)) ?? {
      learners: 0,
      wishes: 0,
      learnersWithWishes: 0,
      placements: 0,
    };
    const numbers = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, Number(count)]),
    );
    tallies.set(Number(period), { ...known, ...numbers });
  }
  return tallies;
}

/** Learners to be placed by group, by the group's row id. */
export async function countLearnersOfGroups(
  { strapi, db }: Reading,
  period: number,
): Promise<ReadonlyMap<number, number>> {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofGroup = linkOf(strapi, API_TYPES.participation, 'group');
  const rows: Counted[] = await db({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ lg: ofGroup.table }, `lg.${ofGroup.from}`, 'a.id')
    .where(`lp.${ofPeriod.to}`, period)
    .whereIn('a.state', TO_BE_PLACED)
    .groupBy(`lg.${ofGroup.to}`)
    .select({ group: `lg.${ofGroup.to}` })
    .count({ learners: '*' });
  return new Map(rows.map((row) => [Number(row.group), Number(row.learners)]));
}

/** Every open slot once for each of its placement forms. */
export async function readOpenSlots(reading: Reading): Promise<OpenSlot[]> {
  const { strapi, db } = reading;
  const forms = linkOf(strapi, API_TYPES.slot, 'placementForms');
  const rows: { id: number; seats: number; form: string }[] = await db({
    s: tableOf(strapi, API_TYPES.slot),
  })
    .join({ lf: forms.table }, `lf.${forms.from}`, 's.id')
    .join({ f: tableOf(strapi, API_TYPES.placementForm) }, 'f.id', `lf.${forms.to}`)
    .where('s.state', 'open')
    .select({ id: 's.id', seats: 's.seats', form: 'f.code' });
  const openings = await readOpenings(reading);
  return rows.map(({ id, seats, form }) => ({ form, seats, open: openings.get(id) ?? [] }));
}

/**
 * The open spans of slots by the slot's row id; a slot that is always open is not in the map. Whoever needs few slots
 * names their rows: a region has tens of thousands of spans.
 */
export async function readOpenings(
  { strapi, db }: Reading,
  slots?: readonly number[],
): Promise<ReadonlyMap<number, readonly SlotOpening[]>> {
  const spans = linkOf(strapi, API_TYPES.slot, 'open');
  const query = db({ l: spans.table })
    .join({ o: tableOf(strapi, 'offer.open-span') }, 'o.id', `l.${spans.to}`)
    .where('l.field', 'open')
    .andWhere('l.component_type', 'offer.open-span')
    .select({ slot: `l.${spans.from}`, from: 'o.first_day', to: 'o.last_day', seats: 'o.seats' })
    .orderBy('o.first_day');
  if (slots) query.whereRaw('?? in ?', [`l.${spans.from}`, idList(db, slots)]);
  const rows: { slot: number; from: string; to: string; seats: number | null }[] = await query;
  const openings = new Map<number, SlotOpening[]>();
  for (const { slot, from, to, seats } of rows) {
    const opening = seats === null ? { from, to } : { from, to, seats };
    const known = openings.get(slot);
    if (known) known.push(opening);
    else openings.set(slot, [opening]);
  }
  return openings;
}
