import request from 'supertest';
import type { z } from 'zod';
import {
  articleDetail,
  contactPoint,
  eventDetail,
  guideDetail,
  guideSummary,
  listOf,
  pageDetail,
  projectDetail,
} from '../../src/plugins/placement-matching/contracts/public-content';
import { boot, type Booted } from '../support/boot';
import { paragraphs, publishText, textsOf } from '../support/seed-texts';

const CANARY = 'KANARIE';
let app: Booted;
const get = (path: string): request.Test =>
  request(app.strapi.server.httpServer).get(`/api/v1${path}`);

beforeAll(async () => {
  app = await boot();
  const { strapi } = app;
  const prao = await strapi.db
    .query('api::placement-form.placement-form')
    .findOne({ where: { code: 'prao' } });
  const place = await strapi.db
    .query('api::municipality.municipality')
    .findOne({ where: { code: '1384' } });
  const contact = await publishText(strapi, 'contact-point', {
    sv: {
      name: 'Anna Berg',
      role: 'Praktiksamordnare',
      audience: 'pupil',
      telephone: '0300-00 00 00',
      municipality: place.documentId,
      forms: [prao.documentId],
      isProofread: true,
    },
    en: { role: 'Coordinator', audience: 'pupil' },
  });
  await publishText(strapi, 'contact-point', {
    sv: { name: 'Växeln', role: 'Svarar alla', isGeneral: true, isProofread: true },
  });
  const guide = await publishText(strapi, 'guide', {
    sv: {
      title: 'Prao: så funkar det',
      slug: 'prao',
      audience: 'pupil',
      forms: [prao.documentId],
      appliesIn: [place.documentId],
      contact,
      isProofread: true,
      reviewer: 'Anna Berg',
      introduction: paragraphs('Du är ute i tio dagar.'),
      steps: [
        { title: 'Före', body: paragraphs('Önska.'), checklist: [{ text: 'Ring en vecka innan' }] },
        { title: 'Före', body: paragraphs('Igen.') },
      ],
    },
    en: { title: 'Prao: how it works', slug: 'how-prao-works', audience: 'pupil' },
  });
  await textsOf(strapi, 'guide').update({
    documentId: guide,
    data: { title: `${CANARY} utkast` },
    locale: 'sv',
  });
  await textsOf(strapi, 'guide').create({
    data: { title: `${CANARY} bara utkast`, slug: 'utkast', audience: 'pupil' },
    locale: 'sv',
  });
  await publishText(strapi, 'guide', {
    sv: {
      title: 'Tidigare guide',
      slug: 'tidigare',
      audience: 'employer',
      unpublishAt: '2020-01-01T00:00:00.000Z',
    },
  });
  await publishText(strapi, 'article', {
    sv: {
      title: 'Äldre nyhet',
      publishedOn: '2026-10-01',
      body: [
        { __component: 'body.text', text: paragraphs('<b>inte html</b>') },
        { __component: 'body.facts', heading: 'Fakta', text: paragraphs('Ett') },
        { __component: 'body.quote', text: 'Bra', by: 'En elev' },
        {
          __component: 'body.links',
          heading: 'Läs mer',
          links: [{ text: 'Guider', address: '/sv/guider' }],
        },
      ],
    },
  });
  await publishText(strapi, 'article', { sv: { title: 'Nyare nyhet', publishedOn: '2026-11-01' } });
  const year = new Date().getFullYear() + 1;
  await publishText(strapi, 'event', {
    sv: { title: 'Handledarutbildning', startsAt: `${year}-03-03T08:00:00.000Z`, seats: 20 },
  });
  await publishText(strapi, 'event', {
    sv: { title: 'Förra mötet', startsAt: '2025-03-03T08:00:00.000Z' },
  });
  await publishText(strapi, 'project', { sv: { title: 'Akademiker i rörelse' } });
  await publishText(strapi, 'page', { sv: { title: 'Personuppgifter', key: 'privacy' } });
});
afterAll(async () => app.stop());

test('guides come in the language asked for, with what stands in for it said', async () => {
  const list = (locale: string) => get(`/guides?locale=${locale}`).expect(200);
  const read = async (locale: string) =>
    listOf(guideSummary).parse((await list(locale)).body.data).data;
  expect(await read('sv')).toMatchObject([
    { slug: 'prao', title: 'Prao: så funkar det', language: 'sv', notice: null },
  ]);
  expect(await read('en')).toMatchObject([
    { slug: 'how-prao-works', language: 'en', notice: 'not-proofread', forms: [{ code: 'prao' }] },
  ]);
  expect(await read('ar')).toMatchObject([
    { slug: 'prao', language: 'sv', notice: 'not-translated', appliesIn: [{ code: '1384' }] },
  ]);
});

