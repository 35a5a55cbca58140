import type { PlanLearner, PlanPlacement } from '../../../domain/conflicts/plan';
import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { flagOrNull } from './row-values';
import { linkOf, tableOf } from './table-names';

/** What is noted about few learners; rows of those alone are read, so that it costs nothing where nobody notes anything. */
export type LearnerRuleFacts = {
  readonly avoidsOf: (learner: string) => readonly string[] | null;
  readonly notedOf: (learner: string, period: string) => Noted | undefined;
};

type Noted = {
  readonly learner: Pick<
    PlanLearner,
    'guardianInformedOn' | 'guardianConsentOn' | 'isOutsideApproved'
  >;
  readonly placement: Pick<
    PlanPlacement,
    'travelMinutes' | 'needsLodging' | 'hasExceptionalReasons'
  >;
};

export async function readLearnerRuleFacts(reading: Reading): Promise<LearnerRuleFacts> {
  const avoided = await readAvoided(reading);
  const noted = await readNoted(reading);
  return {
    avoidsOf: (learner) => avoided.get(learner) ?? null,
    notedOf: (learner, period) => noted.get(`${learner} ${period}`),
  };
}

/** Workplaces that a learner is not placed at, by the learner's id; of one learner alone where it is named. */
export async function readAvoided(
  { strapi, db }: Reading,
  only?: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const link = linkOf(strapi, API_TYPES.learner, 'avoidedWorkplaces');
  const query = db({ a: link.table })
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `a.${link.from}`)
    .join({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `a.${link.to}`)
    .orderBy('w.document_id')
    .select({ learner: 'l.document_id', workplace: 'w.document_id' });
  if (only !== undefined) query.where('l.document_id', only);
  const rows: { learner: string; workplace: string }[] = await query;
  const avoided = new Map<string, string[]>();
  for (const { learner, workplace } of rows)
    avoided.set(learner, [...(avoided.get(learner) ?? []), workplace]);
  return avoided;
}

/** Providers of all learners; only local rules that name a provider ask for them. */
export async function readProvidersOfLearners({
  strapi,
  db,
}: Reading): Promise<ReadonlyMap<string, string>> {
  const link = linkOf(strapi, API_TYPES.learner, 'provider');
  const rows: { learner: string; provider: string }[] = await db({ a: link.table })
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `a.${link.from}`)
    .join({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `a.${link.to}`)
    .select({ learner: 'l.document_id', provider: 'o.document_id' });
  return new Map(rows.map(({ learner, provider }) => [learner, provider]));
}

async function readNoted({ strapi, db }: Reading): Promise<ReadonlyMap<string, Noted>> {
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const columns = {
    guardianInformedOn: 'a.guardian_informed_on',
    guardianConsentOn: 'a.guardian_consent_on',
    isOutsideApproved: 'a.is_outside_approved',
    hasExceptionalReasons: 'a.has_exceptional_reasons',
    needsLodging: 'a.needs_lodging',
    travelMinutes: 'a.travel_minutes',
  };
  const rows: readonly Row[] = await db({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `ll.${ofLearner.to}`)
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .where((any) => {
      for (const column of Object.values(columns)) any.orWhereNotNull(column);
    })
    .select({ learner: 'l.document_id', period: 'p.document_id', ...columns });
  return new Map(rows.map((row) => [`${row.learner} ${row.period}`, notedOf(row)]));
}

type Row = {
  readonly learner: string;
  readonly period: string;
  readonly guardianInformedOn: string | null;
  readonly guardianConsentOn: string | null;
  readonly isOutsideApproved: unknown;
  readonly hasExceptionalReasons: unknown;
  readonly needsLodging: unknown;
  readonly travelMinutes: number | null;
};

function notedOf(row: Row): Noted {
  const { guardianInformedOn, guardianConsentOn, travelMinutes } = row;
  const isOutsideApproved = flagOrNull(row.isOutsideApproved);
  return {
    learner: { guardianInformedOn, guardianConsentOn, isOutsideApproved },
    placement: {
      travelMinutes,
      needsLodging: flagOrNull(row.needsLodging),
      hasExceptionalReasons: flagOrNull(row.hasExceptionalReasons),
    },
  };
}
