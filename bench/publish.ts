/**
 * `npm run bench:publish`: publishes and unpublishes a run of 12 000 placements over ten days through HTTP,
 * while other clients ask for a page of the public site, an answer without and one with database. On Postgres:
 * `node scripts/with-postgres.mjs npm run bench:publish`.
 */
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { daysOfSpan } from '../src/plugins/placement-matching/domain/days';
import { linkOf, tableOf } from '../src/plugins/placement-matching/server/src/adapters/table-names';
import { adminLogin } from '../tests/support/admin-login';
import { bootStrapi } from '../tests/support/boot-strapi';
import { formOf } from '../tests/support/bookable-world';
import { createDocument } from '../tests/support/create-document';
import { bulkLearners } from '../tests/support/bulk-learners';

const LEARNERS = Number(process.env.BENCH_LEARNERS ?? 12_000);
const SEATS = 4;
const DAYS = daysOfSpan({ from: '2027-03-15', to: '2027-03-26' });

async function main(): Promise<void> {
  const app = await bootStrapi();
  const { strapi } = app;
  try {
    const { httpServer } = strapi.server;
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
    const address = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
    const { token } = await adminLogin(strapi);
    const period = await createDocument(strapi, 'period', {
      ...{ name: 'Bench', placementForm: await formOf(strapi), state: 'closed' },
    });
    const run = await bigRun(strapi, period);
    const call = async (path: string, body?: object): Promise<Response> =>
      fetch(`${address}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
    const plugin = `/placement-matching/periods/${period}`;
    const stages = [
      ['publish', `${plugin}/publish`, { run, version: 1 }],
      ['unpublish', `${plugin}/unpublish`, { version: 2 }],
      ['publish again', `${plugin}/publish`, { run, version: 3 }],
    ] as const;
    for (const [name, path, body] of stages) {
      const before = process.memoryUsage().rss;
      // What the stage before has changed is made anew by its first reader, not by one of those who are measured.
      await (await fetch(`${address}/sv`)).arrayBuffer();
      const others = watch([
        ['public site', () => fetch(`${address}/sv`)],
        ['without database', () => call('/_health')],
        ['with database', () => call('/placement-matching/holds')],
      ]);
      const started = performance.now();
      const answer = await call(path, body);
      const seconds = (performance.now() - started) / 1000;
      const { answers, peak } = await others.stop();
      const [claims] = await strapi.db.connection('claims').count('*', { as: 'rows' });
      console.log(
        JSON.stringify({
          client: strapi.db.dialect.client,
          stage: name,
          status: answer.status,
          seconds: Number(seconds.toFixed(1)),
          claims: Number(claims?.rows),
          others: answers,
          addedMemoryMb: Math.round((peak - before) / 2 ** 20),
          load: os.loadavg().map((one) => Number(one.toFixed(1))),
        }),
      );
    }
  } finally {
    await app.stop();
  }
}

type Ask = readonly [string, () => Promise<Response>];

type Answers = Readonly<Record<'asked' | 'refused' | 'p50' | 'p95' | 'max', number>>;

/** Asks again and again and remembers how long each kind of answer took, and the highest memory. */
function watch(asks: readonly Ask[]): {
  readonly stop: () => Promise<{
    readonly answers: Readonly<Record<string, Answers>>;
    readonly peak: number;
  }>;
} {
  let isOn = true;
  let peak = 0;
  const answers: Record<string, Answers> = {};
  const loops = asks.map(async ([name, ask]) => {
    const took: number[] = [];
    let refused = 0;
    while (isOn) {
      const started = performance.now();
      const answer = await ask();
      await answer.arrayBuffer();
      took.push(Math.round(performance.now() - started));
      if (!answer.ok) refused += 1;
      peak = Math.max(peak, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    took.sort((a, b) => a - b);
    const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => took[Math.floor(took.length * share)]);
    answers[name] = { asked: took.length, refused, p50, p95, max: took.at(-1) ?? 0 };
  });
  return {
    stop: async () => {
      isOn = false;
      await Promise.all(loops);
      return { answers, peak };
    },
  };
}

/** Every slot is filled: four learners each, a supervisor and a workplace for every two slots. */
async function bigRun(strapi: Core.Strapi, period: string): Promise<string> {
  const learners = await bulkLearners(strapi, LEARNERS);
  const slots = await bulk(strapi, 'api::slot.slot', Math.ceil(LEARNERS / SEATS), {
    title: 'Plats',
    seats: SEATS,
    state: 'open',
  });
  const half = Math.ceil(slots.length / 2);
  const named = { name: 'Bench', capacity: 2 * SEATS };
  await link(strapi, 'supervisor', await bulk(strapi, 'api::supervisor.supervisor', half, named));
  await link(strapi, 'workplace', await bulk(strapi, 'api::workplace.workplace', half, named));
  const placements = learners.map((learner, index) => ({
    learner,
    slot: slots[Math.floor(index / SEATS)],
    rank: 1,
  }));
  const run = createId();
  await strapi.db.connection('pm_allocation_runs').insert({
    document_id: run,
    period,
    number: 1,
    policy: 'convex',
    fallback: 'none',
    status: 'optimal',
    verdict: 0,
    state: 'proposed',
    problem: JSON.stringify({ learners: learners.map((id) => ({ id, days: DAYS, wishes: [] })) }),
    solution: JSON.stringify({ placements }),
  });
  const results = placements.map((row) => ({
    ...row,
    document_id: createId(),
    run,
    reasons: '[]',
  }));
  await strapi.db.connection.batchInsert('pm_allocation_results', results, 100);
  return run;
}

async function bulk(
  strapi: Core.Strapi,
  uid: string,
  count: number,
  row: object,
): Promise<string[]> {
  const rows = Array.from({ length: count }, () => ({ ...row, document_id: createId() }));
  await strapi.db.connection.batchInsert(tableOf(strapi, uid), rows, 100);
  return rows.map((one) => one.document_id);
}

async function link(
  strapi: Core.Strapi,
  attribute: 'supervisor' | 'workplace',
  targets: readonly string[],
): Promise<void> {
  const db = strapi.db.connection;
  const { table, from, to } = linkOf(strapi, 'api::slot.slot', attribute);
  const uid = `api::${attribute}.${attribute}`;
  const slots: number[] = await db('slots').orderBy('id').pluck('id');
  const ids: number[] = await db(tableOf(strapi, uid)).orderBy('id').pluck('id');
  const rows = slots.map((slot, index) => ({ [from]: slot, [to]: ids[index % targets.length] }));
  await db.batchInsert(table, rows, 100);
}

void main();
