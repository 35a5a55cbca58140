import request from 'supertest';
import {
  overview,
  publicSlotDetail,
  slotList,
} from '../../src/plugins/placement-matching/contracts/public-slots';
import { dayInSweden } from '../../src/plugins/placement-matching/domain/days';
import { formOf } from '../support/bookable-world';
import { boot, type Booted } from '../support/boot';
import { documentsOf, seedRegion, type Seeded } from '../support/seed-slots';
import { eventually } from '../support/eventually';

let app: Booted;
let seeded: Seeded;
const year = new Date().getFullYear() + 1;
const CANARY = 'KANARIE-hemligt';
const get = (path: string) => request(app.strapi.server.httpServer).get(path);
const search = async (query: string) =>
  slotList.parse((await get(`/api/v1/slots/search${query}`).expect(200)).body.data);
const titles = async (query: string) => (await search(query)).data.map((slot) => slot.title);

beforeAll(async () => {
  app = await boot();
  seeded = await seedRegion(app.strapi);
  const week11 = [{ firstDay: `${year}-03-15`, lastDay: `${year}-03-19` }];
  await seeded.add({
    title: 'Djurvårdare för en vecka',
    slug: 'djurvardare',
    open: week11,
    more: { minGrade: 8, languages: 'svenska, engelska', internalNote: CANARY },
  });
  await seeded.add({
    title: 'Undersköterska på äldreboendet',
    slug: 'underskoterska',
    place: 'Mölndal',
    field: 'vard',
    kinds: ['apl'],
    seats: 1,
  });
  await seeded.add({ title: `Utkast ${CANARY}`, slug: 'utkast', state: 'draft' });
  await seeded.add({ title: `Stängd ${CANARY}`, slug: 'stangd', state: 'closed' });
  await seeded.add({ title: 'Utan form', slug: 'utan-form', kinds: [] });
  await seeded.add({
    title: 'I går',
    slug: 'i-gar',
    open: [{ firstDay: '2020-03-02', lastDay: '2020-03-06' }],
  });
  await eventually(async () => expect((await search('')).total).toBe(2));
});
afterAll(async () => app.stop());

test('only open slots with a form and a day left are found', async () => {
  expect(await titles('')).toEqual(['Djurvårdare för en vecka', 'Undersköterska på äldreboendet']);
});

test.each([
  ['a stem', 'djurvårdarna', 'Djurvårdare för en vecka'],
  ['capitals with Swedish letters', 'ÄLDREBOENDE', 'Undersköterska på äldreboendet'],
  ['letters without dots', 'aldreboendet', 'Undersköterska på äldreboendet'],
  ['the tail of a compound', 'sköterska', 'Undersköterska på äldreboendet'],
  ['a place', 'mölndal', 'Undersköterska på äldreboendet'],
  ['a field', 'natur', 'Djurvårdare för en vecka'],
  ['the beginning of a word', 'under', 'Undersköterska på äldreboendet'],
])('%s finds it', async (_, q, title) => {
  expect(await titles(`?q=${encodeURIComponent(q)}`)).toEqual([title]);
});

test('a misspelt word gets a proposal that has hits', async () => {
  const { suggestion } = await search('?q=djurvrdare');
  expect(await titles(`?q=${encodeURIComponent(suggestion ?? '')}`)).toContain(
    'Djurvårdare för en vecka',
  );
});

test('lists are given repeated or with commas', async () => {
  const both = ['Djurvårdare för en vecka', 'Undersköterska på äldreboendet'];
  expect(await titles('?municipality=1384,1481')).toEqual(both);
  expect(await titles('?municipality=1384&municipality=1481')).toEqual(both);
  expect(await titles('?kind=apl')).toEqual([both[1]]);
});

