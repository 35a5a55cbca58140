import request from 'supertest';
import type { ChainedEntry } from '../../src/plugins/placement-matching/domain/audit/chain';
import { isPostgres } from '../../src/plugins/placement-matching/server/src/adapters/table-shape';
import { auditEverything } from '../../src/plugins/placement-matching/server/src/services/audit-everything';
import { checkTrail } from '../../src/plugins/placement-matching/server/src/services/check-trail';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { addSlot, bookableWorld, proposedRun, WEEK, type World } from '../support/bookable-world';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';
import { waitForJob } from '../support/wait-for-job';
import { tamper } from '../support/tamper';

let app: Booted;
let sara: AdminLogin;
let world: World;

beforeAll(async () => {
  app = await boot();
  sara = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi);
});
afterAll(async () => app.stop());

const entries = async (where: object = {}): Promise<readonly ChainedEntry[]> =>
  app.strapi.db.connection('audit_entries').where(where).orderBy('sequence');
const findings = async (): Promise<readonly string[]> =>
  (await auditEverything(app.strapi)).findings.map(({ invariant, what }) => `${invariant} ${what}`);
const manager = (method: 'put' | 'delete', path: string, body: object = {}): request.Test =>
  request(app.strapi.server.httpServer)
    [method](`/content-manager/collection-types/${path}`)
    .set('Authorization', `Bearer ${sara.token}`)
    .send(body);

test('each change by a use case is told once, with who did it, and what is refused is not told', async () => {
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  await sara.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
  await sara.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(409);
  const slot = await addSlot(app.strapi, { seats: 1 });
  const wish = { slot, days: WEEK, reason: 'other' };
  const { body } = await sara.post('/holds', wish).expect(201);
  await sara.post('/holds', wish).expect(409);
  await sara.post(`/holds/${body.data.id}/release`, { version: 1 }).expect(200);
  const told = (await entries({ actor: `admin:${sara.userId}` })).map(
    ({ action, kind, record, period, facts }) => ({
      ...{ action, kind, record, period, facts: JSON.parse(facts) },
    }),
  );
  const hold = { kind: 'hold', record: body.data.id, period: null };
  expect(told).toEqual([
    {
      ...{ action: 'period-published', kind: 'period', record: world.period },
      ...{ period: world.period, facts: { run, placements: 3 } },
    },
    { ...hold, action: 'hold-made', facts: { slot, days: WEEK, reason: 'other' } },
    { ...hold, action: 'hold-released', facts: {} },
  ]);
  await expectNobodyDoubleBooked(app.strapi);
});

test('what is saved in the content manager is told by the names of its fields, and by nothing that stood in them', async () => {
  const [learner = ''] = world.learners;
  const secret = 'Signe';
  await manager('put', `api::learner.learner/${learner}`, { givenName: secret }).expect(200);
  await manager('put', `api::learner.learner/${learner}`, { givenName: secret }).expect(200);
  const about = await entries({ record: learner, actor: `admin:${sara.userId}` });
  expect(about.map(({ action, kind, facts }) => ({ action, kind, facts }))).toEqual([
    { action: 'record-changed', kind: 'learner', facts: '{"fields":["givenName"]}' },
  ]);
  await manager('put', `api::slot.slot/${world.slot}`, { seats: 1 }).expect(409);
  expect(await entries({ record: world.slot, action: 'record-changed' })).toEqual([]);
  const everything = JSON.stringify(await entries());
  for (const word of [secret, 'Amina', 'Elev1', 'Lena Alm', 'example.test'])
    expect(everything).not.toContain(word);
});

test('the database refuses to change or remove an entry', async () => {
  const db = app.strapi.db.connection;
  const before = await entries();
  expect(before.length).toBeGreaterThan(3);
  const refused = {
    message: expect.stringContaining('audit entries are never changed or removed'),
  };
  await expect(db('audit_entries').update({ actor: 'nobody' })).rejects.toMatchObject(refused);
  await expect(db('audit_entries').where({ sequence: 1 }).delete()).rejects.toMatchObject(refused);
  if (isPostgres(db)) await expect(db.raw('truncate audit_entries')).rejects.toMatchObject(refused);
  expect(await entries()).toEqual(before);
});

