import { touches } from '../../../domain/model';
import type {
  PeriodFacts,
  SlotFacts,
  SlotRuleFacts,
  WorkplaceFacts,
} from '../../../domain/period-facts';
import { readDailyHours } from '../../../domain/rules-read/daily-hours';
import type { Day } from '../../../domain/days';
import { API_TYPES } from '../api-types';
import { positionOf } from './learner-reader';
import { idList } from './lookup-rows';
import { readOpenings, type Reading } from './period-reader';
import { flagOrNull } from './row-values';
import { linkOf, tableOf } from './table-names';

type Asked = {
  readonly form: string | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** Slots that are kept although they are not offered, because somebody wished them. */
  readonly wished: ReadonlySet<string>;
  /** This slot and no other; its open weeks are known. */
  readonly only?: Pick<SlotFacts, 'id' | 'open'>;
};

type Row = Omit<
  SlotFacts,
  'isOffered' | 'open' | 'reservedForSchools' | 'reservedForProviders' | keyof SlotRuleFacts
> &
  StoredRuleFacts & {
    readonly row: number;
    readonly state: string;
  };

/** Flags are 0 and 1 on SQLite, and the hours are what somebody wrote. */
type StoredRuleFacts = {
  readonly dailyHours: string | null;
  readonly breakMinutes: number | null;
  readonly setting: string | null;
  readonly origin: string | null;
  readonly hasRiskyTasks: unknown;
  readonly handlesMoneyAlone: unknown;
  readonly sellsAgeRestricted: unknown;
  readonly needsRegisterExtract: unknown;
  readonly needsTrainedSupervisor: unknown;
  readonly needsCertification: string | null;
  readonly lunch: string | null;
};

/** The slots of a placement form that are open and touch the days, and those that somebody wished. */
export async function readSlots(reading: Reading, asked: Asked): Promise<SlotFacts[]> {
  const rows = await readRows(reading, asked.only?.id);
  const only = asked.only === undefined ? undefined : rows.map(({ row }) => row);
  const ofForm = await readSlotsOfForm(reading, asked.form, only);
  const openings = asked.only ? undefined : await readOpenings(reading);
  const targets = async (attribute: string, target: string): Promise<Targets> =>
    readTargets(reading, { attribute, target, only });
  const schools = await targets('reservedForSchools', API_TYPES.school);
  const providers = await targets('reservedForProviders', API_TYPES.provider);
  return rows.flatMap(({ row, state, ...slot }) => {
    const open = asked.only?.open ?? openings?.get(row) ?? [];
    const isOffered =
      state === 'open' && ofForm.has(row) && touches(open, asked.firstDay, asked.lastDay);
    if (!isOffered && !asked.wished.has(slot.id)) return [];
    const reservedForSchools = schools.get(row) ?? [];
    const reservedForProviders = providers.get(row) ?? [];
    const offered = { isOffered, open, reservedForSchools, reservedForProviders };
    return [{ ...slot, ...ruleFactsOf(slot), ...offered }];
  });
}

const ruleFactsOf = ({ dailyHours, ...slot }: StoredRuleFacts) =>
  ({
    ...readDailyHours(dailyHours),
    hasRiskyTasks: flagOrNull(slot.hasRiskyTasks),
    handlesMoneyAlone: flagOrNull(slot.handlesMoneyAlone),
    sellsAgeRestricted: flagOrNull(slot.sellsAgeRestricted),
    needsRegisterExtract: flagOrNull(slot.needsRegisterExtract),
    needsTrainedSupervisor: flagOrNull(slot.needsTrainedSupervisor),
  }) satisfies SlotRuleFacts;

