import type { Knex } from 'knex';
import type { RuleSet } from '../../../domain/conflicts/plan';
import type { Limits } from '../../../domain/rules-read/compose-rule-sets';
import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { numberOrNull } from './row-values';
import { linkOf, tableOf } from './table-names';

/** Local rules, for the rules that read them: the national ones are the rules' own files. */
export const readLocalRuleSets = async (reading: Reading): Promise<RuleSet[]> =>
  readRuleSets(reading, (query) => query.where('r.origin', 'local'));

/** The ceilings under which local rules are written. */
export const readNationalRuleSets = async (reading: Reading): Promise<Limits[]> =>
  readRuleSets(reading, (query) => query.where('r.origin', 'national'));

type Stored = Limits & { readonly origin: string };

export async function readRuleSet(reading: Reading, id: string): Promise<Stored | undefined> {
  const [row] = await readRuleSets(reading, (query) => query.where('r.document_id', id));
  return row;
}

async function readRuleSets(
  { strapi, db }: Reading,
  narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Stored[]> {
  const form = linkOf(strapi, API_TYPES.ruleSet, 'placementForm');
  const provider = linkOf(strapi, API_TYPES.ruleSet, 'provider');
  const query = db({ r: tableOf(strapi, API_TYPES.ruleSet) })
    .leftJoin({ lf: form.table }, `lf.${form.from}`, 'r.id')
    .leftJoin({ f: tableOf(strapi, API_TYPES.placementForm) }, 'f.id', `lf.${form.to}`)
    .leftJoin({ lo: provider.table }, `lo.${provider.from}`, 'r.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .select({
      origin: 'r.origin',
      minAge: 'r.min_age',
      minGrade: 'r.min_grade',
      maxMonths: 'r.max_months',
      rule: 'r.rule',
      form: 'f.code',
      provider: 'o.document_id',
      validFrom: 'r.valid_from',
      validTo: 'r.valid_to',
      ageFrom: 'r.age_from',
      ageTo: 'r.age_to',
      maxHoursPerDay: 'r.max_hours_per_day',
      minHoursPerDay: 'r.min_hours_per_day',
      maxHoursPerWeek: 'r.max_hours_per_week',
      earliestStart: 'r.earliest_start',
      latestEnd: 'r.latest_end',
      minDays: 'r.min_days',
      maxTravelMinutes: 'r.max_travel_minutes',
    })
    .orderBy('r.id');
  const rows: readonly Row[] = await narrow(query);
  return rows.map((row) => ({
    ...row,
    minAge: numberOrNull(row.minAge),
    minGrade: numberOrNull(row.minGrade),
    maxMonths: numberOrNull(row.maxMonths),
    ageFrom: numberOrNull(row.ageFrom),
    ageTo: numberOrNull(row.ageTo),
    // Postgres answers decimals as text.
    maxHoursPerDay: numberOrNull(row.maxHoursPerDay),
    minHoursPerDay: numberOrNull(row.minHoursPerDay),
    maxHoursPerWeek: numberOrNull(row.maxHoursPerWeek),
    minDays: numberOrNull(row.minDays),
    maxTravelMinutes: numberOrNull(row.maxTravelMinutes),
  }));
}

type Row = Readonly<Record<Exclude<keyof Limits, 'origin'>, string | null>> & {
  readonly origin: string;
};
