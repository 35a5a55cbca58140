import request from 'supertest';
import { guardDemo } from '../../src/security/guard-demo';
import { boot, type Booted } from '../support/boot';

let app: Booted;
beforeAll(async () => {
  app = await boot();
});
afterAll(async () => app.stop());

type Verb = 'get' | 'post' | 'put' | 'delete' | 'patch';
const VERBS: ReadonlySet<string> = new Set(['get', 'post', 'put', 'delete', 'patch']);

const contentRoutes = (): { readonly verb: Verb; readonly path: string }[] =>
  app.strapi.server
    .listRoutes()
    .filter((layer) => layer.path.startsWith('/api'))
    .flatMap((layer) =>
      layer.methods
        .map((method: string) => method.toLowerCase())
        .filter((method: string): method is Verb => VERBS.has(method))
        .map((verb: Verb) => ({
          verb,
          path: layer.path.replace(/:\w+(\([^)]*\))?/g, 'x').replace(/\(\.\*\)/g, ''),
        })),
    );

test('without a login nothing of the content API answers but our own public addresses', async () => {
  const routes = contentRoutes();
  expect(routes.length).toBeGreaterThan(10);
  const open: string[] = [];
  for (const { verb, path } of routes) {
    const answer = await request(app.strapi.server.httpServer)
      [verb](path)
      .send(verb === 'get' ? undefined : {});
    const isClosed = [401, 403, 404, 405].includes(answer.status);
    if (!isClosed && !path.startsWith('/api/v1/')) open.push(`${verb} ${path} ${answer.status}`);
  }
  expect(open).toEqual([]);
});

test('nobody registers or logs in outside the admin', async () => {
  const server = app.strapi.server.httpServer;
  const person = {
    username: 'eva',
    email: 'eva@example.test',
    password: 'Hemligt-losen-2027',
    identifier: 'eva',
  };
  for (const path of [
    '/api/auth/local/register',
    '/api/auth/local',
    '/api/auth/forgot-password',
    '/api/connect/google',
  ]) {
    const answer = await request(server).post(path).send(person);
    expect([401, 403, 404, 405]).toContain(answer.status);
  }
  expect(await app.strapi.db.query('plugin::users-permissions.permission').count()).toBe(0);
  expect(await app.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  const advanced = await app.strapi
    .store({ type: 'plugin', name: 'users-permissions' })
    .get({ key: 'advanced' });
  expect(advanced).toMatchObject({ allow_register: false });
});

test('the demo’s logins work on this machine only, and no other login is touched', async () => {
  const users = app.strapi.db.query('admin::user');
  const role = await app.strapi.service('admin::role').getSuperAdmin();
  for (const email of ['sara@demo.praktikvagen.invalid', 'eva@example.test']) {
    await app.strapi.service('admin::user').create({
      email,
      firstname: 'Sara',
      lastname: 'Lind',
      password: 'Hemligt-losen-2027',
      isActive: true,
      roles: [role.id],
    });
  }
  const login = (email: string): request.Test =>
    request(app.strapi.server.httpServer)
      .post('/admin/login')
      .send({ email, password: 'Hemligt-losen-2027' });

  await guardDemo(app.strapi, { isDemo: false, host: '0.0.0.0' });
  expect((await login('sara@demo.praktikvagen.invalid')).status).toBe(200);

  await app.strapi.store.set({ key: 'praktikvagen_demo', value: true });
  await guardDemo(app.strapi, { isDemo: true, host: '0.0.0.0' });
  expect((await login('sara@demo.praktikvagen.invalid')).status).toBe(400);
  expect((await login('eva@example.test')).status).toBe(200);

  await guardDemo(app.strapi, { isDemo: true, host: '127.0.0.1' });
  expect((await login('sara@demo.praktikvagen.invalid')).status).toBe(200);
  expect(await users.count({ where: { isActive: true } })).toBe(2);
});

test('a page from elsewhere may read the public API, without the visitor, and nothing else', async () => {
  const allowed = async (path: string): Promise<readonly unknown[]> => {
    const { headers } = await request(app.strapi.server.httpServer)
      .get(path)
      .set('Origin', 'https://elsewhere.example');
    return [headers['access-control-allow-origin'], headers['access-control-allow-credentials']];
  };
  expect(await allowed('/api/v1/overview')).toEqual(['https://elsewhere.example', undefined]);
  for (const path of ['/admin/init', '/admin/access-token', '/placement-matching/periods']) {
    expect(await allowed(path)).toEqual([undefined, undefined]);
  }
});