async function readRows({ strapi, db }: Reading, only?: string): Promise<Row[]> {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const supervisor = linkOf(strapi, API_TYPES.slot, 'supervisor');
  const field = linkOf(strapi, API_TYPES.slot, 'occupationField');
  const query = db({ s: tableOf(strapi, API_TYPES.slot) })
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `lw.${workplace.to}`)
    .leftJoin({ lv: supervisor.table }, `lv.${supervisor.from}`, 's.id')
    .leftJoin({ v: tableOf(strapi, API_TYPES.supervisor) }, 'v.id', `lv.${supervisor.to}`)
    .leftJoin({ lo: field.table }, `lo.${field.from}`, 's.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.occupationField) }, 'o.id', `lo.${field.to}`)
    .select({
      row: 's.id',
      id: 's.document_id',
      state: 's.state',
      seats: 's.seats',
      minAge: 's.min_age',
      minGrade: 's.min_grade',
      programme: 's.programme',
      reservedUntil: 's.reserved_until',
      dailyHours: 's.daily_hours',
      breakMinutes: 's.break_minutes',
      setting: 's.setting',
      origin: 's.origin',
      hasRiskyTasks: 's.has_risky_tasks',
      handlesMoneyAlone: 's.handles_money_alone',
      sellsAgeRestricted: 's.sells_age_restricted',
      needsRegisterExtract: 's.needs_register_extract',
      needsTrainedSupervisor: 's.needs_trained_supervisor',
      needsCertification: 's.needs_certification',
      lunch: 's.lunch',
      workplace: 'w.document_id',
      supervisor: 'v.document_id',
      field: 'o.document_id',
    })
    .orderBy('s.id');
  return only === undefined ? query : query.where('s.document_id', only);
}

async function readSlotsOfForm(
  { strapi, db }: Reading,
  form: string | null,
  only?: readonly number[],
): Promise<ReadonlySet<number>> {
  if (form === null) return new Set();
  const forms = linkOf(strapi, API_TYPES.slot, 'placementForms');
  const query = db({ lf: forms.table })
    .join({ f: tableOf(strapi, API_TYPES.placementForm) }, 'f.id', `lf.${forms.to}`)
    .where('f.code', form)
    .select({ slot: `lf.${forms.from}` });
  if (only) query.whereRaw('?? in ?', [`lf.${forms.from}`, idList(db, only)]);
  const rows: { slot: number }[] = await query;
  return new Set(rows.map(({ slot }) => slot));
}

type Targets = ReadonlyMap<number, readonly string[]>;

async function readTargets(
  { strapi, db }: Reading,
  {
    attribute,
    target,
    only,
  }: {
    readonly attribute: string;
    readonly target: string;
    readonly only: readonly number[] | undefined;
  },
): Promise<Targets> {
  const link = linkOf(strapi, API_TYPES.slot, attribute);
  const query = db({ l: link.table })
    .join({ t: tableOf(strapi, target) }, 't.id', `l.${link.to}`)
    .select({ slot: `l.${link.from}`, target: 't.document_id' })
    .orderBy('t.document_id');
  if (only) query.whereRaw('?? in ?', [`l.${link.from}`, idList(db, only)]);
  const rows: { slot: number; target: string }[] = await query;
  const targets = new Map<number, string[]>();
  for (const { slot, target: id } of rows) targets.set(slot, [...(targets.get(slot) ?? []), id]);
  return targets;
}

export async function readSupervisors({
  strapi,
  db,
}: Reading): Promise<{ readonly id: string; readonly capacity: number }[]> {
  return db(tableOf(strapi, API_TYPES.supervisor))
    .select({ id: 'document_id', capacity: 'capacity' })
    .orderBy('id');
}

export async function readWorkplaces({ strapi, db }: Reading): Promise<WorkplaceFacts[]> {
  const rows: {
    id: string;
    capacity: number | null;
    ward: string | null;
    latitude: number | null;
    longitude: number | null;
  }[] = await db(tableOf(strapi, API_TYPES.workplace))
    .select({
      id: 'document_id',
      capacity: 'capacity',
      ward: 'ward',
      latitude: 'latitude',
      longitude: 'longitude',
    })
    .orderBy('id');
  return rows.map(({ id, capacity, ward, ...place }) => ({
    ...{ id, capacity, ward },
    position: positionOf(place),
  }));
}

export async function readSchools({ strapi, db }: Reading): Promise<PeriodFacts['schools']> {
  const provider = linkOf(strapi, API_TYPES.school, 'provider');
  return db({ s: tableOf(strapi, API_TYPES.school) })
    .leftJoin({ lo: provider.table }, `lo.${provider.from}`, 's.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .select({ id: 's.document_id', provider: 'o.document_id' })
    .orderBy('s.id');
}
