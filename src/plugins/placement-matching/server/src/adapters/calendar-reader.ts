import type { CalendarEntry } from '../../../domain/calendar/free-days';
import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

/** Terms, holidays and red days of all schools; school and municipality by document id. */
export async function readCalendar({ strapi, db }: Reading): Promise<CalendarEntry[]> {
  const school = linkOf(strapi, API_TYPES.schoolCalendar, 'school');
  const municipality = linkOf(strapi, API_TYPES.schoolCalendar, 'municipality');
  return db({ c: tableOf(strapi, API_TYPES.schoolCalendar) })
    .leftJoin({ ls: school.table }, `ls.${school.from}`, 'c.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${school.to}`)
    .leftJoin({ lm: municipality.table }, `lm.${municipality.from}`, 'c.id')
    .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${municipality.to}`)
    .select({
      kind: 'c.kind',
      school: 's.document_id',
      municipality: 'm.document_id',
      firstDay: 'c.first_day',
      lastDay: 'c.last_day',
    })
    .orderBy('c.first_day');
}
