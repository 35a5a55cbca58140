import request from 'supertest';
import { publishDue } from '../../src/model/editorial/publish-on-time';
import { ROLE_CODES } from '../../src/plugins/placement-matching/server/src/role-codes';
import { adminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';

const PASSWORD = 'Hemligt-losen-2027';
let app: Booted;
let token = '';

beforeAll(async () => {
  app = await boot();
  const role = await app.strapi.service('admin::role').findOne({ code: ROLE_CODES.communications });
  const email = 'kim@example.test';
  await app.strapi.service('admin::user').create({
    ...{ email, firstname: 'Kim', lastname: 'Ek', password: PASSWORD },
    ...{ isActive: true, roles: [role.id], preferedLanguage: 'sv' },
  });
  const login = await request(app.strapi.server.httpServer)
    .post('/admin/login')
    .send({ email, password: PASSWORD });
  token = login.body.data.accessToken ?? login.body.data.token;
});
afterAll(async () => app.stop());

type Verb = 'get' | 'post' | 'put' | 'delete';
const ask = (verb: Verb, path: string, body?: object): request.Test => {
  const call = request(app.strapi.server.httpServer)
    [verb](path)
    .set('Authorization', `Bearer ${token}`);
  return body ? call.send(body) : call;
};
const rows = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
const write = async (type: string, data: object, locale = 'sv'): Promise<string> => {
  const answer = await ask('post', `${rows(type)}?locale=${locale}`, data);
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return answer.body.data.documentId;
};
const publish = (type: string, id: string, data: object, locale = 'sv'): request.Test =>
  ask('post', `${rows(type)}/${id}/actions/publish?locale=${locale}`, data);
const paragraph = (text: string): object => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

describe('a communicator', () => {
  const EDITORIAL = [
    'guide',
    'article',
    'event',
    'project',
    'page',
    'contact-point',
    'ambassador',
    'redirect',
    'feedback',
    'publication',
    'revision',
    'edition',
    'event-registration',
  ];
  const NAMED_BY_TEXTS = ['municipality', 'department', 'placement-form', 'occupation-field'];

  test('sees the texts of the site and what they name, and no other register', async () => {
    const all = Object.values(app.strapi.contentTypes)
      .filter(({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType')
      .map(({ uid }) => uid.split('.')[1] ?? '');
    const open: string[] = [];
    for (const type of all) {
      if ((await ask('get', rows(type))).status === 200) open.push(type);
    }
    expect(open.sort()).toEqual([...EDITORIAL, ...NAMED_BY_TEXTS].sort());
    const settings = '/content-manager/single-types/api::site-setting.site-setting';
    // Nobody has filled them in yet.
    expect((await ask('get', settings)).status).toBe(404);
    const filled = await ask('put', `${settings}?locale=sv`, { homeTitle: 'En väg in' });
    expect(filled.status).toBe(200);
  });

  test('writes texts alone: no register, no answer of a visitor, nothing of the plugin', async () => {
    for (const type of [
      ...NAMED_BY_TEXTS,
      ...['feedback', 'publication', 'revision', 'event-registration'],
      ...['slot', 'learner', 'offer', 'enquiry'],
    ]) {
      expect([type, (await ask('post', rows(type), { name: 'x' })).status]).toEqual([type, 403]);
    }
    for (const path of ['/periods', '/imports', '/conflicts', '/jobs', '/setup', '/offers']) {
      expect((await ask('get', `/placement-matching${path}`)).status).not.toBe(200);
    }
    for (const path of ['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks']) {
      expect([path, (await ask('get', path)).status]).toEqual([path, 403]);
    }
  });

  test('writes, translates and publishes a guide', async () => {
    const guide = {
      title: 'Handledarguiden för åk 9',
      audience: 'supervisor',
      steps: [{ title: 'Före', body: [paragraph('Bestäm vem.')], checklist: [{ text: 'Klart' }] }],
    };
    const id = await write('guide', guide);
    const english = await ask('put', `${rows('guide')}/${id}?locale=en`, {
      title: 'The supervisor’s guide',
      audience: 'supervisor',
    });
    expect(english.body.data).toMatchObject({ slug: 'the-supervisor-s-guide', locale: 'en' });
    const published = await publish('guide', id, guide);
    expect(published.status).toBe(200);
    expect(published.body.data).toMatchObject({ slug: 'handledarguiden-for-ak-9', locale: 'sv' });
    expect(
      await app.strapi.db.query('api::guide.guide').count({
        where: { documentId: id, publishedAt: { $notNull: true } },
      }),
    ).toBe(1);
  });

  test('sees the answers to a page and to what lies under it, counted', async () => {
    const answers = ['/sv/om', '/sv/om', '/sv/om/x', '/sv/ombud'];
    for (const [index, path] of answers.entries()) {
      const answer = index === 0 ? 'helped' : 'did-not-help';
      const data = { path, answer, language: 'sv', month: '2027-02' };
      await app.strapi.db.query('api::feedback.feedback').create({ data });
    }
    const under = { 'filters[$or][0][path][$eq]': '/sv/om' };
    const query = new URLSearchParams({
      ...under,
      'filters[$or][1][path][$startsWith]': '/sv/om/',
    });
    const totals = await Promise.all(
      ['', '&filters[answer][$eq]=helped', '&filters[text][$notNull]=true'].map(
        async (more) =>
          (await ask('get', `${rows('feedback')}?${query}${more}&pageSize=10`)).body.pagination
            .total,
      ),
    );
    expect(totals).toEqual([3, 1, 0]);
  });

  test('gets no two texts of one language at one address', async () => {
    const page = { title: 'Om oss', key: 'free', slug: 'Om Oss!' };
    const first = await ask('post', rows('page'), page);
    const second = await ask('post', rows('page'), page);
    expect([first.body.data.slug, second.body.data.slug]).toEqual(['om-oss', 'om-oss-2']);
    const again = await ask('put', `${rows('page')}/${first.body.data.documentId}?locale=sv`, page);
    expect(again.body.data.slug).toBe('om-oss');
  });
});

describe('publishing', () => {
  test('waits for an alternative text, for addresses that lead somewhere, and says where', async () => {
    const { id: media } = await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'bild.jpg',
        hash: 'bild',
        mime: 'image/jpeg',
        size: 1,
        url: '/b.jpg',
        provider: 'local',
      },
    });
    const article = (image: object, url: string): object => ({
      title: 'En nyhet',
      publishedOn: '2027-01-11',
      image: { media, ...image },
      body: [
        {
          __component: 'body.text',
          text: [
            {
              type: 'paragraph',
              children: [{ type: 'link', url, children: [{ type: 'text', text: 'Läs mer' }] }],
            },
          ],
        },
      ],
    });
    const bad = article({ isDecorative: false }, 'ftp://example.org/');
    const id = await write('article', bad);
    const refused = await publish('article', id, bad);
    expect(refused.status).toBe(400);
    expect(
      refused.body.error.details.errors
        .map(({ path }: { path: string[] }) => path.join('.'))
        .sort(),
    ).toEqual(['body.0.text.0.children.0.url', 'image.alt']);
    expect(refused.body.error.message).toMatch(/^Skriv en alt-text som säger vad bilden visar/);
    const good = article({ isDecorative: false, alt: 'En verkstad' }, 'https://example.org/');
    expect((await publish('article', id, good)).status).toBe(200);
  });

  test('under a new address leads there from every earlier one', async () => {
    const at = (slug: string): object => ({ title: 'Ett projekt', slug });
    const id = await write('project', at('a'));
    for (const slug of ['a', 'b', 'c', 'a', 'd']) {
      expect((await publish('project', id, at(slug))).status).toBe(200);
    }
    const kept = await app.strapi.db.query('api::redirect.redirect').findMany({
      where: { from: { $startsWith: '/sv/projekt/' } },
      orderBy: 'from',
    });
    expect(kept.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`)).toEqual([
      '/sv/projekt/a /sv/projekt/d',
      '/sv/projekt/b /sv/projekt/d',
      '/sv/projekt/c /sv/projekt/d',
    ]);
  });

  test('stores no redirect that leads out into script or to itself', async () => {
    for (const to of ['javascript:alert(1)', '//evil.example', '/sv/x']) {
      expect((await ask('post', rows('redirect'), { from: '/sv/x', to })).status).toBe(400);
    }
    for (const from of ['/sv', '/admin']) {
      expect((await ask('post', rows('redirect'), { from, to: '/sv/x' })).status).toBe(400);
    }
    const [there, back] = [
      await ask('post', rows('redirect'), { from: '/sv/a1', to: '/sv/a2' }),
      await ask('post', rows('redirect'), { from: '/sv/a2', to: '/sv/a1' }),
    ];
    expect([there.status, back.status]).toEqual([201, 400]);
    expect(back.body.error.message).toMatch(/leder redan tillbaka hit/);
  });

  test('at an hour that has passed before the text is to be taken down is refused', async () => {
    const answer = await ask('post', rows('event'), {
      title: 'Träff',
      startsAt: '2027-03-03T09:00:00.000Z',
      endsAt: '2027-03-03T08:00:00.000Z',
      publishAt: '2027-03-02T00:00:00.000Z',
      unpublishAt: '2027-03-01T00:00:00.000Z',
    });
    expect(
      answer.body.error.details.errors.map(({ path }: { path: string[] }) => path[0]).sort(),
    ).toEqual(['endsAt', 'unpublishAt']);
  });
});

describe('at an hour that is set', () => {
  const GOES_OUT = '2027-01-11T07:00:00.000Z';
  const IS_TAKEN_DOWN = '2027-01-12T07:00:00.000Z';
  const later = (hour: string, seconds: number): Date =>
    new Date(Date.parse(hour) + seconds * 1000);
  const isOut = async (type: string, documentId: string): Promise<boolean> =>
    (await app.strapi.db
      .query(`api::${type}.${type}`)
      .count({ where: { documentId, publishedAt: { $notNull: true } } })) === 1;
  const historyOf = async (textId: string): Promise<{ what: string; reason: string | null }[]> =>
    app.strapi.db
      .query('api::publication.publication')
      .findMany({ where: { textId }, orderBy: { id: 'asc' }, populate: ['createdBy'] });

  test('a text goes out and is taken down, once whoever looks, and its history says so', async () => {
    const hours = { publishAt: GOES_OUT, unpublishAt: IS_TAKEN_DOWN };
    const id = await write('page', { title: 'Bara i dag', key: 'free', ...hours });
    await publishDue(app.strapi, later(GOES_OUT, -1));
    expect(await isOut('page', id)).toBe(false);
    const servers = [1, 2, 3];
    await Promise.all(servers.map(() => publishDue(app.strapi, later(GOES_OUT, 30))));
    expect(await isOut('page', id)).toBe(true);
    await Promise.all(servers.map(() => publishDue(app.strapi, later(IS_TAKEN_DOWN, 30))));
    expect(await isOut('page', id)).toBe(false);
    expect(await historyOf(id)).toMatchObject([
      { what: 'published-on-time', title: 'Bara i dag', language: 'sv', createdBy: null },
      { what: 'unpublished-on-time', title: 'Bara i dag', language: 'sv', createdBy: null },
    ]);
    const draft = await app.strapi.db
      .query('api::page.page')
      .findOne({ where: { documentId: id } });
    expect(draft).toMatchObject({ publishAt: null, unpublishAt: null });
  });

  test('a text that is not ready stays a draft, says why and stops no other', async () => {
    const link = { type: 'link', url: 'ftp://x', children: [{ type: 'text', text: 'x' }] };
    const id = await write('guide', {
      title: 'Inte klar',
      audience: 'pupil',
      introduction: [{ type: 'paragraph', children: [link] }],
      publishAt: GOES_OUT,
    });
    const ready = await write('project', { title: 'Klart', publishAt: GOES_OUT });
    await publishDue(app.strapi, later(GOES_OUT, 30));
    await publishDue(app.strapi, later(GOES_OUT, 60));
    expect([await isOut('guide', id), await isOut('project', ready)]).toEqual([false, true]);
    expect(await historyOf(id)).toMatchObject([
      { what: 'not-ready', reason: expect.stringMatching(/^Länkens adress börjar med/) },
    ]);
  });

  test('it is saved, not published: Publish before the hour is refused and says why', async () => {
    const text = { title: 'På måndag', key: 'free', publishAt: GOES_OUT };
    const id = await write('page', text);
    const refused = await publish('page', id, text);
    expect(refused.body.error?.message).toMatch(/^Texten publiceras av sig själv/);
    const now = { ...text, publishAt: null };
    expect((await publish('page', id, now)).status).toBe(200);
    expect(await historyOf(id)).toMatchObject([
      { what: 'published', createdBy: { firstname: 'Kim' } },
    ]);
  });

  test('an hour that is saved for a text that is out holds without publishing again', async () => {
    const text = { title: 'Tills vidare', key: 'free' };
    const id = await write('page', text);
    await publish('page', id, text);
    const saved = { ...text, title: 'Inte ute än', unpublishAt: IS_TAKEN_DOWN };
    await ask('put', `${rows('page')}/${id}?locale=sv`, saved);
    const shown = await app.strapi.db
      .query('api::page.page')
      .findOne({ where: { documentId: id, publishedAt: { $notNull: true } } });
    expect(shown.title).toBe('Tills vidare');
    expect(new Date(shown.unpublishAt).toISOString()).toBe(IS_TAKEN_DOWN);
    await publishDue(app.strapi, later(IS_TAKEN_DOWN, 30));
    expect(await isOut('page', id)).toBe(false);
  });
});

describe('a preview', () => {
  const address = async (type: string, documentId: string, as = token): Promise<string> => {
    const answer = await request(app.strapi.server.httpServer)
      .get(`/content-manager/preview/url/api::${type}.${type}`)
      .query({ documentId, locale: 'sv', status: 'draft' })
      .set('Authorization', `Bearer ${as}`);
    return answer.body.data?.url ?? '';
  };
  const open = (path: string): request.Test => request(app.strapi.server.httpServer).get(path);

  test('shows the draft on the real page, kept by nobody and found by no search engine', async () => {
    const id = await write('guide', { title: 'Inte ute än <b>', audience: 'pupil' });
    const page = await open(await address('guide', id));
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Inte ute än &lt;b></h1>');
    expect(page.text).toContain('Förhandsvisning av ett utkast.');
    expect(page.text).toContain('<meta name="robots" content="noindex"');
    expect(page.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
    });
    expect((await open('/sv/guider/inte-ute-an-b')).status).toBe(404);
    expect((await open('/api/v1/guides/inte-ute-an-b')).status).toBe(404);
  });

  test('opens only by a link made for somebody who may read the draft, and as long as they may', async () => {
    const id = await write('guide', { title: 'Bara för oss', audience: 'pupil' });
    const other = await write('guide', { title: 'En annan', audience: 'pupil' });
    const url = await address('guide', id);
    const { token: stranger } = await adminLogin(app.strapi, ['periods.read']);
    expect(await address('guide', id, stranger)).toBe('');
    const { searchParams: query } = new URL(url, 'http://site');
    for (const changed of [
      url.replace(id, other),
      url.replace('locale=sv', 'locale=en'),
      url.replace(/until=\d+/, `until=${Number(query.get('until')) + 1}`),
      url.replace(/by=\d+/, 'by=99'),
      url.replace(/signature=.*/, 'signature='),
      url.split('?')[0] ?? '',
      `${url}&populate=*`,
    ]) {
      expect([changed, (await open(changed)).status]).toEqual([changed, 404]);
      expect((await open(`/api/v1${changed}`)).status).toBe(404);
    }
    const kim = { where: { email: 'kim@example.test' } };
    await app.strapi.db.query('admin::user').update({ ...kim, data: { isActive: false } });
    expect((await open(url)).status).toBe(404);
    await app.strapi.db.query('admin::user').update({ ...kim, data: { isActive: true } });
    const again = await open(`/api/v1${url}`);
    expect([again.status, again.headers['cache-control']]).toEqual([200, 'private, no-store']);
  });

  test('of a text that lacks what its page needs says so', async () => {
    const id = await write('article', { title: 'Utan datum' });
    const page = await open(await address('article', id));
    expect(page.status).toBe(409);
    expect(page.text).toContain('Utkastet går inte att visa än.');
  });
});

test('the site is written in five languages, Swedish first', async () => {
  const locales: { code: string; isDefault: boolean }[] = await app.strapi
    .plugin('i18n')
    .service('locales')
    .setIsDefault(await app.strapi.plugin('i18n').service('locales').find());
  expect(locales.map(({ code }) => code).sort()).toEqual(['ar', 'en', 'so', 'sv', 'uk']);
  expect(locales.find(({ isDefault }) => isDefault)?.code).toBe('sv');
});

describe('versions of a text', () => {
  type Version = { readonly content: Record<string, unknown>; readonly title: string };
  const versionsOf = async (id: string): Promise<Version[]> => {
    const query = `filters[textId][$eq]=${id}&filters[language][$eq]=sv&sort=createdAt:DESC`;
    return (await ask('get', `${rows('revision')}?${query}`)).body.results;
  };

  test('are kept each time it says something else, and any of them is restored with its steps and relations', async () => {
    const place = await app.strapi.db
      .query('api::municipality.municipality')
      .findOne({ where: { code: '1384' } });
    const first = {
      ...{ title: 'Risker', audience: 'employer', introduction: [paragraph('Först')] },
      steps: [{ title: 'Före', body: [paragraph('Ett')], checklist: [{ text: 'Klart' }] }],
      appliesIn: { set: [{ documentId: place.documentId }] },
    };
    const id = await write('guide', first);
    const address = `${rows('guide')}/${id}?locale=sv`;
    const second = { title: 'Risker och miljö', steps: [], appliesIn: { set: [] } };
    await ask('put', address, second);
    await ask('put', address, second);
    const kept = await versionsOf(id);
    expect(kept.map(({ title }) => title)).toEqual(['Risker och miljö', 'Risker']);
    expect((await ask('put', address, kept[1]?.content)).status).toBe(200);
    const row = await app.strapi.db.query('api::guide.guide').findOne({
      where: { documentId: id, locale: 'sv', publishedAt: null },
      populate: { steps: { populate: { checklist: true } }, appliesIn: true },
    });
    expect(row).toMatchObject({
      ...{ title: 'Risker', introduction: [paragraph('Först')], appliesIn: [{ code: '1384' }] },
      steps: [{ title: 'Före', checklist: [{ text: 'Klart' }] }],
    });
    expect((await versionsOf(id)).map(({ title }) => title)).toEqual([
      ...['Risker', 'Risker och miljö', 'Risker'],
    ]);
    const tampered = await ask('put', `${rows('revision')}/${id}`, { title: 'x' });
    expect(tampered.status).toBe(403);
  });
});

describe('an edition', () => {
  const isOut = async (type: string, id: string): Promise<boolean> =>
    (await app.strapi.db
      .query(`api::${type}.${type}`)
      .count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;

  test('publishes all its texts or none, and takes them down together', async () => {
    const edition = await write('edition', { name: 'Vårterminen' });
    const inIt = { edition: { connect: [{ documentId: edition }] } };
    const guide = await write('guide', { title: 'I utgåvan', audience: 'pupil', ...inIt });
    const news = await write('article', { title: 'Nytt', publishedOn: '2027-02-01', ...inIt });
    const other = await write('guide', { title: 'Utanför', audience: 'pupil' });
    const file = await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'x.png',
        hash: 'x',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/x.png',
        provider: 'local',
      },
    });
    const picture = { image: { media: file.id, alt: '', isDecorative: false } };
    await ask('put', `${rows('article')}/${news}?locale=sv`, picture);
    const refused = await publish('edition', edition, { name: 'Vårterminen' });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('«Nytt» (sv): Skriv en alt-text'),
    ]);
    expect([await isOut('guide', guide), await isOut('edition', edition)]).toEqual([false, false]);
    await ask('put', `${rows('article')}/${news}?locale=sv`, { image: null });
    expect((await publish('edition', edition, { name: 'Vårterminen' })).status).toBe(200);
    expect(
      await Promise.all([isOut('guide', guide), isOut('article', news), isOut('guide', other)]),
    ).toEqual([true, true, false]);
    const hour = new Date(Date.now() + 60_000).toISOString();
    await ask('put', `${rows('edition')}/${edition}`, { name: 'Vårterminen', unpublishAt: hour });
    await publishDue(app.strapi, new Date(Date.now() + 120_000));
    expect([await isOut('guide', guide), await isOut('article', news)]).toEqual([false, false]);
  });
});
