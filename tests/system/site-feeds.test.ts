import request from 'supertest';
import { xml2js, type Element } from 'xml-js';
import type { SiteResponse } from '../../src/site/site-request';
import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { htmlFaults } from '../support/html-faults';
import { seedSiteTexts } from '../support/seed-site-texts';
import { templatesIn } from '../support/site-fixture/templates';
import { seedRegion } from '../support/seed-slots';

let app: Booted;
const LIST = '/sv/praktikplatser';
const get = (path: string) => request(app.strapi.server.httpServer).get(path).buffer(true);
const text = async (path: string) => (await get(path).expect(200)).text;

beforeAll(async () => {
  app = await boot();
  const seeded = await seedRegion(app.strapi);
  for (const [title, place] of [
    ['Djurvårdare & "vän" <i>', 'Kungsbacka'],
    ['Undersköterska', 'Mölndal'],
    ['Snickare', 'Mölndal'],
  ] as const)
    await seeded.add({ title, place, slug: `plats-${title.slice(0, 4).toLowerCase()}` });
  await seeded.add({ title: 'Utkast', slug: 'utkast', state: 'draft' });
  await seeded.add({ title: 'Stängd', slug: 'stangd', state: 'closed' });
  await seedSiteTexts(app.strapi);
  await eventually(async () => expect(await text(LIST)).toContain('>3 platser<'));
});
afterAll(async () => app.stop());

/** Every template, found or not in this small region, and what its texts and slots are called here. */
const PAGES = [
  ...(['sv', 'ar'] as const).flatMap((locale) => templatesIn(locale).map(([, address]) => address)),

  '/sv',
  '/en',
  LIST,
  `${LIST}?kommun=1481&sortera=place`,
  `${LIST}?q=finns-inte`,
  `${LIST}?sida=99`,
  `${LIST}/plats-unde`,
  `${LIST}/nej`,
  '/en/placements/plats-unde',
  '/sv/guider',
  '/sv/guider?roll=pupil',
  '/sv/guider/handledarguiden',
  '/en/guides/supervisors-guide',
  '/sv/guider/handledarguiden/fore',
  '/sv/guider/handledarguiden/checklista',
  '/sv/nyheter',
  '/sv/nyheter/en-vag-in',
  '/sv/evenemang',
  '/sv/evenemang?visa=tidigare',
  '/sv/evenemang/handledarutbildning',
  '/sv/evenemang/handledarutbildning/anmalan',
  '/sv/projekt',
  '/sv/projekt/akademiker-i-rorelse',
  '/sv/yrkesambassadorer',
  '/sv/kontakt',
  '/sv/kontakt?kommun=1384',
  '/sv/sok',
  '/sv/sok?q=handledare',
  '/en/search?q=nothing-at-all',
  '/sv/om',
  '/sv/personuppgifter',
  '/sv/tillganglighet',
  '/sv/sa-fordelas-platserna',
  '/sv/oppna-data',
  '/en/open-data',
  '/ar',
  '/so/placements',
  '/uk/search?q=djur',
  '/sv/kommun/kungsbacka',
  '/sv/kommun/kungsbacka/praktikplatser',
  '/sv/kommun/kungsbacka/kalender',
  '/sv/kalender',
  '/sv/praktikformer',
  '/sv/praktikformer/prao',
  '/sv/resultat',
];
const FILES = [
  `${LIST}.rss`,
  `${LIST}.json?kommun=1481`,
  '/en/placements.rss',
  '/sv/nyheter.rss',
  '/en/news.json',
  '/sv/evenemang.ics',
  '/sv/kalender.ics',
  '/sv/evenemang/handledarutbildning/kalender.ics',
  '/sitemap.xml',
  '/sitemap-1.xml',
  '/robots.txt',
];

