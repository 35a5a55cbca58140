import http from 'node:http';
import knex from 'knex';
import request from 'supertest';
import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { htmlFaults } from '../support/html-faults';
import { listening, rawAnswer } from '../support/raw-answer';
import { documentsOf, seedRegion, type Seeded } from '../support/seed-slots';

let app: Booted;
let seeded: Seeded;
const year = new Date().getFullYear() + 1;
const CANARY = 'KANARIE';
const get = (path: string) =>
  request(app.strapi.server.httpServer).get(path).set('accept', 'text/html');
const html = async (path: string, status = 200) => (await get(path).expect(status)).text;
const LIST = '/sv/praktikplatser';

beforeAll(async () => {
  app = await boot();
  seeded = await seedRegion(app.strapi);
  for (let number = 1; number <= 30; number += 1) {
    await seeded.add({
      title: `Djurvårdare ${number}`,
      slug: `djur-${number}`,
      place: number % 3 === 0 ? 'Mölndal' : 'Kungsbacka',
      open: [{ firstDay: `${year}-03-15`, lastDay: `${year}-03-19` }],
      more: { internalNote: `${CANARY}-anteckning`, minGrade: 8, languages: 'svenska, engelska' },
    });
  }
  await seeded.add({
    title: '<script>alert("x")</script> & Co',
    slug: 'farlig',
    field: 'vard',
    tasks: '"><img src=x onerror=alert(1)>',
  });
  await seeded.add({ title: `Utkast ${CANARY}`, slug: 'utkast', state: 'draft' });
  await seeded.add({ title: `Stängd ${CANARY}`, slug: 'stangd', state: 'closed' });
  await plantPeople();
  await eventually(async () =>
    expect(await html(LIST)).toContain('<h2 id="antal">31 platser</h2>'),
  );
});
afterAll(async () => app.stop());

/** Names, addresses and notes that no public answer may ever hold. */
async function plantPeople(): Promise<void> {
  const { strapi } = app;
  const workplace = await strapi.db.query('api::workplace.workplace').findOne({ where: {} });
  await documentsOf(strapi, 'api::contact-person.contact-person').create({
    data: {
      name: `${CANARY} Kontakt`,
      workplace: workplace.documentId,
      email: 'kanarie@example.org',
      telephone: '0300-999999',
    },
  });
  const supervisor = await documentsOf(strapi, 'api::supervisor.supervisor').create({
    data: {
      name: `${CANARY} Handledare`,
      workplaces: [workplace.documentId],
      email: 'kanarie2@example.org',
      capacity: 2,
    },
  });
  await documentsOf(strapi, 'api::slot.slot').update({
    documentId: (await strapi.db.query('api::slot.slot').findOne({ where: { slug: 'djur-1' } }))
      .documentId,
    data: { supervisor: supervisor.documentId },
  });
}

const PAGES = [
  '/sv',
  '/en',
  LIST,
  '/en/placements',
  `${LIST}?q=djur&kommun=1384`,
  `${LIST}?sida=2`,
  `${LIST}?sida=99`,
  `${LIST}?q=snikare&fran=${year}-W60`,
  `/en/placements?q=nothing`,
  `${LIST}/djur-1`,
  '/en/placements/djur-1',
  `${LIST}/farlig`,
];

describe('each page', () => {
  test.each(PAGES)('%s is valid HTML with one h1 and nothing private', async (path) => {
    const page = await html(path);
    expect(await htmlFaults(page)).toEqual([]);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).not.toMatch(/kanarie|0300-999999/i);
    // Data for search engines is no script: no browser runs it.
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")|<img/);
  });

  test.each([
    [`${LIST}/stangd`, 410],
    [`${LIST}/utkast`, 404],
    [`${LIST}/nej`, 404],
    ['/sv/nej/nej', 404],
    ['/nej', 404],
    ['/en/nej', 404],
  ])('%s answers %i with ways on and nothing private', async (path, status) => {
    const page = await html(path, status);
    expect(page).toContain(
      `href="/${path.startsWith('/en') ? 'en/placements' : 'sv/praktikplatser'}`,
    );
    expect(page).not.toMatch(/kanarie/i);
    expect(await htmlFaults(page)).toEqual([]);
  });

  test('every link of every page leads to a page', async () => {
    const links = new Set<string>();
    for (const path of PAGES) {
      for (const [, href] of (await html(path)).matchAll(/<a [^>]*href="([^"]*)"/g))
        links.add((href ?? '').replace(/&amp;/g, '&'));
    }
    for (const link of links) {
      if (link.startsWith('#')) continue;
      expect([link, (await get(link)).status]).toEqual([link, 200]);
    }
  });

  test('no answer sets a cookie, and the policy lets no script run', async () => {
    for (const path of [...PAGES, '/', '/robots.txt', '/sv/nej', `${LIST}/stangd`]) {
      const { headers } = await get(path);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src|https?:/);
      // Without it Lighthouse cannot read robots.txt, and with Strapi's own policy no map tile would come.
      expect(headers['content-security-policy']).toContain("connect-src 'self'");
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['x-frame-options']).toBeUndefined();
    }
  });
});

