import { daysOfDates } from '../../../domain/calendar/group-days';
import type {
  PlanEmployer,
  PlanPeriod,
  PlanSupervisor,
  PlanWorkplace,
} from '../../../domain/conflicts/plan';
import { API_TYPES } from '../api-types';
import { readGroups, readPeriods, type Reading } from './period-reader';
import { flagOrNull } from './row-values';
import { linkOf, tableOf } from './table-names';

/** Supervisors with what rules read of them. */
export async function readSupervisorFacts({ strapi, db }: Reading): Promise<PlanSupervisor[]> {
  const rows: readonly (PlanSupervisor & { readonly isAdult: unknown })[] = await db(
    tableOf(strapi, API_TYPES.supervisor),
  )
    .select({
      id: 'document_id',
      capacity: 'capacity',
      experienceYears: 'experience_years',
      isAdult: 'is_adult',
      trainedOn: 'trained_on',
      extractSeenOn: 'extract_seen_on',
    })
    .orderBy('id');
  return rows.map((row) => ({ ...row, isAdult: flagOrNull(row.isAdult) }));
}

/** Workplaces with what rules read of them; one that has said nothing of its capacity sets no limit. */
export async function readWorkplaceFacts({ strapi, db }: Reading): Promise<PlanWorkplace[]> {
  const employer = linkOf(strapi, API_TYPES.workplace, 'employer');
  const municipality = linkOf(strapi, API_TYPES.workplace, 'municipality');
  const rows: readonly (Omit<PlanWorkplace, 'capacity'> & { readonly capacity: number | null })[] =
    await db({ w: tableOf(strapi, API_TYPES.workplace) })
      .leftJoin({ le: employer.table }, `le.${employer.from}`, 'w.id')
      .leftJoin({ e: tableOf(strapi, API_TYPES.employer) }, 'e.id', `le.${employer.to}`)
      .leftJoin({ lm: municipality.table }, `lm.${municipality.from}`, 'w.id')
      .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${municipality.to}`)
      .select({
        id: 'w.document_id',
        capacity: 'w.capacity',
        siteType: 'w.site_type',
        ward: 'w.ward',
        employerRiskAssessedOn: 'w.employer_risk_assessed_on',
        providerRiskAssessedOn: 'w.provider_risk_assessed_on',
        employer: 'e.document_id',
        municipality: 'm.document_id',
      })
      .orderBy('w.id');
  return rows.map((row) => ({ ...row, capacity: row.capacity ?? Infinity }));
}

export async function readEmployerFacts({ strapi, db }: Reading): Promise<PlanEmployer[]> {
  const rows: readonly EmployerRow[] = await db(tableOf(strapi, API_TYPES.employer))
    .select({
      id: 'document_id',
      qualityAssuredUntil: 'quality_assured_until',
      certification: 'certification',
      certifiedUntil: 'certified_until',
    })
    .orderBy('id');
  return rows.map(({ id, qualityAssuredUntil, certification, certifiedUntil }) => ({
    id,
    qualityAssuredUntil,
    certifications: certification ? [{ name: certification, until: certifiedUntil }] : null,
  }));
}

type EmployerRow = {
  readonly id: string;
  readonly qualityAssuredUntil: string | null;
  readonly certification: string | null;
  readonly certifiedUntil: string | null;
};

/** Periods with the span of everybody's dates in them, own dates of learners too. */
export async function readPeriodRuleFacts(reading: Reading): Promise<PlanPeriod[]> {
  const groups = await readGroups(reading);
  const own = await readOwnSpans(reading);
  const records = await readPeriods(reading);
  return records.map(({ id, documentId, formCode, releaseDate, schoolYear }) => {
    const days = groups.filter((group) => group.period === id).flatMap(daysOfDates);
    const ends = [...days, ...(own.get(id) ?? [])].sort();
    return {
      id: documentId,
      form: formCode,
      releaseDate,
      schoolYear,
      from: ends[0] ?? null,
      to: ends.at(-1) ?? null,
    };
  });
}

async function readOwnSpans({
  strapi,
  db,
}: Reading): Promise<ReadonlyMap<number, readonly string[]>> {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const rows: { period: number; first: string | null; last: string | null }[] = await db({
    a: tableOf(strapi, API_TYPES.participation),
  })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .where((either) => either.whereNotNull('a.first_day').orWhereNotNull('a.last_day'))
    .groupBy(`lp.${ofPeriod.to}`)
    .select({ period: `lp.${ofPeriod.to}` })
    .min({ first: 'a.first_day' })
    .max({ last: 'a.last_day' });
  return new Map(
    rows.map(({ period, first, last }) => [period, [first, last].flatMap((day) => day ?? [])]),
  );
}

const RECORDED = [
  { fact: 'learners.extractSeenOn', uid: API_TYPES.learner, column: 'extract_seen_on' },
  {
    fact: 'learners.guardianInformedOn',
    uid: API_TYPES.participation,
    column: 'guardian_informed_on',
  },
  {
    fact: 'workplaces.employerRiskAssessedOn',
    uid: API_TYPES.workplace,
    column: 'employer_risk_assessed_on',
  },
] as const;

/** Facts that somebody has begun to record: from then on who lacks one is told of. */
export async function readRecorded({ strapi, db }: Reading): Promise<string[]> {
  const recorded: string[] = [];
  for (const { fact, uid, column } of RECORDED) {
    const row = await db(tableOf(strapi, uid)).whereNotNull(column).first({ id: 'id' });
    if (row) recorded.push(fact);
  }
  return recorded;
}
