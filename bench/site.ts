/**
 * `npm run bench:site [-- --quick] [-- --slots=20000]`: every figure of the public site in one run: the compiled project
 * on SQLite with that many open slots over real sockets, its peers on the same machine, two servers on Postgres,
 * 500 brand colours, and Lighthouse on every template (the median of five runs; of one with --quick).
 */
import { randomInt } from 'node:crypto';
import http from 'node:http';
import { darkColours, lightColours } from '../src/site/theme/theme-css';
import { bootStrapi, type Booted } from '../tests/support/boot-strapi';
import { tooFaint } from '../tests/support/too-faint';
import { firstView } from './site-load/first-view';
import { newQuestion, searchTimes } from './site-load/index-search';
import { lighthousePages } from './site-load/lighthouse';
import { measureLoad, runClient } from './site-load/measure-load';
import { fillRegion } from './site-load/region';
import { startNginx } from './site-load/static-nginx';
import { serveStockList, STOCK_LIST } from './site-load/stock-list';
import { timesOnTheOtherServer, timesUntilVisible } from './site-load/visible';

const isQuick = process.argv.includes('--quick');
const SLOTS = Number(
  process.argv.find((word) => word.startsWith('--slots='))?.slice('--slots='.length) ?? 20_000,
);
const SECONDS = isQuick ? 4 : 10;
const CONNECTIONS = 32;
const LIST = '/sv/praktikplatser';
const BR = { 'accept-encoding': 'br' };

void main();

async function main(): Promise<void> {
  const app = await bootStrapi();
  await measureServer(app);
  const { published, listed, withdrawn } = await timesOnTheOtherServer(isQuick ? 3 : 10);
  report('two servers: publish → visible on the other, worst', published, 'ms', 2_000);
  report('two servers: publish → in a list of the other, worst', listed, 'ms', 2_000);
  report('two servers: withdraw → gone on the other, worst', withdrawn, 'ms', 2_000);
  const faint = Array.from({ length: 500 }, randomColour).filter(
    (colour) => [...tooFaint(lightColours(colour)), ...tooFaint(darkColours(colour))].length > 0,
  );
  report('500 brand colours, too faint', faint.length, '', 0);
  await measurePages();
}

async function measureServer(app: Booted): Promise<void> {
  const seeded = await fillRegion(app, SLOTS);
  serveStockList(app);
  const { httpServer } = app.strapi.server;
  // A busy machine may stop a client for longer than the usual five seconds.
  httpServer.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const address = httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;

  const before = process.memoryUsage().rss;
  const start = performance.now();
  const first = await fetch(origin + LIST, { headers: BR });
  const etag = first.headers.get('etag') ?? '';
  await first.arrayBuffer();
  report(`${SLOTS} slots: first answer, index built`, performance.now() - start, 'ms');
  report('memory of index and page', (process.memoryUsage().rss - before) / 2 ** 20, 'MB');

  const view = await firstView(origin + LIST);
  report('list page, first view', view.bytes, 'bytes', 30_000);
  report('list page, requests', view.requests, '', 4);
  report('list page, elements', view.elements, '', 900);

  const load = { port, path: LIST, connections: CONNECTIONS, seconds: SECONDS };
  const ask = { ...load, headers: BR, status: 200 };
  await rate('kept page', () => measureLoad(ask), 10_000);
  const unchanged = { ...load, headers: { ...BR, 'if-none-match': etag }, status: 304 };
  await rate('304', () => measureLoad(unchanged), 15_000);
  const search = { ...ask, path: `${LIST}?q=djur`, seconds: 3 };
  await rate('search page', () => measureLoad(search), 300);
  await rate(
    'search API, asked before',
    () => measureLoad({ ...search, path: '/api/v1/slots/search?q=djur' }),
    300,
  );
  await rate('Strapi’s own list', () => measureLoad({ ...search, path: STOCK_LIST }));
  await measureNginx(origin);

  const pages: number[] = [];
  for (let number = 1; number <= 100; number += 1) {
    const begun = performance.now();
    const grade = 1 + (number % 12);
    await (await fetch(`${origin}${LIST}?kommun=1384&arskurs=${grade}&sida=${number}`)).text();
    pages.push(performance.now() - begun);
  }
  pages.sort((a, b) => a - b);
  report('list page not kept, p95', quantile(pages, 0.95), 'ms', 60);
  const questions: number[] = [];
  for (let number = 1; number <= 100; number += 1) {
    const begun = performance.now();
    await (await fetch(`${origin}/api/v1/slots/search?q=djur&first=${newQuestion()}`)).text();
    questions.push(performance.now() - begun);
  }
  questions.sort((a, b) => a - b);
  report('search API, a new question each, p95', quantile(questions, 0.95), 'ms');
  await searchTimes(app, 100);
  const begun = process.cpuUsage();
  const searches = await searchTimes(app, 400);
  const { user, system } = process.cpuUsage(begun);
  report('search in the index, processor, mean', (user + system) / 1000 / searches.length, 'ms');
  report('search in the index, p50', quantile(searches, 0.5), 'ms');
  report('search in the index, p95', quantile(searches, 0.95), 'ms', 20);

  const { published, listed, withdrawn } = await timesUntilVisible({
    ...{ strapi: app.strapi, seeded, origin, times: isQuick ? 3 : 10 },
  });
  report('publish → visible, worst', published, 'ms', 1_000);
  report('publish → in a list, worst', listed, 'ms', 1_000);
  report('withdraw → gone, worst', withdrawn, 'ms', 1_000);
  httpServer.closeAllConnections();
  await new Promise((resolve) => httpServer.close(resolve));
  await app.stop();
}

