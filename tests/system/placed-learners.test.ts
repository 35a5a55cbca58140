import request from 'supertest';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, proposedRun, type World } from '../support/bookable-world';
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