test('weeks, grade and language narrow the list', async () => {
  expect(await titles(`?from=${year}-W02&to=${year}-W03`)).toEqual([
    'Undersköterska på äldreboendet',
  ]);
  expect(await titles('?grade=7')).toEqual(['Undersköterska på äldreboendet']);
  expect(await titles('?language=en')).toEqual(['Djurvårdare för en vecka']);
});

test('a municipality’s own come first when it asks for that, and nothing is left out', async () => {
  const [djur, vard] = ['Djurvårdare för en vecka', 'Undersköterska på äldreboendet'];
  expect(await titles('?first=1481')).toEqual([vard, djur]);
  expect(await titles('?first=1384')).toEqual([djur, vard]);
  expect(await titles('?first=0000')).toEqual([djur, vard]);
});

test('facets count under the other filters and show zero', async () => {
  const { facets, without } = await search('?municipality=1384');
  expect(facets.municipality.map(({ value, count }) => [value, count])).toEqual([
    ['1384', 1],
    ['1481', 1],
    ['1407', 0],
  ]);
  expect(facets.kind.find((kind) => kind.value === 'apl')?.count).toBe(0);
  expect(without).toEqual({ municipality: 2 });
});

test('seats left are those free the whole of the best week', async () => {
  const slot = await app.strapi.db
    .query('api::slot.slot')
    .findOne({ where: { slug: 'djurvardare' } });
  const days = [15, 16, 17].map((day) => `${year}-03-${day}`);
  await app.strapi.db
    .connection('claims')
    .insert(days.map((day) => ({ key: `slot:${slot.documentId}:${day}:1`, placement: 'p1' })));
  await app.strapi.eventHub.emit('placement-matching.slots-changed');
  await eventually(async () => {
    const { data } = await search('?municipality=1384');
    expect(data.map(({ seats, seatsLeft }) => [seats, seatsLeft])).toEqual([[2, 1]]);
  });
});

test('one slot shows its public fields, by contract', async () => {
  const { body } = await get('/api/v1/slots/djurvardare').expect(200);
  expect(publicSlotDetail.parse(body.data)).toEqual(body.data);
  expect(body.data).toMatchObject({ address: 'Storgatan 3', minGrade: 8, similar: 0 });
});

test.each([
  ['utkast', 404],
  ['finns-inte', 404],
  ['utan-form', 404],
  ['stangd', 410],
  ['i-gar', 410],
  ['%00', 404],
  ['..%2F..%2Fadmin', 404],
])('GET /api/v1/slots/%s answers %i and nothing private', async (slug, status) => {
  const { text } = await get(`/api/v1/slots/${slug}`).expect(status);
  expect(text).not.toContain(CANARY);
});

test.each([
  'page=0',
  'page=abc',
  'page=1&page=2',
  'page=99999999999999999999',
  'sort=id',
  'from=2027-W99',
  `from=2027-W53`,
  'from=x',
  'from=2028-W10&to=2028-W09',
  'grade=13',
  'q=a&q=b',
  'q[$ne]=1',
  'populate=*',
  '_q=x',
  'filters[state]=draft',
  'status=draft',
  'fields=internalNote',
  `q=${'x'.repeat(121)}`,
  `municipality=${'1,'.repeat(60)}`,
  'locale=sv',
  'where[id]=1',
  'lookup=1',
  'q=%00',
  '__proto__[x]=1',
  'constructor=1',
  'grade=0x8',
  'grade=8.0',
  'page=1e1',
])('?%s is answered with 400', async (query) => {
  await get(`/api/v1/slots/search?${query}`).expect(400);
});

test.each([
  'q=%E0%A4%A',
  'q=%F0%9F%98%80',
  "q='%3B--",
  'q=***',
  'municipality=9999',
  'page=10000',
  'q=%25',
  'kind=toString',
  'q=constructor',
  'q=__proto__',
])('?%s is answered with a list', async (query) => {
  expect((await search(`?${query}`)).page).toBeGreaterThan(0);
});

