import request from 'supertest';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, proposedRun, WEEK, type World } from '../support/bookable-world';
import { auditClaims } from '../../src/plugins/placement-matching/server/src/services/audit-claims';
import { createDocument } from '../support/create-document';
import { importer } from '../support/import-files';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

/** A learner who has a published place takes part, and counts in the quotas of whoever sends them. */
let app: Booted;
let admin: AdminLogin;
let world: World;
let participation: string;

beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi, { learners: 3 });
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  await admin.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
  const where = { learner: { documentId: world.learners[0] } } as object;
  const found = await app.strapi.db.query('api::participation.participation').findOne({ where });
  participation = found.documentId;
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => app.stop());

const manager = (
  method: 'post' | 'put' | 'delete',
  path: string,
  body: object = {},
): request.Test =>
  request(app.strapi.server.httpServer)
    [method](`/content-manager/collection-types/${path}`)
    .set('Authorization', `Bearer ${admin.token}`)
    .send(body);

async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'let through';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the participation of whoever has a published place', () => {
  const path = 'api::participation.participation';
  const SAID =
    'Amina Elev1 har en publicerad placering i Prao åk 9 v. 11: Barnskötare (Havets förskola). Ta bort placeringen först, på periodens sida under Praktik, steget Följ upp.';

  test.each(['exempt', 'left', 'alternative-prao'])('does not become %s', async (state) => {
    const answer = await manager('put', `${path}/${participation}`, { state });
    expect([answer.status, answer.body.error?.message]).toEqual([409, SAID]);
    const query = app.strapi.db.query(path);
    const where = { documentId: participation };
    expect(await refusalOf(query.update({ where, data: { state } as object }))).toBe(SAID);
    expect(await refusalOf(query.updateMany({ where, data: { state } as object }))).toBe(SAID);
  });

  test('is not removed', async () => {
    const answer = await manager('delete', `${path}/${participation}`);
    expect([answer.status, answer.body.error?.message]).toEqual([409, SAID]);
    const bulk = { documentIds: [participation] };
    expect((await manager('post', `${path}/actions/bulkDelete`, bulk)).status).toBe(409);
    const query = app.strapi.db.query(path);
    const where = { documentId: participation };
    expect(await refusalOf(query.delete({ where }))).toBe(SAID);
    expect(await refusalOf(query.deleteMany({ where }))).toBe(SAID);
  });

  test('is not made somebody else’s', async () => {
    const learner = { set: [{ documentId: world.learners[1] }] };
    const answer = await manager('put', `${path}/${participation}`, { learner });
    expect([answer.status, answer.body.error?.message]).toEqual([409, SAID]);
    const { rows } = { rows: await app.strapi.db.connection('participations_learner_lnk') };
    expect(rows).toHaveLength(3);
  });

  test('may be saved as it is, and goes once the place is given up', async () => {
    await manager('put', `${path}/${participation}`, { state: 'expected' }).expect(200);
    const [{ id } = { id: '' }] = await app.strapi.db
      .connection('pm_placements')
      .where({ learner: world.learners[0] })
      .select({ id: 'document_id' });
    const change = { kind: 'withdraw', placement: id, version: 1, cause: 'other', stays: true };
    await admin.post(`/periods/${world.period}/changes`, { change }).expect(200);
    await manager('put', `${path}/${participation}`, { state: 'exempt' }).expect(200);
    expect((await manager('delete', `${path}/${participation}`)).status).toBeLessThan(300);
  });
});

