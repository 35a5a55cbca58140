import type { Passed } from '../../../domain/life-cycles/life-cycle';
import type { ParticipationState } from '../../../domain/life-cycles/participation';
import { API_TYPES } from '../api-types';
import { storedInstant } from './row-values';
import { linkOf, tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

type Stored = { readonly id: string; readonly state: ParticipationState };

export async function findParticipation(
  { strapi, trx }: UnitOfWork,
  { learner, period }: { readonly learner: string; readonly period: string },
): Promise<Stored | undefined> {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  return trx({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `ll.${ofLearner.to}`)
    .where({ 'p.document_id': period, 'l.document_id': learner })
    .orderBy('a.id')
    .first({ id: 'a.document_id', state: 'a.state' });
}

export async function participationState(
  { strapi, trx }: UnitOfWork,
  id: string,
): Promise<ParticipationState | undefined> {
  const row: { readonly state: ParticipationState } | undefined = await trx(
    tableOf(strapi, API_TYPES.participation),
  )
    .where('document_id', id)
    .first('state');
  return row?.state;
}

export async function saveParticipationState(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  { passed, now }: { readonly passed: Passed<ParticipationState>; readonly now: Date },
): Promise<void> {
  await trx(tableOf(strapi, API_TYPES.participation))
    .where('document_id', id)
    .update({ state: passed.to, updated_at: storedInstant(client, now) });
}
