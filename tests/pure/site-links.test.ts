import { crawl, type Visit } from '../support/crawl';
import { crawlTemplates } from '../support/crawl-fixture';
import { fixtureSite, visitFixture } from '../support/site-fixture/fixture-site';

test('every link of every page leads to a page, and every fragment to its place', async () => {
  const site = fixtureSite();
  const { visited, faults } = await crawlTemplates(async (path) => {
    const { status, headers, html } = await visitFixture(site, path);
    return { status, location: headers.Location, html };
  });
  expect(faults).toEqual([]);
  expect(visited).toBeGreaterThan(900);
});

test('a broken link, a wrong fragment, a server at fault and a redirect that goes round are named', async () => {
  const pages: Readonly<Record<string, Awaited<ReturnType<Visit>>>> = {
    '/': {
      status: 200,
      html: `<h1 id="x"><a href="#x">1</a><a href="/b#y&amp;z">2</a><a class="c" href="/gone">3</a>
        <a href="/round">4</a><img alt="" src="/picture"><a href="https://elsewhere.example/">5</a>`,
    },
    '/b': { status: 200, html: '<a href="/#none">' },
    '/gone': { status: 410, html: '' },
    '/round': { status: 301, location: '/around', html: '' },
    '/around': { status: 301, location: '/round', html: '' },
    '/picture': { status: 503, html: '' },
  };
  const visit: Visit = async (path) => pages[path] ?? { status: 404, html: '' };
  const { visited, faults } = await crawl(visit, { starts: ['/'], isOurs: () => true });
  expect([visited, faults]).toEqual([
    5,
    [
      '/ → /b#y&z: no such place',
      '/ → /gone: 410',
      '/ → /picture: 503',
      '/ → /round: goes round',
      '/b → /#none: no such place',
    ],
  ]);
});
