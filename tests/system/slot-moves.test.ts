import request from 'supertest';
import type { Knex } from 'knex';
import { lockSlots } from '../../src/plugins/placement-matching/server/src/adapters/bookable-store';
import type { UnitOfWork } from '../../src/plugins/placement-matching/server/src/adapters/unit-of-work';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, proposedRun, WEEK, type World } from '../support/bookable-world';
import { createDocument } from '../support/create-document';
import { importer } from '../support/import-files';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

/** A slot that somebody is coming to: what of it may be another, by form and by file, also while somebody books. */
let app: Booted;
let admin: AdminLogin;
let world: World;

const FILE = 'Nyckel;Rubrik;Antal platser;Arbetsplats;Praktikformer';
const ROW = 'min-slot;Barnskötare;3;min-workplace;prao';

beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi, { seats: 3, supervisorCapacity: 3 });
  for (const kind of ['slot', 'supervisor', 'workplace'])
    await app.strapi.db.connection(`${kind}s`).update({ external_id: `min-${kind}` });
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  await admin.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => app.stop());

const save = (body: object): request.Test =>
  request(app.strapi.server.httpServer)
    .put(`/content-manager/collection-types/api::slot.slot/${world.slot}`)
    .set('Authorization', `Bearer ${admin.token}`)
    .send(body);
const pointAt = (documentId: string): object => ({ set: [{ documentId }] });
const claimsOf = async (resource: string): Promise<number> =>
  (await app.strapi.db.connection('claims').where('key', 'like', `${resource}:%`)).length;
const supervisors = async (): Promise<readonly string[]> =>
  app.strapi.db.connection('pm_placements').distinct().pluck('supervisor');
const supervisorFor = (learners: number): Promise<string> =>
  createDocument(app.strapi, 'supervisor', {
    ...{ name: `Karin Ek ${learners}`, capacity: learners, workplaces: [world.workplace] },
  });

test('its workplace stays: whoever is coming is coming there', async () => {
  const other = await createDocument(app.strapi, 'workplace', { name: 'Strandens förskola' });
  const answer = await save({ workplace: pointAt(other) });
  expect([answer.status, answer.body.error.message]).toEqual([
    409,
    'Platsen Barnskötare (Havets förskola) kan inte få en annan arbetsplats: Amina Elev1, Amina Elev2, Amina Elev3. Flytta dem till en annan plats först.',
  ]);
  expect(await claimsOf(`workplace:${world.workplace}`)).toBe(3 * WEEK.length);
  const slots = app.strapi.db.query('api::slot.slot');
  const [{ id } = { id: 0 }] = await app.strapi.db
    .connection('workplaces')
    .where({ document_id: other });
  const data = { workplace: id } as object;
  await expect(slots.update({ where: { documentId: world.slot }, data })).rejects.toMatchObject({
    details: { code: 'IN_USE' },
  });
});

test('its supervisor may be another, whom those who come follow with their claims', async () => {
  const karin = await supervisorFor(3);
  await save({ supervisor: pointAt(karin) }).expect(200);
  expect(await supervisors()).toEqual([karin]);
  expect(await claimsOf(`supervisor:${karin}`)).toBe(3 * WEEK.length);
  expect(await claimsOf(`supervisor:${world.supervisor}`)).toBe(0);
  await save({ supervisor: { set: [] } }).expect(200);
  expect(await supervisors()).toEqual([null]);
  expect(await claimsOf(`supervisor:${karin}`)).toBe(0);
  await save({ supervisor: pointAt(world.supervisor) }).expect(200);
  expect(await claimsOf(`supervisor:${world.supervisor}`)).toBe(3 * WEEK.length);
});

test('but none without room for all of them, and nothing is left of the trial', async () => {
  const before = await app.strapi.db.connection('claims').orderBy('key');
  const answer = await save({ supervisor: pointAt(await supervisorFor(2)) });
  expect([answer.status, answer.body.error.message]).toEqual([
    409,
    'Ändringen sparades inte. Handledaren Karin Ek 2 har inte rum v. 11 för dem som kommer: Amina Elev1, Amina Elev2, Amina Elev3. Välj en annan, eller höj antalet elever samtidigt.',
  ]);
  expect(await app.strapi.db.connection('claims').orderBy('key')).toEqual(before);
  expect(await supervisors()).toEqual([world.supervisor]);
});

test.each([
  ['Läge', 'Stängd', 'claimed-state'],
  ['Läge', 'Utkast', 'claimed-state'],
  ['Handledare', 'min-other', 'claimed-supervisor'],
])('a file with %s %s is refused', async (column, value, code) => {
  const db = app.strapi.db.connection;
  if (column === 'Handledare')
    await db('supervisors').where('name', 'Karin Ek 2').update({ external_id: 'min-other' });
  const file = `${FILE};${column}\n${ROW};${value}\n`;
  const report = await importer(app.strapi, admin).check('slots', file);
  expect(report.faults).toMatchObject([{ row: 2, code }]);
});

test('a file with another workplace is refused', async () => {
  const db = app.strapi.db.connection;
  await db('workplaces').where('name', 'Strandens förskola').update({ external_id: 'other' });
  const file = `${FILE}\n${ROW.replace('min-workplace', 'other')}\n`;
  const report = await importer(app.strapi, admin).check('slots', file);
  expect(report.faults).toMatchObject([{ row: 2, code: 'claimed-workplace' }]);
});

test('a file that takes back seats waits for whoever is booking them, and is refused then', async () => {
  const { strapi } = app;
  const client = strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
  await save({ seats: 5 }).expect(200);
  const files = importer(strapi, admin);
  const checked = await files.check('slots', `${FILE}\n${ROW.replace(';3;', ';4;')}\n`);
  expect(checked.faults).toEqual([]);
  let isOver = false;
  let begin: () => void = () => undefined;
  // Waits outside the transaction below: what is called inside would be part of it.
  const imported = new Promise<void>((resolve) => (begin = resolve))
    .then(() => files.commit(checked))
    .finally(() => (isOver = true));
  await strapi.db.transaction(async ({ trx }: { readonly trx: Knex.Transaction }) => {
    const unit: UnitOfWork = { strapi, trx, client, isLastTry: true, notes: [] };
    await lockSlots(unit, [world.slot]);
    begin();
    // Long enough for a file of one row to be read, checked and written.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(isOver).toBe(false);
    await trx('claims').insert({ key: `slot:${world.slot}:2027-05-03:5`, placement: 'somebody' });
  });
  expect(await imported).toMatchObject({ state: 'failed' });
  expect(await strapi.db.connection('slots').pluck('seats')).toEqual([5]);
  await strapi.db.connection('claims').where({ placement: 'somebody' }).delete();
});