test('in process and over HTTP the same pages come out, byte by byte', async () => {
  const { createPublicSite } = await import('../../src/site/app');
  const { injectTransport } = await import('../../src/site/content-api/inject');
  const { httpTransport } = await import('../../src/site/content-api/http');
  const server = app.strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const options = {
    appRoot: app.strapi.dirs.app.root,
    origin: 'https://praktik.example',
    report: () => undefined,
  };
  const asked: string[] = [];
  const sites = [
    injectTransport(() => app.strapi.server.app.callback()),
    httpTransport(`http://127.0.0.1:${port}`),
  ].map((transport) =>
    createPublicSite({
      ...options,
      transport: (path, sent) => {
        asked.push(path);
        return transport(path, sent);
      },
    }),
  );
  const found = new Map<string, number>();
  for (const path of new Set([...PAGES, ...FILES])) {
    const [pathname = '', query = ''] = path.split('?');
    const read = {
      method: 'GET',
      path: pathname,
      host: '127.0.0.1',
      query,
      acceptEncoding: undefined,
      acceptLanguage: undefined,
      isFromElsewhere: false,
      address: '127.0.0.1',
      form: async () => undefined,
    };
    const [inside, outside] = await Promise.all(sites.map((site) => site.answer(read)));
    expect([path, inside?.status]).toEqual([path, outside?.status]);
    for (const header of ['Content-Type', 'Location', 'Cache-Control'])
      expect([path, inside?.headers[header]]).toEqual([path, outside?.headers[header]]);
    expect([path, FINE.has(inside?.status ?? 0)]).toEqual([path, true]);
    expect(bodyOf(inside)).toBe(bodyOf(outside));
    found.set(path, inside?.status ?? 0);
  }
  const all = [...found.values()];
  expect(all.filter((status) => status === 200).length).toBeGreaterThan(90);
  expect([found.get(`${LIST}/stangd`), found.get(`${LIST}/nej`)]).toEqual([410, 404]);
  // The site has no other way to anything: whatever it showed came from here.
  expect(asked.filter((path) => !path.startsWith('/api/v1/'))).toEqual([]);
  await new Promise((resolve) => server.close(resolve));
});
/** Each form has a key of its own. */
const bodyOf = (response: SiteResponse | undefined): string =>
  String(response?.body ?? '').replace(/(name="nyckel" value=")[^"]+/g, '$1');
const FINE: ReadonlySet<number> = new Set([200, 301, 303, 404, 410]);

describe('what can be followed', () => {
  const channelOf = (xml: string): readonly Element[] => {
    const document = xml2js(xml) as Element;
    return document.elements?.[0]?.elements?.[0]?.elements ?? [];
  };
  const wordsOf = (element: Element | undefined): string =>
    (element?.elements ?? []).map((part) => String(part.text ?? part.cdata ?? '')).join('');
  const titlesIn = (xml: string): string[] =>
    channelOf(xml)
      .filter(({ name }) => name === 'item')
      .map(({ elements }) => wordsOf(elements?.find(({ name }) => name === 'title')));

  test('RSS has the slots of the same question, the newest first, and nothing that is no news', async () => {
    const all = await get(`${LIST}.rss`).expect('content-type', /rss\+xml/);
    expect(titlesIn(all.text)).toEqual(['Snickare', 'Undersköterska', 'Djurvårdare & "vän" <i>']);
    expect(titlesIn(await text(`${LIST}.rss?kommun=1384`))).toEqual(['Djurvårdare & "vän" <i>']);
    expect(titlesIn(await text('/en/placements.rss?q=snickare'))).toEqual(['Snickare']);
    expect(all.text).not.toMatch(/utkast|platser kvar/i);
    const again = await get(`${LIST}.rss`).set('if-none-match', String(all.headers.etag));
    expect(again.status).toBe(304);
  });

  test('JSON Feed says the same', async () => {
    const feed = JSON.parse(await text(`${LIST}.json?kommun=1481`));
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'sv' });
    expect(feed.feed_url).toContain('/sv/praktikplatser.json?kommun=1481');
    expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
      'Snickare',
      'Undersköterska',
    ]);
  });

  test('news are followed by RSS, events by a calendar', async () => {
    expect(titlesIn(await text('/sv/nyheter.rss'))).toEqual([
      'En väg in till praktik i hela regionen',
    ]);
    const calendar = await get('/sv/evenemang.ics').expect('content-type', /text\/calendar/);
    expect(calendar.text.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Handledarutbildning']);
  });

  test.each(['/sv/praktikplatser.ics', '/sv/guider.rss', '/sv/nyheter.exe', '/sv/nyheter.rss/x'])(
    '%s is nothing',
    async (path) => {
      await get(path).set('accept', 'text/html').expect(404);
    },
  );

  test.each([
    [`${LIST}?kommun=1481&sida=2`, 2],
    ['/sv/nyheter', 2],
    ['/sv', 2],
  ])('%s tells readers of feeds where they are', async (path, count) => {
    const links = [
      ...(await text(path)).matchAll(/<link rel="alternate" type="([^"]+)"[^>]*href="([^"]+)"/g),
    ];
    expect(links).toHaveLength(count);
    for (const [, type, href] of links) {
      const { pathname, search } = new URL((href ?? '').replaceAll('&amp;', '&'));
      await get(pathname + search)
        .expect(200)
        .expect('content-type', new RegExp((type ?? '').replace('+', '\\+')));
    }
  });
});