/** The same bytes as a file. */
async function measureNginx(origin: string): Promise<void> {
  const nginx = await startNginx(await rawBody(origin));
  if (!nginx) return console.log('nginx is not installed here: not measured');
  const load = { port: nginx.port, path: '/page', headers: {}, status: 200 };
  const result = await runClient({ ...load, connections: CONNECTIONS, seconds: SECONDS });
  report('static nginx, one process, requests/s', result.perSecond);
  await nginx.stop();
}

/** `fetch` would unpack it. */
function rawBody(origin: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    http
      .get(origin + LIST, { headers: BR }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks)));
      })
      .once('error', reject);
  });
}

async function rate(
  name: string,
  measure: () => ReturnType<typeof measureLoad>,
  goal?: number,
): Promise<void> {
  const { perSecond, p99Ms, serverMicroseconds, clientMicroseconds } = await measure();
  report(`${name}, requests/s`, perSecond, '', goal, 'least');
  report(`${name}, requests per processor second`, 1e6 / serverMicroseconds);
  report(`${name}, server’s processor`, serverMicroseconds, 'µs');
  report(`${name}, client’s processor`, clientMicroseconds, 'µs');
  report(`${name}, p99`, p99Ms, 'ms');
}

async function measurePages(): Promise<void> {
  const pages = await lighthousePages(isQuick ? 1 : 5);
  for (const { name, median } of pages) {
    const { scores, lcpSeconds, cls, tbtMs, faults } = median;
    const judged = median.isUnlisted ? scores.slice(0, -1) : scores;
    const isGood = judged.every((score) => score === 100) && lcpSeconds <= 1 && cls === 0;
    const shown = median.isUnlisted ? [...judged, 'unlisted'] : judged;
    const figures = `${shown.join(' ')}  LCP ${lcpSeconds.toFixed(2)} s  CLS ${cls}  TBT ${Math.round(tbtMs)} ms`;
    console.log(
      `Lighthouse ${name.padEnd(36)} ${figures}${isGood ? '' : `  MISSED ${faults.join(', ')}`}`,
    );
  }
}

const randomColour = (): string =>
  `#${randomInt(2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;

function report(
  name: string,
  value: number,
  unit = '',
  goal?: number,
  kind: 'least' | 'most' = 'most',
): void {
  const isMet = goal === undefined || (kind === 'least' ? value >= goal : value <= goal);
  const said = value < 100 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value);
  const aim = goal === undefined ? '' : `  goal ${kind === 'least' ? '≥' : '≤'} ${goal}`;
  console.log(`${name.padEnd(52)} ${said} ${unit}${aim}${isMet ? '' : '  MISSED'}`);
}
