import { LOCALES } from '../src/site/i18n/translate';
import { homePath } from '../src/site/paths';
import { crawl, type Crawled, type Visit } from '../tests/support/crawl';
import { crawlTemplates } from '../tests/support/crawl-fixture';
import { fixtureSite } from '../tests/support/site-fixture/fixture-site';
import { serveFixture } from '../tests/support/site-fixture/serve-fixture';

/** `npm run links [-- http://127.0.0.1:1337]`: follows every link of a running site, or of the templates, in all languages. */
async function main(): Promise<void> {
  const [, , running] = process.argv;
  const began = Date.now();
  const { visited, faults } = running ? await linksOf(running) : await linksOfTemplates();
  for (const fault of faults) console.error(fault);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${visited} addresses in ${seconds} s, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

const linksOf = (origin: string): Promise<Crawled> =>
  crawl(visitAt(origin), {
    starts: LOCALES.map(homePath),
    isOurs: (path) => !path.startsWith('/admin'),
  });

async function linksOfTemplates(): Promise<Crawled> {
  const site = await serveFixture(fixtureSite());
  try {
    return await crawlTemplates(visitAt(site.origin));
  } finally {
    await site.stop();
  }
}

const visitAt =
  (origin: string): Visit =>
  async (path) => {
    const answer = await fetch(new URL(path, origin), { redirect: 'manual' });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const text = await answer.text();
    const location = answer.headers.get('location') ?? undefined;
    return { status: answer.status, location, html: isPage ? text : '' };
  };

void main();
