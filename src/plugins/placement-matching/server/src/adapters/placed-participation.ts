import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';
import { isPostgres } from './table-shape';

/** Whose participation it is and in which period, and where the learner is published in it. */
export type PlacedParticipation = {
  readonly state: string;
  readonly learner: string;
  readonly period: string;
  readonly places: readonly { readonly slot: string; readonly lastDay: string }[];
};

/** Undefined where the participation names no learner or no period. Nobody places the learner until the transaction ends. */
export async function lockPlacedParticipation(
  { strapi, db }: Reading,
  id: string,
): Promise<PlacedParticipation | undefined> {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const query = db({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `ll.${ofLearner.to}`)
    .where('a.document_id', id)
    .first({ state: 'a.state', learner: 'l.document_id', period: 'p.document_id' });
  const found: Omit<PlacedParticipation, 'places'> | undefined = await (isPostgres(db)
    ? query.forUpdate('l')
    : query);
  if (!found) return undefined;
  const { learner, period } = found;
  const places: PlacedParticipation['places'] = await db(tableOf(strapi, PLUGIN_TYPES.placement))
    .where({ learner, period, state: 'published' })
    .orderBy('first_day')
    .select({ slot: 'slot', lastDay: 'last_day' });
  return { ...found, places };
}
