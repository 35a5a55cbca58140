import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { ownPostgres, type OwnPostgres } from '../support/own-postgres';
import { listening } from '../support/raw-answer';
import { documentsOf, seedRegion, type Seeded } from '../support/seed-slots';
import { publishText, textsOf } from '../support/seed-texts';
import { startServer, type RunningServer } from '../support/start-server';

/** Less than the four seconds after which a page is made anew without being told. */
const TOLD_MS = 3_000;
const LIST = '/sv/praktikplatser';
const SAVED = 'Vi visar en sparad version från kl.';

let postgres: OwnPostgres;
let app: Booted;
let seeded: Seeded;
let other: RunningServer;
let origins: readonly string[] = [];
let contact = '';

beforeAll(async () => {
  postgres = await ownPostgres();
  app = await boot(postgres.url);
  seeded = await seedRegion(app.strapi);
  await seeded.add({ title: 'Djurvårdare', slug: 'djur' });
  contact = await publishText(app.strapi, 'contact-point', {
    sv: { name: 'Anna Berg', role: 'Praktiksamordnare' },
  });
  await listening(app.strapi.server.httpServer);
  const address = app.strapi.server.httpServer.address();
  const own = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  other = await startServer(app.environment);
  origins = [own, other.url];
});
afterAll(async () => {
  await other.stop();
  await postgres.comeBack();
  await app.stop();
  await postgres.stop();
});

const read = async (origin: string, path: string): Promise<{ status: number; html: string }> => {
  const answer = await fetch(origin + path, { redirect: 'manual' });
  return { status: answer.status, html: await answer.text() };
};
const html = async (origin: string, path: string): Promise<string> =>
  (await read(origin, path)).html;
/** A page that is made just now would stand for four seconds if nobody told of the change. */
const seenNow = async (path: string, holds: string): Promise<void> => {
  for (const origin of origins) {
    await eventually(async () => expect(await html(origin, path)).toContain(holds));
  }
};

test('what one server publishes and takes down, the other shows and hides', async () => {
  await seenNow(LIST, 'Djurvårdare');
  const id = await seeded.add({ title: 'Snickare', slug: 'snickare', open: [] });
  for (const origin of origins) {
    await eventually(async () => expect(await html(origin, LIST)).toContain('Snickare'), TOLD_MS);
  }
  await seenNow(`${LIST}/snickare`, 'Snickare');
  await documentsOf(app.strapi, 'api::slot.slot').update({
    documentId: id,
    data: { state: 'closed' },
  });
  for (const origin of origins) {
    await eventually(async () => {
      expect(await html(origin, LIST)).not.toContain('Snickare');
      expect((await read(origin, `${LIST}/snickare`)).status).toBe(410);
    }, TOLD_MS);
  }

  const guide = await publishText(app.strapi, 'guide', {
    sv: { title: 'Prao steg för steg', slug: 'prao', audience: 'pupil' },
  });
  await seenNow('/sv/guider', 'Prao steg för steg');
  await seenNow('/sv/guider/prao', 'Prao steg för steg');
  await textsOf(app.strapi, 'guide').unpublish({ documentId: guide, locale: 'sv' });
  for (const origin of origins) {
    await eventually(async () => {
      expect(await html(origin, '/sv/guider')).not.toContain('Prao steg för steg');
      expect((await read(origin, '/sv/guider/prao')).status).toBe(404);
    }, TOLD_MS);
  }
});

test('while Postgres is stopped both show saved pages, a form says that nothing was saved, and both come back', async () => {
  const write = `/sv/kontakt/skriv?till=${contact}`;
  const forms = await Promise.all(origins.map((origin) => html(origin, write)));
  const sendForm = (index: number): Promise<Response> =>
    fetch(`${origins[index]}/sv/kontakt/skriv`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        till: contact,
        nyckel: /name="nyckel" value="([^"]+)"/.exec(forms[index] ?? '')?.[1] ?? '',
        webbplats: '',
        namn: `Kim ${index}`,
        epost: 'kim@example.test',
        telefon: '',
        meddelande: 'Hej',
      }),
    });
  await seenNow(LIST, 'Djurvårdare');

  await postgres.leave();
  for (const [index, origin] of origins.entries()) {
    const statuses = new Set<number>();
    let asked = 0;
    const unkept = (): string => `${LIST}?q=aldrig${(asked += 1)}`;
    await eventually(async () => {
      const paths = [LIST, unkept(), '/sv', '/api/v1/overview', `${LIST}/djur`];
      const answers = await Promise.all(paths.map((path) => read(origin, path)));
      for (const { status } of answers) statuses.add(status);
      expect(answers[0]?.html).toContain(SAVED);
      expect(answers[1]).toMatchObject({ status: 503 });
    }, 20_000);
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const failed = await fetch(origin + unkept());
    expect(failed.headers.get('retry-after')).toBe('60');
    const refused = await sendForm(index);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toMatch(/uppgifter är inte sparade/);
  }

  await postgres.comeBack();
  for (const [index, origin] of origins.entries()) {
    await eventually(async () => {
      const { status, html: page } = await read(origin, LIST);
      expect(status).toBe(200);
      expect(page).not.toContain(SAVED);
      expect((await read(origin, `${LIST}?q=aldrig`)).status).toBe(200);
    }, 20_000);
    await eventually(async () => expect((await sendForm(index)).status).toBe(303), 20_000);
  }
  const enquiries = await app.strapi.db.query('api::enquiry.enquiry').findMany({});
  expect(enquiries.map(({ name }) => name).sort()).toEqual(['Kim 0', 'Kim 1']);
});
