import { daysOfDates, type Dates } from '../../../domain/calendar/group-days';
import type { Day } from '../../../domain/days';
import { API_TYPES } from '../api-types';
import { linkOf, tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** A learner's days in a period: own dates or weekdays where the participation has them, else the group's. */
export async function readLearnerDays(
  { strapi, trx }: UnitOfWork,
  { period, learner }: { readonly period: string; readonly learner: string },
): Promise<readonly Day[]> {
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const ofLearner = linkOf(strapi, API_TYPES.participation, 'learner');
  const ofGroup = linkOf(strapi, API_TYPES.participation, 'group');
  const row: Row | undefined = await trx({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.id', `lp.${ofPeriod.to}`)
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `ll.${ofLearner.to}`)
    .leftJoin({ lg: ofGroup.table }, `lg.${ofGroup.from}`, 'a.id')
    .leftJoin({ g: tableOf(strapi, API_TYPES.periodGroup) }, 'g.id', `lg.${ofGroup.to}`)
    .where({ 'p.document_id': period, 'l.document_id': learner })
    .first({
      firstDay: 'a.first_day',
      lastDay: 'a.last_day',
      weekdays: 'a.weekdays',
      groupWeeks: 'g.weeks',
      groupFirstDay: 'g.first_day',
      groupLastDay: 'g.last_day',
      groupWeekdays: 'g.weekdays',
    });
  if (!row) return [];
  const weekdays = row.weekdays ?? row.groupWeekdays;
  if (row.firstDay && row.lastDay) {
    return daysOfDates({ firstDay: row.firstDay, lastDay: row.lastDay, weekdays });
  }
  const { groupWeeks: weeks, groupFirstDay: firstDay, groupLastDay: lastDay } = row;
  return daysOfDates({ weeks, firstDay, lastDay, weekdays });
}

type Row = Pick<Dates, 'firstDay' | 'lastDay' | 'weekdays'> & {
  readonly groupWeeks: string | null;
  readonly groupFirstDay: Day | null;
  readonly groupLastDay: Day | null;
  readonly groupWeekdays: string | null;
};
