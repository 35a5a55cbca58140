import type { Knex } from 'knex';
import { daysByDates, type StoredDates } from '../../../domain/calendar/days-by-dates';
import type { CalendarEntry } from '../../../domain/calendar/free-days';
import type { Day } from '../../../domain/days';
import type { Position } from '../../../domain/distance';
import { TO_BE_PLACED } from '../../../domain/model';
import type { LearnerFacts } from '../../../domain/period-facts';
import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

/** A page takes a database on disk a few milliseconds, in which nothing else runs in its process. */
const PAGE = 500;

/** The learners to be placed in a period, with their days and wishes, read page by page. */
export async function readLearners(
  reading: Reading & { readonly signal?: AbortSignal },
  period: number,
  calendar: readonly CalendarEntry[],
): Promise<LearnerFacts[]> {
  const daysOf = daysByDates(calendar);
  const learners: LearnerFacts[] = [];
  for (let after = 0; ;) {
    reading.signal?.throwIfAborted();
    const rows = await readPage(reading, period, after);
    const last = rows.at(-1);
    if (!last) return learners;
    const wishes = await readWishes(reading, period, { after, upTo: last.participation });
    learners.push(
      ...rows.map((row) => learnerOf(row, wishes.get(row.participation) ?? [], daysOf(row))),
    );
    after = last.participation;
  }
}

/** Who is to be placed and has wished for fewer different slots than the least number, fewest first. */
export async function readWishCounts(
  reading: Reading,
  { period, minimum }: { readonly period: number; readonly minimum: number },
): Promise<readonly { readonly learner: string; readonly wishes: number }[]> {
  const { strapi } = reading;
  const ofParticipation = linkOf(strapi, API_TYPES.wish, 'participation');
  const ofSlot = linkOf(strapi, API_TYPES.wish, 'slot');
  const wishes = `lws.${ofSlot.to}`;
  const rows: { learner: string; wishes: string | number }[] = await participants(reading, period)
    .leftJoin({ lw: ofParticipation.table }, `lw.${ofParticipation.to}`, 'a.id')
    .leftJoin({ lws: ofSlot.table }, `lws.${ofSlot.from}`, `lw.${ofParticipation.from}`)
    .whereIn('a.state', TO_BE_PLACED)
    .groupBy('l.document_id')
    .havingRaw('count(distinct ??) < ?', [wishes, minimum])
    .orderBy([{ column: 'wishes' }, { column: 'learner' }])
    .select({ learner: 'l.document_id' })
    .countDistinct({ wishes });
  return rows.map(({ learner, wishes: count }) => ({ learner, wishes: Number(count) }));
}

/** A learner in a period, whatever the state of the participation. */
export type Participant = {
  readonly name: string;
  readonly state: string;
  readonly hasLeft: boolean;
  readonly facts: LearnerFacts;
};

/** With the days of an allocation, and without wishes: somebody has chosen the slot already. */
export async function readParticipant(
  reading: Reading,
  { period, learner }: { readonly period: number; readonly learner: string },
  calendar: readonly CalendarEntry[],
): Promise<Participant | undefined> {
  const { to } = linkOf(reading.strapi, API_TYPES.participation, 'period');
  // A sum keeps SQLite from going through everybody in the period to find the one.
  const row: (Row & Person) | undefined = await everyParticipant(reading)
    .where('l.document_id', learner)
    .whereRaw('?? + 0 = ?', [`lp.${to}`, period])
    .orderBy('a.id')
    .first({
      ...COLUMNS,
      state: 'a.state',
      learnerState: 'l.state',
      givenName: 'l.given_name',
      familyName: 'l.family_name',
    });
  if (!row) return undefined;
  return {
    name: `${row.givenName} ${row.familyName}`,
    state: row.state,
    hasLeft: row.state === 'left' || row.learnerState === 'left',
    facts: learnerOf(row, [], daysByDates(calendar)(row)),
  };
}

type Person = {
  readonly state: string;
  readonly learnerState: string;
  readonly givenName: string;
  readonly familyName: string;
};

