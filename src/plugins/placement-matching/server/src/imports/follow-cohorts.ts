import { daysOfDates } from '../../../domain/calendar/group-days';
import { dayInSweden } from '../../../domain/days';
import { begin, sure } from '../../../domain/life-cycles/life-cycle';
import { PARTICIPATION, type ParticipationState } from '../../../domain/life-cycles/participation';
import { API_TYPES } from '../api-types';
import { updateRows } from '../adapters/insert-rows';
import { idList } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import { sqlColumn, type Database } from '../adapters/table-shape';
import type { Draft } from './draft';
import { insertDrafts, replaceLinks, type Writing } from './write-drafts';

type Group = { readonly id: number; readonly period: number; readonly lastDay: string };
type Learner = {
  readonly id: number;
  readonly state: 'active' | 'left';
  readonly cohort: number | null;
};
type Participation = {
  readonly id: number;
  readonly learner: number;
  readonly period: number;
  readonly group: number | null;
  readonly state: ParticipationState;
  readonly hasWishes: boolean;
};

type Followed = {
  readonly missing: readonly { readonly learner: number; readonly group: Group }[];
  readonly regrouped: readonly { readonly id: number; readonly group: number }[];
  readonly states: readonly { readonly id: number; readonly state: ParticipationState }[];
};

const LEARNERS_AT_A_TIME = 2_000;

/**
 * Makes the participations of learners follow their cohorts: one in each period that the cohort takes part in, and
 * `left` where learner or cohort no longer does. What is over stays as it was.
 */
export async function followCohorts(
  writing: Omit<Writing, 'uid'>,
  learnerIds: readonly number[],
): Promise<void> {
  if (learnerIds.length === 0) return;
  const groups = await groupsByCohort(writing.database);
  if (groups.size === 0) return;
  for (let at = 0; at < learnerIds.length; at += LEARNERS_AT_A_TIME) {
    await followSome(writing, groups, learnerIds.slice(at, at + LEARNERS_AT_A_TIME));
  }
}

async function followSome(
  writing: Omit<Writing, 'uid'>,
  groups: ReadonlyMap<number, readonly Group[]>,
  learnerIds: readonly number[],
): Promise<void> {
  const { database, now } = writing;
  const followed = follow({
    groups,
    learners: await readLearners(database, learnerIds),
    participations: await readParticipations(database, learnerIds),
    today: dayInSweden(now),
  });
  const uid = API_TYPES.participation;
  await insertDrafts({ ...writing, uid }, followed.missing.map(draftOf));
  await replaceLinks(
    { ...writing, uid },
    'group',
    followed.regrouped.map(({ id, group }) => [id, [group]]),
  );
  await updateRows({
    db: database.db,
    table: tableOf(database.strapi, uid),
    columns: ['id', 'state'].map((name) => sqlColumn(database.strapi, uid, name)),
    rows: followed.states.map(({ id, state }) => [id, state]),
  });
}

function follow(input: {
  readonly groups: ReadonlyMap<number, readonly Group[]>;
  readonly learners: readonly Learner[];
  readonly participations: ReadonlyMap<number, readonly Participation[]>;
  readonly today: string;
}): Followed {
  const lastDays = new Map(
    [...input.groups.values()].flat().map(({ id, lastDay }) => [id, lastDay]),
  );
  const missing: { learner: number; group: Group }[] = [];
  const regrouped: { id: number; group: number }[] = [];
  const states: { id: number; state: ParticipationState }[] = [];
  for (const learner of input.learners) {
    const wanted = learner.state === 'active' ? (input.groups.get(learner.cohort ?? 0) ?? []) : [];
    const present = input.participations.get(learner.id) ?? [];
    for (const group of wanted) {
      const own = present.find(({ period }) => period === group.period);
      if (!own) missing.push({ learner: learner.id, group });
      else if (own.group !== group.id) regrouped.push({ id: own.id, group: group.id });
      if (own?.state === 'left')
        states.push({
          id: own.id,
          state: sure(PARTICIPATION, {
            ...{ event: 'return', from: own.state },
            to: own.hasWishes ? 'wished' : 'expected',
          }).to,
        });
    }
    for (const { id, period, group, state } of present) {
      const isOver = group !== null && (lastDays.get(group) ?? input.today) < input.today;
      const isWanted = wanted.some((one) => one.period === period);
      if (!isWanted && !isOver && state !== 'left')
        states.push({ id, state: sure(PARTICIPATION, { event: 'leave', from: state }).to });
    }
  }
  return { missing, regrouped, states };
}

