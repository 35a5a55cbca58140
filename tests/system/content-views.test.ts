import request from 'supertest';
import { seedContentViews } from '../../src/model/views/seed-content-views';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';

let app: Booted;
let admin: AdminLogin;
beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
});
afterAll(async () => app.stop());

type View = {
  settings: { mainField: string };
  metadatas: Record<string, { edit: { mainField?: string }; list: { mainField?: unknown } }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};
const viewOf = async (uid: string): Promise<View> => {
  const answer = await request(app.strapi.server.httpServer)
    .get(`/content-manager/content-types/${uid}/configuration`)
    .set('Authorization', `Bearer ${admin.token}`);
  return answer.body.data.contentType;
};
const uids = (): string[] =>
  Object.keys(app.strapi.contentTypes).filter((uid) => uid.startsWith('api::'));

test('rows are known by their name, never by the key of their source', async () => {
  for (const uid of uids()) {
    const view = await viewOf(uid);
    expect([uid, view.settings.mainField]).not.toEqual([uid, 'externalId']);
    expect(view.layouts.list).not.toContain('externalId');
  }
  expect((await viewOf('api::slot.slot')).metadatas.workplace?.edit.mainField).toBe('name');
});

test('every field can be reached in the form, but for those that only programs write', async () => {
  const written = ['sourceKey', 'publishedRun', 'version'];
  for (const uid of uids()) {
    const schema = app.strapi.contentType(uid as 'api::slot.slot');
    const shown = (await viewOf(uid)).layouts.edit.flat().map((field) => field.name);
    const fields = Object.entries(schema.attributes as Record<string, { configurable?: boolean }>)
      .filter(([name, attribute]) => attribute.configurable !== false && !OF_STRAPI.has(name))
      .map(([name]) => name)
      .filter((name) => uid === 'api::guide.guide' || !written.includes(name))
      .filter((name) => !(uid === 'api::period.period' && name === 'state'));
    expect([uid, shown.sort()]).toEqual([uid, fields.sort()]);
  }
});

const OF_STRAPI = new Set([
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

test('a view that an administrator has changed is kept', async () => {
  const server = app.strapi.server.httpServer;
  const view = await viewOf('api::school.school');
  // The server adds each relation's main field to the answer, and the page takes it out again.
  const metadatas = Object.fromEntries(
    Object.entries(view.metadatas).map(
      ([
        field,
        {
          edit,
          list: { mainField: _, ...list },
        },
      ]) => [field, { edit, list }],
    ),
  );
  const layouts = { ...view.layouts, list: ['name', 'unitCode'] };
  const saved = await request(server)
    .put('/content-manager/content-types/api::school.school/configuration')
    .set('Authorization', `Bearer ${admin.token}`)
    .send({ settings: view.settings, metadatas, layouts });
  expect(saved.status).toBe(200);
  await seedContentViews(app.strapi);
  expect((await viewOf('api::school.school')).layouts.list).toEqual(['name', 'unitCode']);
});