test('no private text leaves by any public address', async () => {
  for (const path of [
    '/api/v1/overview',
    '/api/v1/slots/search',
    '/api/v1/slots/djurvardare',
    '/api/v1/slots/slugs',
    `/api/v1/slots/search?q=${CANARY}`,
  ]) {
    expect((await get(path).expect(200)).text).not.toContain(CANARY);
  }
});

test('stock content API routes of our types are closed to the public', async () => {
  for (const path of [
    '/api/slots',
    '/api/learners',
    '/api/contact-persons',
    '/api/workplaces?status=draft',
  ]) {
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  }
});

test('the overview counts what is open, without a name', async () => {
  const today = dayInSweden(new Date());
  await documentsOf(app.strapi, 'api::period.period').create({
    data: {
      name: 'Prao åk 9',
      placementForm: await formOf(app.strapi),
      state: 'open',
      wishesOpen: '2020-01-01',
      wishesClose: today,
      fallback: 'none',
      policy: 'convex',
      version: 1,
    },
  });
  await eventually(async () => {
    const { body } = await get('/api/v1/overview').expect(200);
    const found = overview.parse(body.data);
    expect(found.slots).toBe(2);
    expect(found.municipalities.map((place) => place.count)).toEqual([1, 1, 0]);
    expect(found.periods.map((period) => period.name)).toEqual(['Prao åk 9']);
  });
});

test('a slot tells the next day on which wishes open for its own forms', async () => {
  const at = async (code: 'prao' | 'apl', wishesOpen: string): Promise<void> => {
    const form = await app.strapi.db
      .query('api::placement-form.placement-form')
      .findOne({ where: { code } });
    await documentsOf(app.strapi, 'api::period.period').create({
      data: {
        name: `${code} ${wishesOpen}`,
        placementForm: String(form?.documentId),
        state: 'planned',
        wishesOpen,
        wishesClose: '2099-12-01',
        ...{ fallback: 'none', policy: 'convex', version: 1 },
      },
    });
  };
  await at('prao', '2099-03-01');
  await at('prao', '2099-02-01');
  await at('apl', '2099-01-01');
  await eventually(async () => {
    const { body } = await get('/api/v1/slots/djurvardare').expect(200);
    expect(body.data.nextOpens).toBe('2099-02-01');
  });
});

test("a published and a closed slot show within a second, a script's write within a few", async () => {
  const id = await seeded.add({ title: 'Snickare', slug: 'snickare' });
  await eventually(async () => expect(await titles('?q=snickare')).toEqual(['Snickare']), 1_000);
  await documentsOf(app.strapi, 'api::slot.slot').update({
    documentId: id,
    data: { state: 'closed' },
  });
  await eventually(async () => expect(await titles('?q=snickare')).toEqual([]), 1_000);
  await app.strapi.db
    .connection('slots')
    .where('document_id', id)
    .update({
      state: 'open',
      title: 'Finsnickare',
      updated_at: process.env.TEST_DATABASE === 'postgres' ? new Date() : Date.now(),
    });
  await eventually(async () => expect(await titles('?q=snickare')).toEqual(['Finsnickare']));
});

test('a write in a transaction that is taken back shows nothing', async () => {
  const attempt = app.strapi.db.transaction(async () => {
    await seeded.add({ title: 'Aldrig', slug: 'aldrig' });
    throw new Error('taken back');
  });
  await expect(attempt).rejects.toThrow('taken back');
  expect(await titles('?q=aldrig')).toEqual([]);
});

test('while the database is away the answer is 503, and then it comes back', async () => {
  const { connection } = app.strapi.db;
  await connection.schema.renameTable('slots', 'slots_away');
  await eventually(async () => expect((await get('/api/v1/slots/djurvardare')).status).toBe(503));
  await connection.schema.renameTable('slots_away', 'slots');
  await eventually(async () => expect((await get('/api/v1/slots/djurvardare')).status).toBe(200));
});