describe('addresses', () => {
  test.each([
    ['sv', '/sv'],
    ['en-GB,sv;q=0.5', '/en'],
    ['de, en;q=0.8', '/en'],
    ['de', '/sv'],
    ['', '/sv'],
  ])('the root leads a reader of «%s» to %s', async (language, to) => {
    await get('/').set('accept-language', language).expect(302).expect('location', to);
  });

  test.each([
    ['/sv/', '/sv'],
    [`${LIST}/`, LIST],
    ['/en/praktikplatser', '/en/placements'],
    ['/sv/placements?q=djur', `${LIST}?q=djur`],
    ['/sv/placements/djur-1', `${LIST}/djur-1`],
  ])('%s has moved to %s', async (path, to) => {
    await get(path).expect(301).expect('location', to);
  });

  test.each([
    '/sv/..%2f..%2fetc/passwd',
    '/sv//evil.example/',
    '//evil.example/sv',
    '/sv/praktikplatser/%00',
    '/sv/praktikplatser/%E0%A4%A',
    '/sv/%2e%2e/admin',
    '/SV',
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/',
    '/sitemap-999.xml',
    '/sitemap-0.xml',
    `/sv/praktikplatser/${'x'.repeat(3000)}`,
    '/sv/praktikplatser/a/b/c',
    '/sv/praktikplatser/x%0d%0aSet-Cookie:%20a=b',
  ])('%s is refused without a 5xx and leads nowhere else', async (path) => {
    const response = await get(path);
    expect(response.status).toBeGreaterThanOrEqual(301);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.location ?? '/sv').toMatch(/^\/(sv|en)/);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  test.each(['post', 'put', 'delete', 'patch'] as const)(
    '%s is answered with 405',
    async (method) => {
      await request(app.strapi.server.httpServer)
        [method](LIST)
        .expect(405)
        .expect('allow', 'GET, HEAD');
    },
  );

  test('HEAD has the headers of GET and no body', async () => {
    const { headers, text } = await request(app.strapi.server.httpServer).head(LIST).expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(text ?? '').toBe('');
  });

  test('the addresses of Strapi stay as they were', async () => {
    await request(app.strapi.server.httpServer).get('/_health').expect(204);
    await request(app.strapi.server.httpServer)
      .get('/api/nothing')
      .expect(404)
      .expect('content-type', /json/);
  });
});

describe('hostile queries', () => {
  test.each([
    'q=%00%01',
    'q=%E0%A4%A',
    'q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    'kommun=%27%20or%201=1--',
    'kommun[]=1384',
    'kommun[$ne]=1',
    '__proto__[x]=1',
    'constructor=1',
    'sida=-1',
    'sida=1e9',
    'sida=99999999999999999999',
    'fran=2027-W99',
    'fran=x&till=y',
    'arskurs=0x9',
    'sortera=id',
    'q=a%0d%0aSet-Cookie:%20x=y',
    '&&&===',
    '%',
    'q=%F0%9F%90%B6',
    'populate=*&filters[x]=1&status=draft&_q=KANARIE',
  ])('?%s is answered with a page', async (query) => {
    const page = await html(`${LIST}?${query}`);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")|kanarie-/i);
    expect(await htmlFaults(page)).toEqual([]);
  });

  test('a very long word and a very long list are cut, not refused', async () => {
    for (const query of [`q=${'x'.repeat(3_900)}`, `kommun=${'1384,'.repeat(700)}`]) {
      expect(await htmlFaults(await html(`${LIST}?${query}`))).toEqual([]);
    }
  });

  test('a query of five thousand characters is answered with 414', async () => {
    await get(`${LIST}?q=${'y'.repeat(5_000)}`).expect(414);
  });

  test('unknown values are dropped with a line, and the rest of the filter stands', async () => {
    const page = await html(`${LIST}?fran=${year}-W60&kommun=1481`);
    expect(page).toContain('Vi känner inte igen v. 60. Filtret togs bort.');
    expect(page).toContain('10 platser');
  });
});

describe('what is kept', () => {
  test('the same page again is 304, and each coding has its own tag', async () => {
    const tags = new Set<string>();
    for (const coding of ['br', 'gzip', 'identity']) {
      const first = await get(LIST).set('accept-encoding', coding).expect(200);
      const etag = first.headers.etag ?? '';
      tags.add(etag);
      expect(etag).toMatch(/^"/);
      await get(LIST).set('accept-encoding', coding).set('if-none-match', etag).expect(304);
    }
    expect(tags.size).toBe(3);
  });

  test('different spellings of one choice are one page', async () => {
    const one = await get(`${LIST}?kommun=1481&kommun=1384&q=`);
    const other = await get(`${LIST}?sortera=soonest&kommun=1384,1481&sida=1&utm_source=x`);
    expect(other.headers.etag).toBe(one.headers.etag);
  });

  test('an open slot is seen within a second, and so is its closing', async () => {
    await html(LIST);
    const id = await seeded.add({ title: 'Nytt för dagen', slug: 'ny', field: 'vard' });
    await eventually(
      async () => expect(await html(`${LIST}?omrade=vard`)).toContain('Nytt för dagen'),
      1_000,
    );
    await html(`${LIST}/ny`);
    await documentsOf(app.strapi, 'api::slot.slot').update({
      documentId: id,
      data: { state: 'closed' },
    });
    await eventually(
      async () => expect(await html(`${LIST}?omrade=vard`)).not.toContain('Nytt för dagen'),
      1_000,
    );
    await html(`${LIST}/ny`, 410);
  });

  describe('an answer written before the stack', () => {
    const front = () => app.strapi.server.httpServer;
    const stack = http.createServer((req, res) => void app.strapi.server.app.callback()(req, res));
    let reached = 0;
    beforeAll(async () => {
      await Promise.all([listening(stack), listening(front())]);
      app.strapi.server.app.middleware.unshift(async (_, next) => {
        reached += 1;
        await next();
      });
    });
    afterAll(async () => {
      app.strapi.server.app.middleware.shift();
      stack.close();
    });

    test.each([
      ['GET', '/sv', {}],
      ['GET', LIST, { 'accept-encoding': 'br' }],
      ['GET', LIST, { 'accept-encoding': 'gzip, deflate' }],
      ['GET', LIST, { range: 'bytes=0-10' }],
      ['HEAD', LIST, { 'accept-encoding': 'br' }],
      ['GET', `${LIST}?kommun=1384&utm_source=x&__proto__[a]=b`, {}],
      ['GET', `${LIST}/djur-1`, { host: 'annan.example' }],
      ['GET', `${LIST}/stangd`, {}],
      ['GET', '/en/placements', { 'if-none-match': '*' }],
      ['GET', '/en/placements', { 'if-none-match': '"annan"' }],
      ['HEAD', '/en/placements', { 'if-none-match': 'W/"a", *' }],
      ['GET', '/sv/praktikplatser.json', {}],
      ['GET', '/favicon.svg', { 'accept-encoding': 'br;q=0, gzip' }],
      ['GET', '/sitemap.xml', {}],
    ])('%s %s %o has the bytes that the stack would send', async (method, path, headers) => {
      const asked = { method, path, headers };
      // An answer of some seconds ago lets one reader in a while through to the stack.
      await eventually(async () => {
        await rawAnswer(front(), asked);
        const before = reached;
        const kept = await rawAnswer(front(), asked);
        expect(reached).toBe(before);
        expect(kept).toEqual(await rawAnswer(stack, asked));
      });
    });

    test.each([
      ['POST', LIST],
      ['GET', '/'],
      ['GET', `${LIST}?q=djur`],
      ['GET', '/sv/nej'],
      ['GET', '/api/v1/overview'],
    ])('%s %s goes to the stack each time', async (method, path) => {
      await rawAnswer(front(), { method, path, headers: {} });
      const before = reached;
      await rawAnswer(front(), { method, path, headers: {} });
      expect(reached).toBeGreaterThan(before);
    });
  });

  test('the style sheet is kept for ever and small', async () => {
    const href = /href="(\/assets\/[^"]+\.css)"/.exec(await html('/sv'))?.[1] ?? '';
    const { headers } = await get(href).set('accept-encoding', 'br').expect(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(Number(headers['content-length'])).toBeLessThan(18_000);
    const list = await get(LIST).set('accept-encoding', 'br');
    expect(Number(list.headers['content-length'])).toBeLessThan(9_000);
  });
});

describe('for machines', () => {
  test('robots.txt names the sitemap', async () => {
    expect(await html('/robots.txt')).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
  });

  test('the sitemap lists every open slot and every page in its languages and nothing else', async () => {
    const index = await get('/sitemap.xml')
      .expect(200)
      .expect('content-type', /application\/xml/);
    const files = [...index.text.matchAll(/<loc>[^<]*(\/sitemap-\d+\.xml)<\/loc>/g)].map(
      (match) => match[1] ?? '',
    );
    expect(files).toEqual(['/sitemap-1.xml']);
    const { text } = await get(files[0] ?? '').expect(200);
    const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      (match) => new URL(match[1] ?? '').pathname,
    );
    // Home and list, fixed pages and lists of texts, calendar, forms and results, municipalities; slots in two languages.
    expect(paths).toHaveLength(5 * (2 + 11 + 3 + 3) + 2 * 31);
    expect(paths).toContain('/en/placements/djur-1');
    expect(text).not.toMatch(/utkast|stangd/);
    await get('/sitemap-2.xml').expect(404);
  });

  test('the icon is there', async () => {
    await get('/favicon.svg').expect(200).expect('content-type', /svg/);
    await get('/favicon.ico').expect(200);
  });
});

