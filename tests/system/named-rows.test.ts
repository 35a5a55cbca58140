import request from 'supertest';
import { NAMED_BY } from '../../src/plugins/placement-matching/server/src/guards/named-kinds';
import { API_TYPES } from '../../src/plugins/placement-matching/server/src/api-types';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, proposedRun, type World } from '../support/bookable-world';
import { createDocument } from '../support/create-document';

/** What others name is not removed, whoever tries and however. */
let app: Booted;
let admin: AdminLogin;
let world: World;
let ids: Readonly<Record<string, string>>;

type Type = keyof typeof API_TYPES;
const TYPES = Object.keys(NAMED_BY) as Type[];

beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi);
  const { strapi } = app;
  const [provider, cohort, group] = await Promise.all(
    (['provider', 'cohort', 'periodGroup'] as const).map(idOfFirst),
  );
  const [form, field] = await Promise.all(
    (['placementForm', 'occupationField'] as const).map(idOfFirst),
  );
  const region = await createDocument(strapi, 'region', { name: 'Göteborgsregionen', slug: 'gr' });
  const municipality = await idOfFirst('municipality');
  await update('municipality', municipality, { region });
  const department = await createDocument(strapi, 'department', {
    ...{ name: 'Förskola', municipality, slug: 'forskola' },
  });
  const school = await createDocument(strapi, 'school', { name: 'Havsskolan', provider });
  const employer = await createDocument(strapi, 'employer', { name: 'Havet', sector: 'private' });
  await update('workplace', world.workplace, { employer, department, municipality });
  await update('slot', world.slot, { occupationField: field, reservedForSchools: [school] });
  await createDocument(strapi, 'quota', {
    ...{ name: 'Kungsbackas andel', provider, slots: [world.slot], seats: 3 },
  });
  ids = {
    ...{ region, municipality, department, provider, school, cohort, employer },
    ...{ workplace: world.workplace, supervisor: world.supervisor, slot: world.slot },
    ...{ occupationField: field, placementForm: form, period: world.period, periodGroup: group },
  } as Record<string, string>;
});
afterAll(async () => app.stop());

const uid = (type: Type) => API_TYPES[type] as 'api::slot.slot';
const idOfFirst = async (type: Type): Promise<string> =>
  (await app.strapi.documents(uid(type)).findFirst({ sort: 'id' }))?.documentId ?? '';
const update = (type: Type, documentId: string, data: object): Promise<unknown> =>
  app.strapi.documents(uid(type)).update({ documentId, data });
const manager = (method: 'post' | 'delete', path: string, body: object = {}): request.Test =>
  request(app.strapi.server.httpServer)
    [method](`/content-manager/collection-types/${path}`)
    .set('Authorization', `Bearer ${admin.token}`)
    .send(body);

const WAYS: Readonly<Record<string, (type: Type, id: string) => Promise<number>>> = {
  'the content manager': async (type, id) => (await manager('delete', `${uid(type)}/${id}`)).status,
  'the content manager, in bulk': async (type, id) =>
    (await manager('post', `${uid(type)}/actions/bulkDelete`, { documentIds: [id] })).status,
  'the Document Service': (type, id) =>
    statusOf(app.strapi.documents(uid(type)).delete({ documentId: id })),
  'the query engine': (type, id) =>
    statusOf(app.strapi.db.query(uid(type)).delete({ where: { documentId: id } })),
  'the query engine, many': (type, id) =>
    statusOf(app.strapi.db.query(uid(type)).deleteMany({ where: { documentId: id } })),
};

async function statusOf(asked: Promise<unknown>): Promise<number> {
  try {
    await asked;
    return 200;
  } catch (error) {
    return (error as { readonly status?: number }).status ?? 500;
  }
}

describe.each(Object.entries(WAYS))('by %s', (_, way) => {
  test.each(TYPES)('a %s that is named stays', async (type) => {
    const id = ids[type] ?? '';
    expect(await way(type, id)).toBe(409);
    expect(await app.strapi.documents(uid(type)).findOne({ documentId: id })).not.toBeNull();
  });
});

const refusalOf = async (type: Type): Promise<string> =>
  (await manager('delete', `${uid(type)}/${ids[type]}`)).body.error.message;

test('the refusal says who names it and what to do', async () => {
  expect(await refusalOf('cohort')).toBe(
    'Klassen 9A kan inte tas bort: grupper i perioder (Prao åk 9 v. 11), elever (Amina Elev1, Amina Elev2, Amina Elev3) hör dit. Låt dem höra till något annat, eller ta bort dem, först.',
  );
  expect(await refusalOf('periodGroup')).toContain(
    'Gruppen i perioden Prao åk 9 v. 11 kan inte tas bort: deltaganden (Amina Elev1, ',
  );
  expect(await refusalOf('placementForm')).toContain('perioder (Prao åk 9 v. 11)');
});

test('nor while the period is published, and after what names it has gone it goes', async () => {
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  await admin.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
  for (const type of ['cohort', 'periodGroup', 'placementForm'] as const)
    expect(await WAYS['the content manager']?.(type, ids[type] ?? '')).toBe(409);
  const cohort = await createDocument(app.strapi, 'cohort', {
    ...{ name: '9B', provider: ids.provider },
  });
  expect((await manager('delete', `${uid('cohort')}/${cohort}`)).status).toBeLessThan(300);
});
