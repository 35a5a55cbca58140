import request from 'supertest';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { formOf } from '../support/bookable-world';
import { boot, type Booted } from '../support/boot';
import { createDocument } from '../support/create-document';

let app: Booted;
let swede: AdminLogin;
let provider: string;
let workplace: string;
beforeAll(async () => {
  app = await boot();
  swede = await adminLogin(app.strapi);
  provider = await createDocument(app.strapi, 'provider', { name: 'Ale', kind: 'municipality' });
  workplace = await createDocument(app.strapi, 'workplace', { name: 'Havets förskola' });
});
afterAll(async () => app.stop());

const address = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
const post = (type: string, body: object, login = swede): request.Test =>
  request(app.strapi.server.httpServer)
    .post(address(type))
    .set('Authorization', `Bearer ${login.token}`)
    .send(body);
const put = (type: string, id: string, body: object): request.Test =>
  request(app.strapi.server.httpServer)
    .put(`${address(type)}/${id}`)
    .set('Authorization', `Bearer ${swede.token}`)
    .send(body);

test('the content manager gets each fault at its field, in Swedish', async () => {
  const answer = await post('slot', {
    title: 'Kök',
    workplace,
    seats: 0,
    origin: 'bank',
    state: 'draft',
    open: [
      { firstDay: '2027-03-15', lastDay: '2027-03-26' },
      { firstDay: '2027-03-22', lastDay: '2027-03-20' },
    ],
  });
  expect(answer.status).toBe(400);
  expect(answer.body.error.name).toBe('ValidationError');
  expect(answer.body.error.details.errors).toEqual([
    expect.objectContaining({ path: ['seats'], message: 'Skriv ett heltal, minst 1.' }),
    expect.objectContaining({
      path: ['open', '1', 'lastDay'],
      message: 'Datumet kan inte vara före första dagen, 2027-03-22. Ändra något av dem.',
    }),
  ]);
});

test('an administrator who reads English gets English', async () => {
  const reader = await adminLogin(app.strapi);
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: reader.userId }, data: { preferedLanguage: 'en' } });
  const answer = await post('cohort', { name: '9A', provider, schoolYear: '2026/2028' }, reader);
  expect(answer.body.error.message).toBe(
    'A school year is two years in a row. Write for example 2026/2027.',
  );
});

test('a sole trader gets advice instead of being stored, and then a number of our own', async () => {
  const refused = await post('employer', {
    name: 'Annas salong',
    sector: 'private',
    organisationNumber: '900101-9802',
  });
  expect(refused.status).toBe(400);
  expect(refused.body.error.message).toContain('enskild firma');
  const stored = await post('employer', { name: 'Annas salong', sector: 'private' });
  expect(stored.status).toBe(201);
  expect(stored.body.data.ownNumber).toMatch(/^PV-[2-9B-Z]{8}$/);
});

test('numbers, weeks and weekdays are stored in one way of writing', async () => {
  const employer = await post('employer', {
    name: 'Kungsbacka kommun',
    sector: 'municipal',
    organisationNumber: '2120001355',
  });
  expect(employer.body.data).toMatchObject({ organisationNumber: '212000-1355', ownNumber: null });
  const period = await createDocument(app.strapi, 'period', {
    name: 'Prao',
    placementForm: await formOf(app.strapi),
  });
  const group = await post('period-group', {
    period,
    weeks: '2027-W01, 2026-W53',
    weekdays: '42',
  });
  expect(group.body.data).toMatchObject({ weeks: '2026-W53,2027-W01', weekdays: '24' });
  const wrong = await post('period-group', { period, weeks: '2027-W53', weekdays: '12345' });
  expect(wrong.body.error.details.errors[0]).toMatchObject({ path: ['weeks'] });
});

test('a slot gets an address of its own, and so does its copy', async () => {
  const slot = { title: 'Kock på förskola', workplace, seats: 1, origin: 'bank', state: 'draft' };
  const first = await post('slot', { ...slot, externalId: 'kock-1' });
  const second = await post('slot', slot);
  expect([first.body.data.slug, second.body.data.slug]).toEqual([
    'kock-pa-forskola',
    'kock-pa-forskola-2',
  ]);
  const copy = await app.strapi
    .documents('api::slot.slot')
    .clone({ documentId: first.body.data.documentId });
  const made = copy?.entries[0];
  expect({ slug: made?.slug, externalId: made?.externalId }).toEqual({
    slug: 'kock-pa-forskola-3',
    externalId: null,
  });
});

