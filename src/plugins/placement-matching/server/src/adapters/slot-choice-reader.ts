import type { SlotChoice } from '../../../contracts/placements';
import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

/** Every open slot by workplace and title. */
export async function readSlotChoices({ strapi, db }: Reading): Promise<SlotChoice[]> {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  return db({ s: tableOf(strapi, API_TYPES.slot) })
    .leftJoin({ lw: workplace.table }, `lw.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `lw.${workplace.to}`)
    .where('s.state', 'open')
    .orderBy(['w.name', 's.title'])
    .select({ id: 's.document_id', title: 's.title', workplace: 'w.name' });
}