type Row = StoredDates & {
  readonly participation: number;
  readonly id: string;
  readonly birthYear: number | null;
  readonly priority: number | null;
  readonly provider: string | null;
  readonly grade: number | null;
  readonly programme: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

async function readPage(reading: Reading, period: number, after: number): Promise<Row[]> {
  return participants(reading, period)
    .whereIn('a.state', TO_BE_PLACED)
    .andWhere('a.id', '>', after)
    .orderBy('a.id')
    .limit(PAGE)
    .select(COLUMNS);
}

function participants(reading: Reading, period: number): Knex.QueryBuilder {
  const { to } = linkOf(reading.strapi, API_TYPES.participation, 'period');
  return everyParticipant(reading).where(`lp.${to}`, period);
}

function everyParticipant({ strapi, db }: Reading): Knex.QueryBuilder {
  const link = (uid: string, attribute: string): ReturnType<typeof linkOf> =>
    linkOf(strapi, uid, attribute);
  const ofPeriod = link(API_TYPES.participation, 'period');
  const ofLearner = link(API_TYPES.participation, 'learner');
  const ofGroup = link(API_TYPES.participation, 'group');
  const ofSchool = link(API_TYPES.learner, 'school');
  const ofProvider = link(API_TYPES.learner, 'provider');
  const ofCohort = link(API_TYPES.learner, 'cohort');
  const ofMunicipality = link(API_TYPES.school, 'municipality');
  return db({ a: tableOf(strapi, API_TYPES.participation) })
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, 'a.id')
    .join({ ll: ofLearner.table }, `ll.${ofLearner.from}`, 'a.id')
    .join({ l: tableOf(strapi, API_TYPES.learner) }, 'l.id', `ll.${ofLearner.to}`)
    .leftJoin({ lg: ofGroup.table }, `lg.${ofGroup.from}`, 'a.id')
    .leftJoin({ g: tableOf(strapi, API_TYPES.periodGroup) }, 'g.id', `lg.${ofGroup.to}`)
    .leftJoin({ ls: ofSchool.table }, `ls.${ofSchool.from}`, 'l.id')
    .leftJoin({ s: tableOf(strapi, API_TYPES.school) }, 's.id', `ls.${ofSchool.to}`)
    .leftJoin({ lm: ofMunicipality.table }, `lm.${ofMunicipality.from}`, 's.id')
    .leftJoin({ m: tableOf(strapi, API_TYPES.municipality) }, 'm.id', `lm.${ofMunicipality.to}`)
    .leftJoin({ lo: ofProvider.table }, `lo.${ofProvider.from}`, 'l.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${ofProvider.to}`)
    .leftJoin({ lc: ofCohort.table }, `lc.${ofCohort.from}`, 'l.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `lc.${ofCohort.to}`);
}

const COLUMNS = {
  participation: 'a.id',
  id: 'l.document_id',
  birthYear: 'l.birth_year',
  priority: 'a.priority',
  school: 's.document_id',
  municipality: 'm.document_id',
  provider: 'o.document_id',
  grade: 'c.grade',
  programme: 'c.programme',
  latitude: 's.latitude',
  longitude: 's.longitude',
  ownFirst: 'a.first_day',
  ownLast: 'a.last_day',
  ownWeekdays: 'a.weekdays',
  weeks: 'g.weeks',
  firstDay: 'g.first_day',
  lastDay: 'g.last_day',
  weekdays: 'g.weekdays',
};

type Range = { readonly after: number; readonly upTo: number };

/** Wished slots by participation, best first. */
async function readWishes(
  { strapi, db }: Reading,
  period: number,
  { after, upTo }: Range,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const ofParticipation = linkOf(strapi, API_TYPES.wish, 'participation');
  const ofSlot = linkOf(strapi, API_TYPES.wish, 'slot');
  const ofPeriod = linkOf(strapi, API_TYPES.participation, 'period');
  const participation = `lw.${ofParticipation.to}`;
  const rows: { participation: number; slot: string }[] = await db({
    w: tableOf(strapi, API_TYPES.wish),
  })
    .join({ lw: ofParticipation.table }, `lw.${ofParticipation.from}`, 'w.id')
    .join({ lp: ofPeriod.table }, `lp.${ofPeriod.from}`, participation)
    .join({ ls: ofSlot.table }, `ls.${ofSlot.from}`, 'w.id')
    .join({ s: tableOf(strapi, API_TYPES.slot) }, 's.id', `ls.${ofSlot.to}`)
    .where(`lp.${ofPeriod.to}`, period)
    .andWhere(participation, '>', after)
    .andWhere(participation, '<=', upTo)
    .orderBy([{ column: participation }, { column: 'w.rank' }, { column: 'w.id' }])
    .select({ participation, slot: 's.document_id' });
  const wishes = new Map<number, string[]>();
  for (const { participation: of, slot } of rows) {
    const known = wishes.get(of);
    if (known) known.push(slot);
    else wishes.set(of, [slot]);
  }
  return wishes;
}

function learnerOf(row: Row, wishes: readonly string[], days: readonly Day[]): LearnerFacts {
  const { id, school, provider, priority, birthYear, grade, programme } = row;
  const position = positionOf(row);
  return { id, school, provider, priority, birthYear, grade, programme, position, days, wishes };
}

export function positionOf(row: {
  readonly latitude: number | null;
  readonly longitude: number | null;
}): Position | null {
  const { latitude, longitude } = row;
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
