import request from 'supertest';
import { seedRoles } from '../../src/roles/seed-roles';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';

let app: Booted;
let admin: AdminLogin;
beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
});
afterAll(async () => app.stop());

const INPUT = {
  regionName: 'Göteborgsregionen',
  municipalityCode: '1384',
  coordinator: { firstname: 'Sara', lastname: 'Lind', email: 'Sara.Lind@example.test' },
};
const roleOf = (
  code: string,
): Promise<{ id: number; permissions: { id: number; action: string; subject: string | null }[] }> =>
  app.strapi.db.query('admin::role').findOne({ where: { code }, populate: ['permissions'] });

test('the installation starts with three roles of ours and the super admin, and without Strapi’s', async () => {
  const roles = await app.strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $startsWith: 'praktikvagen' } } });
  expect(roles.map((role: { name: string }) => role.name).sort()).toEqual([
    'Kommunikatör',
    'Läsare',
    'Praktiksamordnare',
  ]);
  expect(await app.strapi.db.query('admin::role').count({ where: { code: 'strapi-editor' } })).toBe(
    0,
  );
});

test('nobody may see the marketplace', async () => {
  expect(
    await app.strapi.db
      .query('admin::permission')
      .count({ where: { action: 'admin::marketplace.read' } }),
  ).toBe(0);
});

test('only coordinators may read persons', async () => {
  const persons = [
    'learner',
    'participation',
    'wish',
    'contact-person',
    'supervisor',
    'enquiry',
  ].map((name) => `api::${name}.${name}`);
  const seen = async (code: string): Promise<(string | null)[]> =>
    (await roleOf(code)).permissions
      .map(({ subject }) => subject)
      .filter((subject) => persons.includes(subject ?? ''));
  expect(new Set(await seen('praktikvagen-coordinator')).size).toBe(persons.length);
  expect(await seen('praktikvagen-communications')).toEqual([]);
  expect(await seen('praktikvagen-reader')).toEqual([]);
});

test('a role keeps what an administrator has taken away or added', async () => {
  const reader = await roleOf('praktikvagen-reader');
  const removed = reader.permissions.find(({ subject }) => subject === 'api::employer.employer');
  await app.strapi.db.query('admin::permission').delete({ where: { id: removed?.id } });
  await seedRoles(app.strapi);
  const after = await roleOf('praktikvagen-reader');
  expect(after.permissions).toHaveLength(reader.permissions.length - 1);
});

test('a role made before a field existed is given it at the next start, once', async () => {
  const picture = 'steps.image.media';
  const store = app.strapi.store({ type: 'praktikvagen', name: 'roles' });
  const mayRead = async (): Promise<{ id: number; properties: { fields: string[] } }> => {
    const { permissions } = await roleOf('praktikvagen-communications');
    const found = permissions.find(
      ({ action, subject }) =>
        subject === 'api::guide.guide' && action === 'plugin::content-manager.explorer.read',
    );
    return app.strapi.db.query('admin::permission').findOne({ where: { id: found?.id } });
  };
  const without = async (): Promise<void> => {
    const { id, properties } = await mayRead();
    const fields = properties.fields.filter((field) => field !== picture && field !== 'version');
    const data = { properties: { ...properties, fields } };
    await app.strapi.db.query('admin::permission').update({ where: { id }, data });
  };
  const known = (await store.get({ key: 'fields' })) as string[];
  expect(known).toContain(`api::guide.guide ${picture}`);
  expect((await mayRead()).properties.fields).toContain(picture);

  // An older database: the role lacks the picture, and an administrator has taken the version away.
  await without();
  const older = known.filter((field) => field !== `api::guide.guide ${picture}`);
  await store.set({ key: 'fields', value: older });
  await seedRoles(app.strapi);
  const { fields } = (await mayRead()).properties;
  expect([fields.includes(picture), fields.includes('version')]).toEqual([true, false]);

  await without();
  await seedRoles(app.strapi);
  expect((await mayRead()).properties.fields).not.toContain(picture);
});

test('the first set-up is asked for, and only of a super admin', async () => {
  const answer = await admin.get('/setup');
  expect(answer.status).toBe(200);
  expect(answer.body.data).toMatchObject({ isNeeded: true, region: null });
  expect(answer.body.data.municipalities).toHaveLength(290);
  expect(answer.body.data.municipalities[0]).toEqual({
    code: '1440',
    name: 'Ale',
    county: 'Västra Götalands län',
  });
  const other = await adminLogin(app.strapi, ['periods.read', 'imports.run']);
  expect((await other.get('/setup')).status).toBe(403);
  expect((await other.post('/setup', INPUT)).status).toBe(403);
  expect(
    (await request(app.strapi.server.httpServer).get('/placement-matching/setup')).status,
  ).toBe(401);
});

test('a wrong answer stores nothing', async () => {
  expect((await admin.post('/setup', { ...INPUT, municipalityCode: '9999' })).status).toBe(404);
  const wrong = await admin.post('/setup', {
    ...INPUT,
    coordinator: { ...INPUT.coordinator, email: 'sara' },
  });
  expect(wrong.status).toBe(400);
  expect(wrong.body.error.details.issues).toEqual([
    expect.objectContaining({ path: 'coordinator.email' }),
  ]);
  expect(await app.strapi.db.query('api::region.region').count()).toBe(0);
});

test('one of two set-ups at once makes the region, and its link lets the coordinator in', async () => {
  const answers = await Promise.all([admin.post('/setup', INPUT), admin.post('/setup', INPUT)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const done = answers.find(({ status }) => status === 201)?.body.data;
  expect(done).toMatchObject({
    region: { name: 'Göteborgsregionen' },
    municipality: { code: '1384', name: 'Kungsbacka' },
    provider: { name: 'Kungsbacka kommun' },
    coordinator: { email: 'sara.lind@example.test' },
  });
  expect(await app.strapi.db.query('api::region.region').count()).toBe(1);
  expect(await app.strapi.db.query('api::provider.provider').count()).toBe(1);
  const municipality = await app.strapi
    .documents('api::municipality.municipality')
    .findFirst({ filters: { code: '1384' }, populate: ['region'] });
  expect(municipality?.region?.slug).toBe('goteborgsregionen');

  const token = new URL(done.coordinator.registrationLink, 'http://localhost').searchParams.get(
    'registrationToken',
  );
  const server = app.strapi.server.httpServer;
  const registered = await request(server)
    .post('/admin/register')
    .send({
      registrationToken: token,
      userInfo: { firstname: 'Sara', lastname: 'Lind', password: 'Hemligt-losen-2027' },
    });
  expect(registered.status).toBe(200);
  const login = await request(server)
    .post('/admin/login')
    .send({ email: 'sara.lind@example.test', password: 'Hemligt-losen-2027' });
  const bearer = `Bearer ${login.body.data.accessToken ?? login.body.data.token}`;
  const address = '/content-manager/collection-types/api::employer.employer';
  const created = await request(server)
    .post(address)
    .set('Authorization', bearer)
    .send({ name: 'Tvättboden AB', sector: 'private' });
  expect(created.status).toBe(201);
  expect(
    (await request(server).get('/placement-matching/periods').set('Authorization', bearer)).status,
  ).toBe(200);
  expect(
    (await request(server).get('/placement-matching/setup').set('Authorization', bearer)).status,
  ).toBe(403);
});

test('afterwards the set-up says that it is done', async () => {
  const answer = await admin.get('/setup');
  expect(answer.body.data).toMatchObject({
    isNeeded: false,
    region: { name: 'Göteborgsregionen' },
    municipalities: [],
  });
});