test('forty who write at once make one chain without a gap', async () => {
  const slots: string[] = [];
  for (let index = 0; index < 4; index += 1) slots.push(await addSlot(app.strapi, { seats: 10 }));
  const before = (await entries()).length;
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      sara.post('/holds', { slot: slots[index % 4], days: WEEK, reason: 'other' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(201));
  const after = await entries();
  expect(after.length).toBe(before + 40);
  expect(after.map(({ sequence }) => Number(sequence))).toEqual(after.map((_, at) => at + 1));
  await expectNobodyDoubleBooked(app.strapi);
});

describe('a chain that somebody has broken past the triggers is found at its place', () => {
  const at = 3;
  const entry = async (sequence: number): Promise<ChainedEntry> =>
    app.strapi.db.connection('audit_entries').where({ sequence }).first();
  const write = (change: Parameters<typeof tamper>[1]): Promise<void> =>
    tamper(app.strapi.db.connection, change);
  const renumber = (from: number, to: number): Promise<void> =>
    write((db) => db('audit_entries').where({ sequence: from }).update({ sequence: to }));
  afterEach(async () => expect(await findings()).toEqual([]));

  test('one bit of one field', async () => {
    const { record, at: when } = await entry(at);
    const flipped = String.fromCharCode(record.charCodeAt(0) ^ 1) + record.slice(1);
    const set = (value: string) =>
      write((db) => db('audit_entries').where({ sequence: at }).update({ record: value }));
    await set(flipped);
    expect(await findings()).toContain(
      `chain the audit trail breaks at entry ${at} of ${when}: changed`,
    );
    await set(record);
  });

  test('a row that is gone, in the middle and at the end', async () => {
    const last = (await entries()).length;
    for (const [sequence, how] of [
      [at, 'missing'],
      [last, 'cut-off'],
    ] as const) {
      const gone = await entry(sequence);
      await write((db) => db('audit_entries').where({ sequence }).delete());
      expect(await findings()).toContain(
        `chain the audit trail breaks at entry ${sequence}: ${how}`,
      );
      await write((db) => db('audit_entries').insert(gone));
    }
  });

  test('two rows that have changed places', async () => {
    const swap = async (): Promise<void> => {
      await renumber(at, -1);
      await renumber(at + 1, at);
      await renumber(-1, at + 1);
    };
    await swap();
    expect((await findings())[0]).toContain(`chain the audit trail breaks at entry ${at} of`);
    await swap();
  });

  test('entries taken from the end with the head set back, by what an earlier audit has seen', async () => {
    const db = app.strapi.db.connection;
    const { body } = await sara.post('/audit/check', {}).expect(202);
    await waitForJob(sara, body.data.id);
    const head = await db('audit_head').first();
    const last = await entry(head.sequence);
    const before = await entry(head.sequence - 1);
    await write((trx) => trx('audit_entries').where({ sequence: last.sequence }).delete());
    await db('audit_head').update({ sequence: before.sequence, hash: before.hash });
    expect(await findings()).toContain(
      `chain the audit trail breaks at entry ${last.sequence}: cut-off`,
    );
    await write((trx) => trx('audit_entries').insert(last));
    await db('audit_head').update({ sequence: head.sequence, hash: head.hash });
  });

  test('a chain that was written anew fits in itself, but not with an end that was seen before', async () => {
    const { hash } = await entry(at);
    const db = app.strapi.db.connection;
    expect((await checkTrail(db, [{ sequence: at, hash }])).ok).toBe(true);
    const other = `${hash[0] === 'a' ? 'b' : 'a'}${hash.slice(1)}`;
    expect(await checkTrail(db, [{ sequence: at, hash: other }])).toMatchObject({
      ok: false,
      error: { sequence: at, how: 'changed' },
    });
  });
});

test('a change of which nothing is told, and a count that is wrong, are found', async () => {
  const db = app.strapi.db.connection;
  const [hold] = await db('pm_holds').where({ state: 'held' }).limit(1);
  const { id: _, ...copy } = hold;
  await db('pm_holds').insert({ ...copy, document_id: 'untold', days: '[]' });
  expect(await findings()).toEqual(['I5 hold untold has no entry hold-made in the audit trail']);
  await db('pm_holds').where({ document_id: 'untold' }).delete();
  const placements = db('pm_placements').where({ state: 'published' });
  const [taken] = await placements.clone().limit(1);
  const now = isPostgres(db) ? new Date() : Date.now();
  const place = db('pm_placements').where({ id: taken.id });
  const claims: readonly object[] = await db('claims').where({ placement: taken.document_id });
  await db('claims').where({ placement: taken.document_id }).delete();
  await place.clone().update({ state: 'withdrawn', updated_at: now });
  expect(await findings()).toContain(
    `I5 placement ${taken.document_id} has no entry placement-changed in the audit trail`,
  );
  await place.clone().update({ state: 'published', updated_at: taken.updated_at });
  await db('claims').insert(claims);
  const waiver = { document_id: 'untold', rule: 'grade-not-met', state: 'active', created_at: now };
  await db('pm_waivers').insert({ ...waiver, fingerprint: 'f', resource: 'r', reason: 'x' });
  expect(await findings()).toContain('I5 waiver f has no entry conflict-waived in the audit trail');
  await db('pm_waivers').where({ document_id: 'untold' }).delete();
  const runs = db('pm_allocation_runs').where({ period: world.period });
  await runs.clone().update({ placed: 4 });
  expect((await findings())[0]).toMatch(/^I6 run \w+ says 4 placed, its results say 3$/);
  await runs.clone().update({ placed: 3 });
  expect(await findings()).toEqual([]);
});
