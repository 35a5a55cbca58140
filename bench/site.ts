/**
 * `npm run bench:site [-- SLOTS]`: boots the compiled project on an empty SQLite database, fills it with
 * open slots (14 000 unless told), and measures the public site over real sockets on this machine.
 */
import http from 'node:http';
import { createId } from '@paralleldrive/cuid2';
import { bootStrapi, type Booted } from '../tests/support/boot-strapi';
import { seedRegion } from '../tests/support/seed-slots';

const SLOTS = Number(process.argv[2] ?? 14_000);
const SECONDS = 5;
const CONNECTIONS = 10;
const LIST = '/sv/praktikplatser';

type Outcome = {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
  readonly etag: string;
};

void main();

async function main(): Promise<void> {
  const app = await bootStrapi();
  await fill(app);
  const { httpServer } = app.strapi.server;
  // A busy machine may stop the client for longer than the usual five seconds.
  httpServer.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const address = httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const get = (path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Outcome> =>
    read({ port, path, agent, headers: { 'accept-encoding': 'br', ...headers } });

  const before = process.memoryUsage().rss;
  const first = await get(LIST);
  report('slots', SLOTS);
  report('first answer (index built), ms', first.ms);
  report('memory of index and page, MB', (process.memoryUsage().rss - before) / 2 ** 20);
  report('list page, bytes br', first.bytes);
  await rate('kept page', () => get(LIST));
  await rate('304', () => get(LIST, { 'if-none-match': first.etag }));
  const pages = await each(200, (index) =>
    get(`${LIST}?kommun=1384&arskurs=${1 + (index % 12)}&sida=${1 + index}`),
  );
  report('new list page, ms p50', quantile(pages, 0.5));
  report('new list page, ms p95', quantile(pages, 0.95));
  const words = ['djur', 'sköterska', 'bygg', 'kungsbacka', 'restaurang', 'a', 'barn'];
  const searches = await each(200, (index) =>
    get(
      `/api/v1/slots/search?q=${encodeURIComponent(words[index % words.length] ?? '')}&page=${1 + (index % 20)}`,
    ),
  );
  report('search API, ms p50', quantile(searches, 0.5));
  report('search API, ms p95', quantile(searches, 0.95));
  await rate('search API', () => get('/api/v1/slots/search?q=djur'));
  report('change → visible, ms', await untilVisible(app, get));
  agent.destroy();
  await new Promise((resolve) => httpServer.close(resolve));
  await app.stop();
}

async function untilVisible(app: Booted, get: (path: string) => Promise<Outcome>): Promise<number> {
  const { etag } = await get(LIST);
  const slot = await app.strapi.db.query('api::slot.slot').findOne({ where: {} });
  const start = performance.now();
  await app.strapi.db
    .connection('slots')
    .where('id', slot.id)
    .update({ title: 'Ändrad', updated_at: Date.now() });
  await app.strapi.eventHub.emit('placement-matching.slots-changed');
  while ((await get(`${LIST}?sortera=newest`)).etag === etag || (await get(LIST)).etag === etag) {
    if (performance.now() - start > 10_000) throw new Error('The change never became visible');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - start;
}

/** One slot through Strapi shows the shape; the rest are copies of its rows. */
async function fill(app: Booted): Promise<void> {
  const seeded = await seedRegion(app.strapi);
  const titles = [
    'Djurvårdare',
    'Undersköterska',
    'Snickare',
    'Barnskötare',
    'Kock',
    'Bibliotekarie',
    'Säljare',
  ];
  const knex = app.strapi.db.connection;
  const documentId = await seeded.add({
    title: 'Djurvårdare',
    slug: 'mall',
    open: [{ firstDay: '2099-03-16', lastDay: '2099-03-20' }],
  });
  const [template] = await knex('slots').where('document_id', documentId);
  const others = await Promise.all(
    ['Mölndal', 'Öckerö'].map((place) =>
      seeded.add({ title: place, place, field: 'vard', kinds: ['apl'] }),
    ),
  );
  const models = [template, ...(await knex('slots').whereIn('document_id', others))];
  const { id: lastId } = (await knex('slots').max({ id: 'id' }).first()) ?? { id: 0 };
  const rows = Array.from({ length: SLOTS - models.length }, (_, index) => ({
    ...template,
    id: lastId + 1 + index,
    document_id: createId(),
    slug: `plats-${index}`,
    title: `${titles[index % titles.length]} ${index % 900}`,
    min_grade: (index % 6) + 4,
  }));
  for (let start = 0; start < rows.length; start += 500)
    await knex('slots').insert(rows.slice(start, start + 500));
  for (const link of [
    'slots_workplace_lnk',
    'slots_occupation_field_lnk',
    'slots_placement_forms_lnk',
  ]) {
    const known = await knex(link).whereIn(
      'slot_id',
      models.map((model) => model.id),
    );
    const links = rows.map((row, index) => {
      const { id: _, ...model } = known[index % known.length];
      return { ...model, slot_id: row.id };
    });
    for (let start = 0; start < links.length; start += 500)
      await knex(link).insert(links.slice(start, start + 500));
  }
}

function read(options: {
  readonly port: number;
  readonly path: string;
  readonly agent: http.Agent;
  readonly headers: http.OutgoingHttpHeaders;
}): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', ...options }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          bytes,
          ms: performance.now() - start,
          etag: response.headers.etag ?? '',
        }),
      );
    });
    request.on('error', reject);
  });
}

/** Requests a second, and what each cost in processor time: the second figure stands on a busy machine too. */
async function rate(name: string, request: () => Promise<Outcome>): Promise<void> {
  const end = performance.now() + SECONDS * 1000;
  const cpu = process.cpuUsage();
  let count = 0;
  const run = async (): Promise<void> => {
    while (performance.now() < end) {
      const { status } = await request();
      if (status >= 400) throw new Error(`answered ${status}`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, run));
  const { user, system } = process.cpuUsage(cpu);
  report(`${name}, requests/s`, count / SECONDS);
  report(`${name}, CPU µs with its client`, (user + system) / count);
}

async function each(
  count: number,
  request: (index: number) => Promise<Outcome>,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push((await request(index)).ms);
  return times.sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;
const report = (name: string, value: number): void =>
  console.log(`${name.padEnd(36)} ${value < 100 ? value.toFixed(1) : Math.round(value)}`);