test('a guide is found by its address in any language, with steps, checklist and contact', async () => {
  const { body } = await get('/guides/how-prao-works?locale=sv').expect(200);
  const guide = guideDetail.parse(body.data);
  expect(guide).toEqual(body.data);
  expect(guide).toMatchObject({
    slug: 'prao',
    slugs: { sv: 'prao', en: 'how-prao-works' },
    steps: [{ slug: 'fore', checklist: ['Ring en vecka innan'] }, { slug: 'fore-2' }],
    contact: { name: 'Anna Berg', municipality: { name: 'Kungsbacka' } },
  });
  const english = (await get('/guides/prao?locale=en').expect(200)).body.data;
  expect(english).toMatchObject({ slug: 'how-prao-works', contact: { role: 'Coordinator' } });
});

const DETAILS: readonly (readonly [string, z.ZodType])[] = [
  ['articles', articleDetail],
  ['events', eventDetail],
  ['projects', projectDetail],
  ['pages', pageDetail],
];
test.each(DETAILS)('%s list and open by their contract', async (section, contract) => {
  const list = (await get(`/${section}`).expect(200)).body.data;
  expect(list.total).toBeGreaterThan(0);
  for (const { slug } of list.data) {
    const { body } = await get(`/${section}/${slug}`).expect(200);
    expect(contract.parse(body.data)).toEqual(body.data);
  }
});

test('the latest news come first, and events part into those to come and those that are over', async () => {
  const titles = async (path: string): Promise<string[]> =>
    (await get(path).expect(200)).body.data.data.map(({ title }: { title: string }) => title);
  expect(await titles('/articles')).toEqual(['Nyare nyhet', 'Äldre nyhet']);
  expect(await titles('/events')).toEqual(['Handledarutbildning']);
  expect(await titles('/events?when=past')).toEqual(['Förra mötet']);
  expect(await titles('/pages?key=privacy')).toEqual(['Personuppgifter']);
  expect(await titles('/guides?kind=apl')).toEqual([]);
  expect(await titles('/guides?municipality=1481')).toEqual([]);
  expect(await titles('/guides?municipality=1384&audience=pupil')).toHaveLength(1);
});

test('there is always somebody to turn to, who fits best first', async () => {
  const names = async (query: string): Promise<string[]> => {
    const { body } = await get(`/contact-points?${query}`).expect(200);
    expect(contactPoint.array().parse(body.data)).toEqual(body.data);
    return body.data.map(({ name }: { name: string }) => name);
  };
  expect(await names('municipality=1384&kind=prao&audience=pupil')).toEqual([
    'Anna Berg',
    'Växeln',
  ]);
  expect(await names('municipality=1481')).toEqual(['Växeln']);
  expect(await names('municipality=1384&kind=vfu')).toEqual(['Växeln']);
});

test.each([
  '/guides',
  '/guides?locale=en',
  '/guides/prao',
  '/articles',
  '/contact-points',
  '/site',
  '/ambassadors',
])('GET %s holds no draft and nothing whose time is up', async (path) => {
  const { text } = await get(path).expect(200);
  expect(text).not.toContain(CANARY);
  expect(text).not.toContain('Tidigare');
  expect(text).not.toMatch(/documentId|createdBy|publishAt/);
});

test.each(['utkast', 'tidigare', 'finns-inte', '%00', '..%2F..%2Fadmin'])(
  'GET /guides/%s is not found, and says nothing of it',
  async (slug) => {
    const { text } = await get(`/guides/${slug}`).expect(404);
    expect(text).not.toContain(CANARY);
  },
);

test.each([
  'status=draft',
  'publicationState=preview',
  'populate=*',
  'populate[contact]=*',
  'filters[title][$contains]=K',
  'filters[createdBy][email]=x',
  'fields[]=isProofread',
  'sort=title',
  'locale=xx',
  'locale=*',
  'locale=sv&locale=en',
  'locale[$ne]=sv',
  'page=0',
  'page=1e9',
  'audience=everybody',
  'kind[$ne]=prao',
  '_q=kanarie',
  'page=%00',
])('a hostile query %s is answered with 400 on every list', async (query) => {
  for (const section of ['guides', 'articles', 'events', 'projects', 'pages', 'contact-points']) {
    const { text } = await get(`/${section}?${query}`).expect(400);
    expect(text).not.toContain(CANARY);
  }
});

test('an earlier address leads to the present one, and no other does', async () => {
  await app.strapi
    .documents('api::redirect.redirect')
    .create({ data: { from: '/sv/gammal', to: '/sv/guider' } });
  expect((await get('/redirects?from=/sv/gammal').expect(200)).body.data).toEqual({
    to: '/sv/guider',
  });
  await get('/redirects?from=/sv/annan').expect(404);
  const chain = ['/sv/a1', '/sv/a2', '/sv/gammal'];
  for (const [index, to] of chain.slice(1).entries()) {
    await app.strapi.db
      .query('api::redirect.redirect')
      .create({ data: { from: chain[index], to } });
  }
  expect((await get('/redirects?from=/sv/a1').expect(200)).body.data.to).toBe('/sv/guider');
  const loop = { from: '/sv/guider', to: '/sv/a1' };
  await app.strapi.db.query('api::redirect.redirect').create({ data: loop });
  await get('/redirects?from=/sv/a1').expect(404);
  await get('/redirects').expect(400);
});
