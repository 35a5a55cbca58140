import type { PlanningMove } from '../../../contracts/planning';
import { API_TYPES } from '../api-types';
import { textList } from './lookup-rows';
import { storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** Gives the groups their new dates, and the period a new version: whoever saw the old one is told. */
export async function saveGroupDates(
  { strapi, trx, client }: UnitOfWork,
  { period, groups, version, weeks, firstDay, lastDay }: PlanningMove,
  now: Date,
): Promise<void> {
  const updated_at = storedInstant(client, now);
  await trx(tableOf(strapi, API_TYPES.periodGroup))
    .whereRaw('document_id in ?', [textList(trx, groups)])
    .update({ weeks, first_day: firstDay, last_day: lastDay, updated_at });
  // One step however many moves the period has.
  await trx(tableOf(strapi, API_TYPES.period))
    .where({ document_id: period })
    .update({ version: version + 1, updated_at });
}