const draftOf = ({ learner, group }: Followed['missing'][number]): Draft => ({
  row: 0,
  key: '',
  scalars: { state: begin(PARTICIPATION, 'enrol').to },
  links: { learner: [learner], period: [group.period], group: [group.id] },
});

async function groupsByCohort({
  strapi,
  db,
}: Database): Promise<ReadonlyMap<number, readonly Group[]>> {
  const period = linkOf(strapi, API_TYPES.periodGroup, 'period');
  const cohort = linkOf(strapi, API_TYPES.periodGroup, 'cohort');
  const rows: {
    id: number;
    period: number;
    cohort: number;
    weeks: string | null;
    firstDay: string | null;
    lastDay: string | null;
  }[] = await db({ g: tableOf(strapi, API_TYPES.periodGroup) })
    .join({ p: period.table }, `p.${period.from}`, 'g.id')
    .join({ c: cohort.table }, `c.${cohort.from}`, 'g.id')
    .select({
      id: 'g.id',
      period: `p.${period.to}`,
      cohort: `c.${cohort.to}`,
      weeks: 'g.weeks',
      firstDay: 'g.first_day',
      lastDay: 'g.last_day',
    });
  const groups = new Map<number, Group[]>();
  for (const row of rows) {
    const group = {
      id: row.id,
      period: row.period,
      lastDay: daysOfDates({ ...row, weekdays: '1234567' }).at(-1) ?? '',
    };
    const known = groups.get(row.cohort);
    if (known) known.push(group);
    else groups.set(row.cohort, [group]);
  }
  return groups;
}

async function readLearners(
  { strapi, db }: Database,
  ids: readonly number[],
): Promise<readonly Learner[]> {
  const cohort = linkOf(strapi, API_TYPES.learner, 'cohort');
  return db({ p: tableOf(strapi, API_TYPES.learner) })
    .leftJoin({ l: cohort.table }, `l.${cohort.from}`, 'p.id')
    .select({ id: 'p.id', state: 'p.state', cohort: `l.${cohort.to}` })
    .whereRaw('p.id in ?', [idList(db, ids)]);
}

async function readParticipations(
  { strapi, db }: Database,
  learners: readonly number[],
): Promise<ReadonlyMap<number, readonly Participation[]>> {
  const uid = API_TYPES.participation;
  const learner = linkOf(strapi, uid, 'learner');
  const period = linkOf(strapi, uid, 'period');
  const group = linkOf(strapi, uid, 'group');
  const wish = linkOf(strapi, API_TYPES.wish, 'participation');
  const rows: Participation[] = await db({ p: tableOf(strapi, uid) })
    .join({ l: learner.table }, `l.${learner.from}`, 'p.id')
    .join({ q: period.table }, `q.${period.from}`, 'p.id')
    .leftJoin({ g: group.table }, `g.${group.from}`, 'p.id')
    .select({
      id: 'p.id',
      learner: `l.${learner.to}`,
      period: `q.${period.to}`,
      group: `g.${group.to}`,
      state: 'p.state',
      hasWishes: db.raw('exists (select 1 from ?? where ?? = p.id)', [wish.table, wish.to]),
    })
    .whereRaw('?? in ?', [`l.${learner.to}`, idList(db, learners)]);
  const byLearner = new Map<number, Participation[]>();
  for (const row of rows) {
    const known = byLearner.get(row.learner);
    if (known) known.push(row);
    else byLearner.set(row.learner, [row]);
  }
  return byLearner;
}
