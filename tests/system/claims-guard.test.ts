import { createId } from '@paralleldrive/cuid2';
import request from 'supertest';
import { auditClaims } from '../../src/plugins/placement-matching/server/src/services/audit-claims';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import {
  addSlot,
  bookableWorld,
  bookedRows,
  proposedRun,
  WEEK,
  type World,
} from '../support/bookable-world';

const PLACEMENT = 'plugin::placement-matching.placement';
const GUARDED = [
  PLACEMENT,
  'plugin::placement-matching.hold',
  'plugin::placement-matching.allocation-run',
  'plugin::placement-matching.allocation-result',
] as const;

let app: Booted;
let admin: AdminLogin;
let world: World;

beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi, {
    seats: 3,
    supervisorCapacity: 3,
    workplaceCapacity: 3,
  });
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  await admin.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
});
afterAll(async () => app.stop());

const manager = (
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body: object = {},
): request.Test =>
  request(app.strapi.server.httpServer)
    [method](`/content-manager/collection-types/${path}`)
    .set('Authorization', `Bearer ${admin.token}`)
    .send(body);

describe('outside a use case nothing is written to what use cases own', () => {
  const row = { learner: 'a', slot: 'b', period: 'c', days: WEEK, origin: 'manual' };
  const refused = expect.objectContaining({
    status: 409,
    message: expect.stringContaining('ändras på sidan Praktik'),
    details: { code: 'USE_CASE_ONLY' },
  });

  test.each(GUARDED)('%s by the Document Service', async (uid) => {
    const documents = app.strapi.documents(uid);
    const before = await bookedRows(app.strapi);
    const data = row as Parameters<typeof documents.create>[0]['data'];
    await expect(documents.create({ data })).rejects.toEqual(refused);
    await expect(documents.update({ documentId: 'x', data })).rejects.toEqual(refused);
    await expect(documents.clone({ documentId: 'x', data })).rejects.toEqual(refused);
    await expect(documents.delete({ documentId: 'x' })).rejects.toEqual(refused);
    expect(Array.isArray(await documents.findMany({}))).toBe(true);
    expect(await bookedRows(app.strapi)).toEqual(before);
  });

  test.each(GUARDED)('%s by the query engine', async (uid) => {
    const query = app.strapi.db.query(uid);
    await expect(query.create({ data: row })).rejects.toEqual(refused);
    await expect(query.createMany({ data: [row] })).rejects.toEqual(refused);
    await expect(query.update({ where: { id: 1 }, data: row })).rejects.toEqual(refused);
    await expect(query.updateMany({ where: {}, data: row })).rejects.toEqual(refused);
    await expect(query.delete({ where: { id: 1 } })).rejects.toEqual(refused);
    await expect(query.deleteMany({ where: {} })).rejects.toEqual(refused);
  });

  test('placements by the content manager, even by a super admin', async () => {
    const [placement] = await app.strapi.documents(PLACEMENT).findMany({});
    const path = `${PLACEMENT}/${placement?.documentId}`;
    const before = await app.strapi.db.connection('pm_placements').select();
    for (const answer of [
      await manager('post', PLACEMENT, row),
      await manager('put', path, { state: 'cancelled' }),
      await manager('delete', path),
      await manager('post', `${PLACEMENT}/actions/bulkDelete`, {
        documentIds: [placement?.documentId],
      }),
    ]) {
      expect([403, 409]).toContain(answer.status);
    }
    expect(await app.strapi.db.connection('pm_placements').select()).toEqual(before);
  });

  test('the publication of a period by the content manager', async () => {
    const path = `api::period.period/${world.period}`;
    const answer = await manager('put', path, { state: 'closed' });
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toContain('görs på periodens sida');
    await manager('put', path, { publishedRun: 'another' }).expect(409);
    await manager('put', path, { version: 99 }).expect(412);
    await manager('put', path, { name: 'Prao, nytt namn' }).expect(200);
    await manager('post', 'api::period.period', { name: 'Ny', state: 'published' }).expect(409);
  });

  test('a copy of a published period is not published', async () => {
    const path = `api::period.period/clone/${world.period}`;
    const answer = await manager('post', path, { name: 'Kopia', externalId: null });
    expect(answer.body.data).toMatchObject({ state: 'planned', publishedRun: null, version: 1 });
  });
});

describe('the audit', () => {
  const what = async (): Promise<string[]> =>
    (await auditClaims(app.strapi)).map((finding) => `${finding.invariant} ${finding.what}`);
  const insert = async (more: object): Promise<string> => {
    const id = createId();
    await app.strapi.db.connection('pm_placements').insert({
      document_id: id,
      learner: 'raw-learner',
      slot: world.slot,
      period: world.period,
      days: JSON.stringify(['2027-03-15']),
      first_day: '2027-03-15',
      last_day: '2027-03-15',
      origin: 'manual',
      state: 'published',
      version: 1,
      ...more,
    });
    return id;
  };
  const remove = (id: string): Promise<number> =>
    app.strapi.db.connection('pm_placements').where('document_id', id).delete();

  test('finds nothing after the use cases', async () => {
    expect(await what()).toEqual([]);
  });

  test('finds a placement that was written past Strapi, and the slot that it overfills', async () => {
    const id = await insert({});
    expect(await what()).toEqual([
      `I1 slot ${world.slot} on 2027-03-15: 4 bookings, room for 3`,
      `I1 booking ${id} counts at workplace none, but is at ${world.workplace}`,
      `claims placement ${id} lacks 2 claims, first learner:raw-learner:2027-03-15`,
    ]);
    await remove(id);
  });

  test('finds a learner in two places', async () => {
    const slot = await addSlot(app.strapi, {});
    const [learner = ''] = world.learners;
    const id = await insert({ slot, learner });
    expect(await what()).toContain(`I2 learner ${learner} on 2027-03-15: 2 bookings, room for 1`);
    await remove(id);
  });

  test('finds claims that belong to nothing, and claims that were taken away', async () => {
    const claims = app.strapi.db.connection('claims');
    await claims.clone().insert({ key: 'slot:x:2027-03-15:1', placement: 'nothing' });
    const [lost] = await claims.clone().where('key', 'like', 'workplace:%').limit(1);
    await claims.clone().where('key', lost.key).delete();
    const found = await what();
    expect(found).toContain(
      'claims 1 claims belong to nothing, which is no published placement and no hold',
    );
    expect(found.some((line) => line.includes(`placement ${lost.placement} lacks 1 claims`))).toBe(
      true,
    );
    await claims.clone().where('placement', 'nothing').delete();
    await claims.clone().insert(lost);
    expect(await what()).toEqual([]);
  });

  test('finds a placement that is not what the published run says', async () => {
    const placements = app.strapi.db.connection('pm_placements');
    const [row] = await placements.clone().where('period', world.period).limit(1);
    await placements.clone().where('id', row.id).update({ learner: 'somebody-else' });
    const found = await what();
    expect(found.filter((line) => line.startsWith('I4'))).toHaveLength(2);
    await placements.clone().where('id', row.id).update({ learner: row.learner });
    expect(await what()).toEqual([]);
  });
});
