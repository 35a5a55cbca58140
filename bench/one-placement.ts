/**
 * `npm run bench:one-placement`: one learner is placed by hand where 240 000 placements stand with their claims, through
 * the use case that the coordinator's screen calls: period, learner, slot and every rule of person and place are read
 * and checked, then every day of learner, seat, supervisor and workplace. `refused` ends there, with the names of
 * whoever is in the way; `placed` also writes placement, claims and audit and commits.
 * Milliseconds by the wall, and of this process's processor, which stand on a busy machine.
 * On Postgres: `node scripts/with-postgres.mjs npm run bench:one-placement`.
 */
import os from 'node:os';
import type { Core } from '@strapi/strapi';
import { addDays, daysOfSpan } from '../src/plugins/placement-matching/domain/days';
import {
  insertJsonText,
  type Columns,
} from '../src/plugins/placement-matching/server/src/adapters/insert-from-json';
import { tableOf } from '../src/plugins/placement-matching/server/src/adapters/table-names';
import { PLUGIN_TYPES } from '../src/plugins/placement-matching/server/src/api-types';
import { placeLearner } from '../src/plugins/placement-matching/server/src/services/place-learner';
import { bootStrapi } from '../tests/support/boot-strapi';
import { largePeriod } from './large-period';
import { startClock } from './processor-clock';

const PLACEMENTS = Number(process.env.BENCH_PLACEMENTS ?? 240_000);
const LEARNERS = 12_000;
const SLOTS = Math.round(LEARNERS * 0.42);
const TIMES = 500;
const WARM = 500;
const CHUNK = 2_000;
/** The weeks of the period; there only every other slot is taken. */
const OWN_WEEKS = ['2027-03-08', '2027-03-15', '2027-03-22'];
const CLOCK = { today: () => '2026-12-01', now: () => new Date('2026-12-01T10:00:00Z') };

async function main(): Promise<void> {
  const app = await bootStrapi();
  const { strapi } = app;
  try {
    const period = await largePeriod(strapi, LEARNERS);
    await strapi.db.connection('periods').update({ state: 'published' });
    // Nobody is too young: the answer is to come from the calendar, after everything else has been checked.
    await strapi.db.connection('slots').update({ min_age: null });
    await fill(strapi, period);
    // Slots with one seat that is taken: every sixth. Those that nobody has taken are the odd ones.
    await report(strapi, { name: 'refused', period, slotOf: (at) => (6 * at) % SLOTS, ok: false });
    await report(strapi, { name: 'placed', period, slotOf: (at) => 2 * at + 1, ok: true });
  } finally {
    await app.stop();
  }
}

type Case = {
  readonly name: string;
  readonly period: string;
  readonly slotOf: (at: number) => number;
  readonly ok: boolean;
};

async function report(strapi: Core.Strapi, { name, period, slotOf, ok }: Case): Promise<void> {
  const took: number[] = [];
  const spent: number[] = [];
  for (let at = 0; at < TIMES + WARM; at += 1) {
    const [learner, slot] = [idOf('learner', at), idOf('slot', slotOf(at))];
    const cpu = startClock();
    const started = performance.now();
    const placed = await placeLearner(strapi, { period, learner, slot, clock: CLOCK });
    if (at >= WARM) {
      took.push(performance.now() - started);
      spent.push(cpu());
    }
    if (placed.ok !== ok || (!placed.ok && placed.error.code !== 'taken'))
      throw new Error(`${name}: ${JSON.stringify(placed)}`);
  }
  const [{ claims } = { claims: 0 }] = await strapi.db.connection('claims').count({ claims: '*' });
  console.log(
    JSON.stringify({
      ...{ client: strapi.db.dialect.client, answer: name, placements: PLACEMENTS },
      ...{ claims: Number(claims), wallMs: quantiles(took), cpuMs: quantiles(spent) },
      load: os.loadavg().map((one) => Number(one.toFixed(1))),
    }),
  );
}

function quantiles(ms: readonly number[]): Readonly<Record<string, number>> {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const idOf = (type: string, at: number): string => `bench${type}${String(at).padStart(7, '0')}`;

const PLACEMENT_COLUMNS: Columns = {
  ...{ document_id: 'text', learner: 'text', slot: 'text', period: 'text', supervisor: 'text' },
  ...{ workplace: 'text', days: 'jsonb', first_day: 'date', last_day: 'date', origin: 'text' },
  ...{ state: 'text', version: 'integer' },
};
const CLAIM_COLUMNS: Columns = { key: 'text', placement: 'text' };

/** Week after week every slot has one learner of earlier periods, and every other slot in the period's own weeks. */
async function fill(strapi: Core.Strapi, period: string): Promise<void> {
  const client = strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
  const earlier = Math.ceil((PLACEMENTS - (OWN_WEEKS.length * SLOTS) / 2) / SLOTS);
  const mondays = [
    ...OWN_WEEKS,
    ...Array.from({ length: earlier }, (_, week) => addDays('2025-09-01', 7 * week)),
  ];
  let made = 0;
  for (const monday of mondays) {
    const step = OWN_WEEKS.includes(monday) ? 2 : 1;
    const slots: number[] = [];
    for (let slot = 0; slot < SLOTS && made + slots.length < PLACEMENTS; slot += step)
      slots.push(slot);
    const rows = slots.map((slot, at) => placementOf({ at: made + at, slot, monday, period }));
    made += rows.length;
    await strapi.db.transaction(async ({ trx }) => {
      const insert = async (table: string, columns: Columns, list: object[]): Promise<void> => {
        for (let from = 0; from < list.length; from += CHUNK) {
          const text = JSON.stringify(list.slice(from, from + CHUNK));
          await insertJsonText({ trx, client, table, columns, text });
        }
      };
      await insert(tableOf(strapi, PLUGIN_TYPES.placement), PLACEMENT_COLUMNS, rows);
      await insert('claims', CLAIM_COLUMNS, rows.flatMap(claimsOf));
    });
  }
  if (client === 'postgres') await strapi.db.connection.raw('analyze');
}

type Row = ReturnType<typeof placementOf>;

function placementOf(one: {
  readonly at: number;
  readonly slot: number;
  readonly monday: string;
  readonly period: string;
}) {
  const half = Math.round(SLOTS / 2);
  const friday = addDays(one.monday, 4);
  return {
    ...{ document_id: idOf('placement', one.at), learner: `other${one.at}` },
    ...{ slot: idOf('slot', one.slot), unit: one.slot < half ? 1 : 2, period: one.period },
    supervisor: idOf('supervisor', one.slot % half),
    workplace: idOf('workplace', one.slot % half),
    days: daysOfSpan({ from: one.monday, to: friday }),
    ...{ first_day: one.monday, last_day: friday },
    ...{ origin: 'run', state: 'published', version: 1 },
  };
}

const claimsOf = ({ document_id: placement, days, unit, ...row }: Row): object[] =>
  days.flatMap((day) => [
    { key: `learner:${row.learner}:${day}`, placement },
    { key: `slot:${row.slot}:${day}:1`, placement },
    { key: `supervisor:${row.supervisor}:${day}:${unit}`, placement },
    { key: `workplace:${row.workplace}:${day}:${unit}`, placement },
  ]);

void main();