describe('the provider of whoever has a published place', () => {
  const path = 'api::learner.learner';
  let home: string;
  let mark: string;
  let quota: string;
  let learner: string;

  beforeAll(async () => {
    const { strapi } = app;
    learner = world.learners[1] ?? '';
    home = (await strapi.documents('api::provider.provider').findFirst({}))?.documentId ?? '';
    mark = await createDocument(strapi, 'provider', { name: 'Mark', kind: 'municipality' });
    const slots = [world.slot];
    quota = await createDocument(strapi, 'quota', {
      ...{ name: 'Marks andel', provider: mark, slots, seats: 0 },
    });
    await createDocument(strapi, 'quota', {
      ...{ name: 'Hemmas andel', provider: home, slots, seats: 3 },
    });
  });

  const send = (provider: string): request.Test =>
    manager('put', `${path}/${learner}`, { provider: { set: [{ documentId: provider }] } });
  const rowId = async (table: string, id: string): Promise<number> =>
    (await app.strapi.db.connection(table).where('document_id', id).first('id')).id;
  const claims = async (): Promise<number> =>
    (await app.strapi.db.connection('claims').where('key', 'like', `quota:${quota}:%`)).length;

  test('is none whose quota is full', async () => {
    const before = await app.strapi.db.connection('claims').orderBy('key');
    const answer = await send(mark);
    expect([answer.status, answer.body.error?.message]).toEqual([
      409,
      'Ändringen sparades inte. Amina Elev2 har en publicerad placering, och kvoten Marks andel har inget rum kvar v. 11. Höj kvoten först, eller ta bort placeringen på periodens sida under Praktik, steget Följ upp.',
    ]);
    expect(await app.strapi.db.connection('claims').orderBy('key')).toEqual(before);
  });

  test('is not changed past the form', async () => {
    const query = app.strapi.db.query(path);
    const data = { provider: await rowId('providers', mark) } as object;
    const asked = query.update({ where: { documentId: learner }, data });
    expect(await refusalOf(asked)).toContain('Spara eleven i innehållshanteraren.');
  });

  test('counts in the quota of the new one, and no longer in the former one’s', async () => {
    await app.strapi
      .documents('api::quota.quota')
      .update({ documentId: quota, data: { seats: 1 } });
    await send(mark).expect(200);
    expect(await claims()).toBe(WEEK.length);
    const placed = app.strapi.db.connection('pm_placements').where({ learner });
    expect(await placed.pluck('provider')).toEqual([mark]);
    await send(home).expect(200);
    expect(await claims()).toBe(0);
  });

  test('is not changed by a file', async () => {
    const { connection } = app.strapi.db;
    await connection('providers').where('document_id', mark).update({ external_id: 'mark' });
    await connection('learners')
      .where('document_id', learner)
      .update({ source_key: 'mark:e1', external_id: 'e1' });
    const school = await createDocument(app.strapi, 'school', { name: 'S', provider: mark });
    await connection('schools').where('document_id', school).update({ external_id: 's' });
    const cohort = await createDocument(app.strapi, 'cohort', {
      ...{ name: '9M', provider: mark, school },
    });
    await connection('cohorts')
      .where('document_id', cohort)
      .update({ source_key: 'mark:9M', external_id: '9M' });
    const file = 'Nyckel;Huvudman;Skola;Klass;Förnamn;Efternamn\ne1;mark;s;9M;Amina;Elev2\n';
    const report = await importer(app.strapi, admin).check('learners', file);
    expect(report.faults).toMatchObject([{ row: 2, code: 'claimed-provider' }]);
  });

  test.each([
    ['learners_provider_lnk', 'learner_id', 'provider_id', 'provider'],
    ['slots_workplace_lnk', 'slot_id', 'workplace_id', 'workplace'],
  ] as const)('changed by SQL in %s is found by the audit', async (table, from, to, what) => {
    const { connection } = app.strapi.db;
    const row = what === 'provider' ? await rowId('learners', learner) : undefined;
    const elsewhere =
      what === 'provider'
        ? await rowId('providers', mark)
        : await rowId(
            'workplaces',
            await createDocument(app.strapi, 'workplace', { name: 'Strandens förskola' }),
          );
    const slot = await rowId('slots', world.slot);
    const where = { [from]: row ?? slot };
    const before = await connection(table).where(where).first(to);
    await connection(table)
      .where(where)
      .update({ [to]: elsewhere });
    const found = await auditClaims(app.strapi);
    expect(found.filter(({ what: said }) => said.includes(` counts at ${what} `))).not.toEqual([]);
    await connection(table)
      .where(where)
      .update({ [to]: before[to] });
  });
});