test('on SQLite pages are read while another process holds the database for itself', async () => {
  const { DATABASE_FILENAME: filename } = app.environment;
  if (!filename) return;
  const other = knex({
    ...{ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true },
    pool: { min: 1, max: 1 },
  });
  await other.raw('begin exclusive');
  try {
    await app.strapi.eventHub.emit('placement-matching.public-index-changed');
    expect(await html(`${LIST}/djur-5`)).not.toContain('Vi visar en sparad version');
  } finally {
    await other.raw('rollback');
    await other.destroy();
  }
});

test('while a unit of work holds the connection kept pages are answered, also after a change of the content', async () => {
  const slot = `${LIST}/djur-3`;
  await html(LIST);
  await html(slot);
  const order: string[] = [];
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const unit = app.strapi.db.transaction(async ({ trx }) => {
    await trx.raw('delete from claims where 1 = 0');
    begun();
    await held;
    order.push('work');
  });
  await hasBegun;
  try {
    // The pages are of an earlier content now, and nothing newer can be read on SQLite until the work ends.
    await app.strapi.eventHub.emit('placement-matching.public-index-changed');
    expect(await html(LIST)).toContain('<h2 id="antal">31 platser</h2>');
    expect(await html(slot)).toContain('Djurvårdare 3');
    order.push('pages');
  } finally {
    letGo();
    await unit;
  }
  expect(order).toEqual(['pages', 'work']);
  await eventually(
    async () => expect(await html(slot)).not.toContain('Vi visar en sparad version'),
    15_000,
  );
});

test('while the database is away kept pages are shown with a line, others say so, and all comes back', async () => {
  const { connection } = app.strapi.db;
  await html(LIST);
  await html(`${LIST}/djur-2`);
  await connection.schema.renameTable('slots', 'slots_away');
  // Every page is to be made anew at once instead of after some seconds.
  await app.strapi.eventHub.emit('placement-matching.public-index-changed');
  await eventually(
    async () => expect(await html(LIST)).toContain('Vi visar en sparad version från kl.'),
    15_000,
  );
  await eventually(
    async () => expect(await html(`${LIST}/djur-2`)).toContain('Vi visar en sparad version'),
    15_000,
  );
  const failed = await html(`${LIST}?q=aldrig`, 503);
  expect(failed).toContain('Något är fel hos oss');
  await connection.schema.renameTable('slots_away', 'slots');
  await eventually(
    async () => expect(await html(LIST)).not.toContain('Vi visar en sparad version'),
    15_000,
  );
  await html(`${LIST}?q=aldrig`);
});