test('a change is checked against what is stored already, and keeps the address', async () => {
  const period = await post('period', {
    name: 'Prao',
    placementForm: await formOf(app.strapi),
    fallback: 'none',
    policy: 'convex',
    state: 'planned',
    version: 1,
    wishesOpen: '2027-01-25',
    wishesClose: '2027-02-12',
  });
  const refused = await put('period', period.body.data.documentId, { wishesOpen: '2027-02-13' });
  expect(refused.body.error.details.errors[0]).toMatchObject({ path: ['wishesClose'] });
  const shop = { title: 'Butik', workplace, seats: 1, origin: 'bank', state: 'draft' };
  const slot = await post('slot', shop);
  const renamed = await put('slot', slot.body.data.documentId, { title: 'Butik i centrum' });
  expect(renamed.body.data).toMatchObject({ title: 'Butik i centrum', slug: 'butik' });
});

test('a stored fault does not stop a change that has nothing to do with it', async () => {
  const school = await post('school', { name: 'Åsaviks skola', unitCode: '12345678' });
  await app.strapi.db
    .query('api::school.school')
    .update({ where: { documentId: school.body.data.documentId }, data: { unitCode: '123' } });
  const documents = app.strapi.documents('api::school.school');
  await documents.update({ documentId: school.body.data.documentId, data: { name: 'Åsavik' } });
  await expect(
    documents.update({ documentId: school.body.data.documentId, data: { unitCode: '1234' } }),
  ).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'Koden har 8 siffror, till exempel 12345678.',
  });
});

test.each([
  ['learner', { givenName: 'Alva', familyName: 'Ek 900101-9802', state: 'active' }, 'familyName'],
  ['contact-person', { name: 'Eva Ström', role: '19900101-9802' }, 'role'],
  ['supervisor', { name: '9001019802', capacity: 2 }, 'name'],
])('a national identity number is refused in a %s', async (type, row, field) => {
  const needed = new Map<string, object>([
    ['learner', { provider }],
    ['contact-person', { workplace }],
  ]);
  const answer = await post(type, { ...row, ...needed.get(type) });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors).toEqual([expect.objectContaining({ path: [field] })]);
  expect(JSON.stringify(answer.body)).not.toContain('9802');
});

test('nobody takes part in nothing: what a row has no meaning without is asked for at its field', async () => {
  const empty = await post('participation', { state: 'expected' });
  expect(empty.status).toBe(400);
  expect(empty.body.error.details.errors).toEqual([
    expect.objectContaining({ path: ['learner'], message: 'Välj vem det gäller.' }),
    expect.objectContaining({ path: ['period'], message: 'Välj perioden.' }),
  ]);
  const learner = await createDocument(app.strapi, 'learner', {
    givenName: 'Alva',
    familyName: 'Ek',
    provider,
  });
  const period = await createDocument(app.strapi, 'period', {
    name: 'Prao',
    placementForm: await formOf(app.strapi),
  });
  const chosen = (documentId: string): object => ({ connect: [{ documentId }], disconnect: [] });
  const made = await post('participation', { learner: chosen(learner), period: chosen(period) });
  expect(made.status).toBe(201);
  const id = made.body.data.documentId;
  await put('participation', id, { priority: 2 }).expect(200);
  const taken = { period: { connect: [], disconnect: [{ documentId: period }] } };
  const refused = await put('participation', id, taken);
  expect(refused.body.error.details.errors).toEqual([
    expect.objectContaining({ path: ['period'], message: 'Välj perioden.' }),
  ]);
});

test('a slot without a workplace and a period without a form are refused, and leave no trace', async () => {
  const count = async (): Promise<unknown> =>
    Promise.all(['slots', 'periods'].map((table) => app.strapi.db.connection(table).count()));
  const before = await count();
  const slot = { title: 'Kock', seats: 1, origin: 'bank', state: 'draft' };
  const period = { name: 'Prao', fallback: 'none', policy: 'convex', state: 'planned', version: 1 };
  for (const [type, body, message] of [
    ['slot', slot, 'Välj arbetsplatsen.'],
    ['period', period, 'Välj praktikformen.'],
  ] as const) {
    const refused = await post(type, body);
    expect([refused.status, refused.body.error.message]).toEqual([400, message]);
    await expect(createDocument(app.strapi, type, body)).rejects.toThrow();
  }
  expect(await count()).toEqual(before);
  const documentId = await createDocument(app.strapi, 'slot', { ...slot, workplace });
  const away = { workplace: { connect: [], disconnect: [{ documentId: workplace }] } };
  const refused = await put('slot', documentId, away);
  expect(refused.body.error.message).toBe('Välj arbetsplatsen.');
});
