import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  auditIfDue,
  auditNightly,
} from '../../src/plugins/placement-matching/server/src/jobs/nightly-audit';
import { adminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, proposedRun, WEEK } from '../support/bookable-world';
import { eventually } from '../support/eventually';
import { tamper } from '../support/tamper';

const root = path.resolve(__dirname, '..', '..');
let app: Booted;

beforeAll(async () => {
  app = await boot();
  const world = await bookableWorld(app.strapi);
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  const coordinator = await adminLogin(app.strapi, ['periods.publish']);
  await coordinator.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
});
afterAll(async () => app.stop());

type Ended = { readonly code: number | null; readonly out: string; readonly said: string };

/** The command as a person runs it, on the database of this test. */
function audit(environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, path.join(root, 'scripts', 'audit.ts')], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, said })));
}

test('a healthy database answers 0 with one sentence and nothing else', async () => {
  expect(await audit()).toEqual({
    code: 0,
    out: '',
    said: 'Allt stämmer: inget är dubbelbokat och inget saknas. / All is well: nothing is double-booked and nothing is missing.\n',
  });
});

test('what was written past the use cases answers 1 and is named: a placement without claims, a broken audit trail', async () => {
  await app.strapi.db.connection('pm_placements').insert({
    document_id: 'raw-placement',
    learner: 'raw-learner',
    slot: 'raw-slot',
    period: 'raw-period',
    days: JSON.stringify([WEEK[0]]),
    first_day: WEEK[0],
    last_day: WEEK[0],
    origin: 'manual',
    state: 'published',
    version: 1,
  });
  const db = app.strapi.db.connection;
  const { at } = await db('audit_entries').where({ sequence: 2 }).first();
  await tamper(db, () => db('audit_entries').where({ sequence: 2 }).update({ actor: 'nobody' }));
  const { code, out, said } = await audit();
  expect({ code, said }).toEqual({
    code: 1,
    said: '3 löften är brutna. / 3 promises are broken.\n',
  });
  expect(out.split('\n')).toEqual([
    `I1 · slot raw-slot on ${WEEK[0]}: 1 bookings, room for 0 · raw-placement`,
    `claims · placement raw-placement lacks 2 claims, first learner:raw-learner:${WEEK[0]} · raw-placement`,
    `chain · the audit trail breaks at entry 2 of ${at}: changed`,
    '',
  ]);
});

test('a database that is not there is refused with 2, and none is made', async () => {
  const missing = path.join(os.tmpdir(), `no-such-folder-${process.pid}`, 'typo.db');
  const ended = await audit({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: missing });
  expect(ended).toEqual({
    code: 2,
    out: '',
    said: `Databasen ${missing} finns inte. / There is no database ${missing}.\n`,
  });
  expect(fs.existsSync(missing)).toBe(false);
});

test('every proposal is listed with its files, and the trail tells who took one', async () => {
  const { db } = app.strapi;
  const administrator = await adminLogin(app.strapi, ['audit.read']);
  const outsider = await adminLogin(app.strapi, ['periods.read']);
  await outsider.get('/audit/runs').expect(403);
  const { runs, next } = (await administrator.get('/audit/runs').expect(200)).body.data;
  const [stored] = await db.connection('pm_allocation_runs').select();
  expect([runs.length, next]).toEqual([1, null]);
  expect(runs[0]).toMatchObject({
    ...{ id: stored.document_id, number: 1, state: 'published', placed: 3 },
    period: { id: stored.period, name: 'Prao åk 9 v. 11' },
  });
  const address = `/audit/runs/${stored.document_id}`;
  const told = (): Promise<{ actor: string; facts: string }[]> =>
    db.connection('audit_entries').where({ action: 'run-exported' }).select('actor', 'facts');
  await administrator.get(`${address}/secrets`).expect(404);
  await administrator.get('/audit/runs/nothing/problem').expect(404);
  expect(await told()).toEqual([]);
  const file = await administrator.get(`${address}/problem`).expect(200);
  expect(file.headers['content-disposition']).toContain('problem.json');
  expect(file.body).toEqual(JSON.parse(stored.problem));
  expect(await told()).toEqual([
    { actor: `admin:${administrator.userId}`, facts: '{"file":"problem"}' },
  ]);
});

const MINUTE = 60_000;
/** Only the beat is the test's to give: databases and waiting go on as ever. */
const ONLY_INTERVALS = {
  doNotFake: [
    ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
    ...(['setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'] as const),
  ],
};

test('the timer audits the night once, looks again each minute, and ends with the server', async () => {
  const { db, config, log } = app.strapi;
  const audits = (): Promise<{ state: string }[]> => db.connection('jobs').where({ kind: 'audit' });
  const faults = jest.spyOn(log, 'error');
  jest.useFakeTimers(ONLY_INTERVALS);
  try {
    config.set('environment', 'development');
    const stop = auditNightly(app.strapi);
    config.set('environment', 'test');
    jest.advanceTimersByTime(MINUTE - 1);
    expect(await audits()).toEqual([]);
    jest.advanceTimersByTime(1);
    await eventually(async () => {
      expect((await audits()).map(({ state }) => state)).toEqual(['done']);
    });
    jest.advanceTimersByTime(MINUTE);
    expect(await auditIfDue(app.strapi)).toBe(false);
    expect(await audits()).toHaveLength(1);
    expect(faults).not.toHaveBeenCalled();
    stop();
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