describe('what search engines are told', () => {
  type Thing = Readonly<Record<string, unknown>>;
  const thingsOf = (page: string): Thing[] =>
    [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
      ([, json]) => JSON.parse(json ?? '')['@graph'],
    );
  const typesOf = async (path: string): Promise<unknown[]> =>
    thingsOf(await text(path)).map((thing) => thing['@type']);

  test('the site, news, events and the way to each page; a place is never a job', async () => {
    expect(await typesOf('/sv')).toEqual(['Organization', 'WebSite']);
    expect(await typesOf('/sv/nyheter/en-vag-in')).toEqual(['NewsArticle', 'BreadcrumbList']);
    expect(await typesOf('/sv/evenemang/handledarutbildning')).toEqual(['Event', 'BreadcrumbList']);
    expect(await typesOf('/sv/guider/handledarguiden')).toEqual(['BreadcrumbList']);
    expect(await typesOf(`${LIST}/plats-unde`)).toEqual(['BreadcrumbList']);
    for (const path of PAGES) expect((await get(path)).text).not.toContain('JobPosting');
    const [event] = thingsOf(await text('/sv/evenemang/handledarutbildning'));
    expect(event).toMatchObject({
      name: 'Handledarutbildning',
      location: { name: 'Stadshuset', address: 'Storgatan 37' },
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });

  test('a title cannot end the data that it stands in', async () => {
    const page = await text('/sv/guider/prao');
    expect(page).not.toContain('<b>Prao');
    expect(JSON.stringify(thingsOf(page))).toContain('<b>Prao</b>: så funkar det');
    expect(await htmlFaults(page)).toEqual([]);
  });

  test('pages that must not be found say so and tell nothing more', async () => {
    for (const path of [`${LIST}?q=djur`, '/sv/sok?q=djur']) {
      const page = await text(path);
      expect(page).toContain('<meta name="robots" content="noindex"/>');
      expect(page).not.toContain('og:title');
    }
  });

  test('every address of the sitemap is a page that calls itself so, in each language', async () => {
    const parts = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)];
    expect(parts.length).toBe(1);
    const { pathname } = new URL(parts[0]?.[1] ?? '');
    const pages = [...(await text(pathname)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address ?? '',
    );
    expect(new Set(pages).size).toBe(pages.length);
    for (const address of pages) {
      const page = await text(new URL(address).pathname);
      expect(page).toContain(`<link rel="canonical" href="${address}"/>`);
      expect(page).toContain(`<meta property="og:url" content="${address}"/>`);
      expect(page).toContain('hreflang="sv"');
      expect(page).toContain('hreflang="en"');
      expect(page).toContain('hreflang="x-default"');
    }
    expect(await text('/robots.txt')).toContain('/sitemap.xml');
  });
});

describe('open data', () => {
  test.each(['/sv/oppna-data', '/en/open-data'])(
    '%s tells what there is to read, and each example answers',
    async (path) => {
      const page = await text(path);
      expect(await htmlFaults(page)).toEqual([]);
      expect(page).toContain('CC0');
      const examples = [...page.matchAll(/href="((?:\/api\/v1|\/sv|\/en)\/[^"]*)"/g)].map(
        ([, href]) => (href ?? '').replaceAll('&amp;', '&'),
      );
      expect(examples).toContain('/api/v1/openapi.json');
      for (const example of new Set(examples))
        expect([example, (await get(example)).status]).toEqual([example, 200]);
    },
  );
});
