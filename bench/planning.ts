/**
 * `npm run bench:planning`: the year plan of a region of 12 000 learners in one period and 2 400 groups of 60 others,
 * with 5 040 slots, half of them open in spans. On Postgres: `node scripts/with-postgres.mjs npm run bench:planning`.
 */
import type { Core } from '@strapi/strapi';
import type { Planning } from '../src/plugins/placement-matching/contracts/planning';
import { planningQuery } from '../src/plugins/placement-matching/contracts/planning';
import { linkOf, tableOf } from '../src/plugins/placement-matching/server/src/adapters/table-names';
import { readPlanning } from '../src/plugins/placement-matching/server/src/services/read-planning';
import { suggestMoves } from '../src/plugins/placement-matching/server/src/services/suggest-moves';
import { bootStrapi } from '../tests/support/boot-strapi';
import { largePeriod } from './large-period';

const LEARNERS = Number(process.env.BENCH_LEARNERS ?? 12_000);
const PERIODS = 60;
const GROUPS = 40;
const TIMES = 9;
/** A day before everything, so that nothing has begun. */
const CLOCK = { today: () => '2026-08-01', now: () => new Date('2026-08-01T10:00:00Z') };

async function main(): Promise<void> {
  const app = await bootStrapi();
  const { strapi } = app;
  try {
    await largePeriod(strapi, LEARNERS);
    await placesOfSlots(strapi);
    await otherPeriods(strapi);
    if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('analyze');
    let bars = 0;
    for (const asked of [{}, { by: 'area' }] as const) {
      const query = planningQuery.parse({ schoolYear: '2026-2027', ...asked });
      const ms = await timed(async () => {
        const planning = await readPlanning({ strapi, query, language: 'sv', clock: CLOCK });
        bars = planning.ok ? planning.value.bars.length : -1;
        return planning.ok ? peak(planning.value) : -1;
      });
      console.log(JSON.stringify({ client: strapi.db.dialect.client, asked, bars, ...ms }));
    }
    const query = planningQuery.parse({ schoolYear: '2026-2027' });
    const ms = await timed(async () => {
      const found = await suggestMoves({ strapi, query, clock: CLOCK });
      return found.ok ? found.value.peakAfter : -1;
    });
    console.log(JSON.stringify({ client: strapi.db.dialect.client, asked: 'suggestions', ...ms }));
  } finally {
    await app.stop();
  }
}

const peak = ({ rows }: Planning): number => Math.max(0, ...(rows[0]?.short ?? []));

async function timed(
  work: () => Promise<number>,
): Promise<{ readonly peak: number; readonly median: number; readonly worst: number }> {
  const took: number[] = [];
  let last = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now();
    last = await work();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const [median = 0, worst = 0] = [took[Math.floor(TIMES / 2)], took.at(-1)];
  return { peak: last, median: Math.round(median), worst: Math.round(worst) };
}

/** Every slot has a field, every workplace a municipality, and every other slot is open in two spans. */
async function placesOfSlots(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const fields: number[] = await db('occupation_fields').orderBy('id').pluck('id');
  const municipalities: number[] = await db('municipalities').orderBy('id').limit(13).pluck('id');
  // One seat each, so that the weeks of the large period lack some.
  await db('slots').update({ seats: 1 });
  const slots: number[] = await db('slots').orderBy('id').pluck('id');
  const workplaces: number[] = await db('workplaces').orderBy('id').pluck('id');
  await link(strapi, 'slot.occupationField', slots, (at) => fields[at % fields.length] ?? 0);
  await link(strapi, 'workplace.municipality', workplaces, (at) => municipalities[at % 13] ?? 0);
  const schools: number[] = await db('schools').orderBy('id').pluck('id');
  await link(strapi, 'school.municipality', schools, (at) => municipalities[at % 13] ?? 0);
  const inSpans = slots.filter((_, at) => at % 2 === 0);
  const spans = inSpans.flatMap((_, at) => [
    { first_day: '2026-09-07', last_day: `2026-12-${10 + (at % 10)}` },
    { first_day: '2027-01-18', last_day: `2027-05-${10 + (at % 20)}` },
  ]);
  const table = tableOf(strapi, 'offer.open-span');
  await db.batchInsert(table, spans, 100);
  const ids: number[] = await db(table).orderBy('id', 'desc').limit(spans.length).pluck('id');
  const { table: links, from, to } = linkOf(strapi, 'api::slot.slot', 'open');
  const rows = ids.map((id, at) => ({
    ...{ [from]: inSpans[Math.floor(at / 2)], [to]: id },
    ...{ component_type: 'offer.open-span', field: 'open', order: at % 2 },
  }));
  await db.batchInsert(links, rows, 100);
}

/** Periods of single weeks in autumn and spring, each with a class of every third school. */
async function otherPeriods(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const now = strapi.db.dialect.client === 'postgres' ? new Date() : Date.now();
  const common = { created_at: now, updated_at: now, published_at: now };
  const schools: number[] = await db('schools').orderBy('id').pluck('id');
  const form: number[] = await db('placement_forms').where({ code: 'prao' }).pluck('id');
  const made = async (table: string, rows: readonly object[]): Promise<number[]> => {
    await db.batchInsert(table, [...rows], 100);
    const ids: number[] = await db(table).orderBy('id', 'desc').limit(rows.length).pluck('id');
    return ids.reverse();
  };
  const periods = await made(
    'periods',
    Array.from({ length: PERIODS }, (_, at) => ({
      ...{ document_id: `yearperiod${at}`, name: `Period ${at}`, state: 'planned', version: 1 },
      ...{ policy: 'convex', fallback: 'any-eligible', school_year: '2026/2027', ...common },
    })),
  );
  await link(strapi, 'period.placementForm', periods, () => form[0] ?? 0);
  const cohorts = await made(
    'cohorts',
    Array.from({ length: PERIODS * GROUPS }, (_, at) => ({
      ...{ document_id: `yearcohort${at}`, name: `Klass ${at}`, head_count: 15 + (at % 15) },
      ...common,
    })),
  );
  await link(strapi, 'cohort.school', cohorts, (at) => schools[(3 * at) % schools.length] ?? 0);
  const weekOf = (period: number): string => {
    const week = period < 24 ? 37 + (period % 12) : 4 + (period % 18);
    return `${period < 24 ? 2026 : 2027}-W${String(week).padStart(2, '0')}`;
  };
  const groups = await made(
    'period_groups',
    Array.from({ length: PERIODS * GROUPS }, (_, at) => ({
      ...{ document_id: `yeargroup${at}`, weekdays: '12345', ...common },
      weeks: weekOf(Math.floor(at / GROUPS)),
    })),
  );
  await link(strapi, 'period-group.period', groups, (at) => periods[Math.floor(at / GROUPS)] ?? 0);
  await link(strapi, 'period-group.cohort', groups, (at) => cohorts[at] ?? 0);
}

async function link(
  strapi: Core.Strapi,
  relation: string,
  ids: readonly number[],
  toOf: (at: number) => number,
): Promise<void> {
  const [type = '', attribute = ''] = relation.split('.');
  const { table, from, to } = linkOf(strapi, `api::${type}.${type}`, attribute);
  const rows = ids.map((id, at) => ({ [from]: id, [to]: toOf(at) }));
  await strapi.db.connection.batchInsert(table, rows, 100);
}

void main();
